import { describe, expect, it } from "vitest";

import { neighbour, planOf } from "../src/organs/roster";

const who = (user: string) => ({ user, name: user });

describe("a roster", () => {
  it("goes from month to month over the year's end", () => {
    expect(neighbour("2026-12", 1)).toBe("2027-01");
    expect(neighbour("2026-01", -1)).toBe("2025-12");
  });

  it("is planned by ticking and says only the days that somebody is ticked on", () => {
    const before = planOf({
      post: "window-hohhot",
      month: "2026-09",
      days: [
        { day: "2026-09-01", planned: [who("a")], onDuty: [who("a")] },
        { day: "2026-09-02", planned: [], onDuty: [who("a"), who("b")] },
      ],
      version: 1,
    });

    const after = before.toggled("2026-09-01", "a").toggled("2026-09-02", "a").toggled("2026-09-02", "b");

    expect(before.has("2026-09-01", "a")).toBe(true);
    expect(after.has("2026-09-01", "a")).toBe(false);
    expect(after.days()).toEqual([{ day: "2026-09-02", people: ["a", "b"] }]);
  });
});
