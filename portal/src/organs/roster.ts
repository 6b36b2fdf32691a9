import type { Roster } from "../api/types";

/** The month before or after, `yyyy-MM`. */
export function neighbour(month: string, by: 1 | -1): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const at = new Date(Date.UTC(year, number - 1 + by, 1));
  return at.toISOString().slice(0, 7);
}

/** A month being planned; a change yields the next plan. */
export interface Plan {
  /** Of the roster that it began from, or that has been looked at since. */
  version: number;
  on: (version: number) => Plan;
  has: (day: string, user: string) => boolean;
  toggled: (day: string, user: string) => Plan;
  days: () => { day: string; people: string[] }[];
}

export function planOf(roster: Roster): Plan {
  const people = new Map(roster.days.map((one) => [one.day, one.planned.map((who) => who.user)]));
  return plan(people, roster.version);
}

function plan(people: ReadonlyMap<string, readonly string[]>, version: number): Plan {
  return {
    version,
    on: (other) => plan(people, other),
    has: (day, user) => people.get(day)?.includes(user) ?? false,
    toggled(day, user) {
      const before = people.get(day) ?? [];
      const after = before.includes(user) ? before.filter((one) => one !== user) : [...before, user];
      return plan(new Map([...people, [day, after]]), version);
    },
    days: () =>
      [...people]
        .filter(([, users]) => users.length > 0)
        .map(([day, users]) => ({ day, people: [...users] })),
  };
}
