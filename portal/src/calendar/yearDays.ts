import type { WholeYear } from "../api/types";

export type DayKind = "WORKDAY" | "WEEKEND" | "HOLIDAY" | "STATUTORY" | "WORKED" | "LOCAL";

export interface YearDay {
  date: string;
  kind: DayKind;
}

/** Every day of a year and what it is. */
export function daysOf(whole: WholeYear): YearDay[] {
  const statutory = new Set(whole.statutory);
  const off = new Set(whole.holidays);
  const worked = new Set(whole.workedWeekends);
  const local = new Set(whole.local);
  const days: YearDay[] = [];
  const year = whole.about.year;
  for (let at = new Date(Date.UTC(year, 0, 1)); at.getUTCFullYear() === year; at = next(at)) {
    const date = at.toISOString().slice(0, 10);
    const weekend = at.getUTCDay() % 6 === 0;
    days.push({ date, kind: kindOf(date, weekend) });
  }
  return days;

  function kindOf(date: string, weekend: boolean): DayKind {
    if (local.has(date)) return "LOCAL";
    if (statutory.has(date)) return "STATUTORY";
    if (off.has(date)) return "HOLIDAY";
    if (worked.has(date)) return "WORKED";
    return weekend ? "WEEKEND" : "WORKDAY";
  }
}

function next(at: Date): Date {
  return new Date(at.getTime() + 86_400_000);
}
