import { describe, expect, it } from "vitest";

import { timesOf } from "../src/premises/slots";

describe("times to open", () => {
  it("follow one another up to the end", () => {
    expect(timesOf("09:00", "10:30", 30)).toEqual(["09:00", "09:30", "10:00"]);
    expect(timesOf("09:50", "10:20", 20)).toEqual(["09:50", "10:10"]);
  });

  it("are none where a time is missing, the end comes first, or nothing lies between them", () => {
    expect(timesOf("", "10:30", 30)).toEqual([]);
    expect(timesOf("11:00", "10:30", 30)).toEqual([]);
    expect(timesOf("09:00", "10:30", 0)).toEqual([]);
  });
});
