export interface Month<T> {
  year: number;
  month: number;
  weeks: (Cell<T> | undefined)[][];
}

export type Cell<T> = T & { dayOfMonth: number };

/** Days as calendar pages, weeks from Monday. */
export function monthsOf<T extends { date: string }>(days: readonly T[]): Month<T>[] {
  const months = new Map<string, Month<T>>();
  for (const one of days) {
    const [year = 0, month = 0, dayOfMonth = 0] = one.date.split("-").map(Number);
    const name = one.date.slice(0, 7);
    const page = months.get(name) ?? { year, month, weeks: emptyWeeks<T>(year, month) };
    months.set(name, page);
    const place = dayOfMonth - 1 + lead(year, month);
    const week = page.weeks[Math.floor(place / 7)];
    if (week) week[place % 7] = { ...one, dayOfMonth };
  }
  for (const page of months.values()) page.weeks = page.weeks.filter((week) => week.some((cell) => cell));
  return [...months.values()];
}

function emptyWeeks<T>(year: number, month: number): (Cell<T> | undefined)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((lead(year, month) + length) / 7);
  return Array.from({ length: weeks }, () => Array<Cell<T> | undefined>(7).fill(undefined));
}

function lead(year: number, month: number): number {
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
}
