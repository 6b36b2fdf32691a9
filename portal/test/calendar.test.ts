import { describe, expect, it } from "vitest";

import { readDays } from "../src/calendar/dayLists";
import { daysOf } from "../src/calendar/yearDays";

describe("days as they are typed or copied from a notice", () => {
  it.each([
    ["2027-02-05", ["2027-02-05"]],
    ["2-5", ["2027-02-05"]],
    ["2月5日", ["2027-02-05"]],
    ["2027-02-05..2027-02-07", ["2027-02-05", "2027-02-06", "2027-02-07"]],
    ["2-27..3-1", ["2027-02-27", "2027-02-28", "2027-03-01"]],
    ["2月5日至7日", ["2027-02-05", "2027-02-06", "2027-02-07"]],
    ["1-1、5-1，5-2\n5-1", ["2027-01-01", "2027-05-01", "2027-05-02"]],
    ["", []],
  ])("%s", (text, days) => {
    expect(readDays(text, 2027)).toEqual({ days, wrong: [] });
  });

  it.each(["2-30", "13-1", "春节", "2-8..2-5", "1-1..12-31", "2-5..", "5", "2-5..2-6..2-7"])(
    "%s is none",
    (text) => {
      expect(readDays(text, 2027)).toEqual({ days: [], wrong: [text] });
    },
  );
});

describe("the days of a year", () => {
  const days = daysOf({
    about: { year: 2026, version: 1, status: "FINAL", source: "示例", workingDays: 248 },
    statutory: ["2026-10-01"],
    holidays: ["2026-10-01", "2026-10-05"],
    workedWeekends: ["2026-10-10"],
    local: ["2026-06-18"],
  });
  const kind = (date: string): string | undefined => days.find((one) => one.date === date)?.kind;

  it("are all there, each with its kind", () => {
    expect(days).toHaveLength(365);
    expect(kind("2026-10-01")).toBe("STATUTORY");
    expect(kind("2026-10-05")).toBe("HOLIDAY");
    expect(kind("2026-10-10")).toBe("WORKED");
    expect(kind("2026-10-11")).toBe("WEEKEND");
    expect(kind("2026-10-12")).toBe("WORKDAY");
    expect(kind("2026-06-18")).toBe("LOCAL");
  });
});
