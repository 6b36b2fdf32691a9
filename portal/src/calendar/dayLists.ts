/** Days as they are typed or copied from a notice: `2027-02-05`, `2027-02-05..2027-02-08`, `2-5` or `2月5日至8日` of the year. */
export interface ReadDays {
  days: string[];
  wrong: string[];
}

const FULL = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const SHORT = /^(\d{1,2})[-./月](\d{1,2})日?$/;
const DAY_ONLY = /^(\d{1,2})日?$/;
const SPAN = /\s*(?:\.\.|~|至|到|—|–)\s*/;
const LONGEST_SPAN = 31;

export function readDays(text: string, year: number): ReadDays {
  const days = new Set<string>();
  const wrong: string[] = [];
  for (const word of text.split(/[\s,;，；、]+/).filter(Boolean)) {
    const span = read(word, year);
    if (span.length === 0) wrong.push(word);
    span.forEach((day) => days.add(day));
  }
  return { days: [...days].toSorted(), wrong };
}

function read(word: string, year: number): string[] {
  const [from = "", to, ...more] = word.split(SPAN);
  const first = one(from, year);
  if (!first || more.length > 0) return [];
  if (to === undefined) return [first];
  const last = one(to, year) ?? one(`${Number(first.slice(5, 7))}-${DAY_ONLY.exec(to)?.[1] ?? ""}`, year);
  return last ? between(first, last) : [];
}

function one(text: string, year: number): string | undefined {
  const full = FULL.exec(text);
  if (full) return valid(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = SHORT.exec(text);
  return short ? valid(year, Number(short[1]), Number(short[2])) : undefined;
}

function valid(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? iso(at) : undefined;
}

function between(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = new Date(`${first}T00:00:00Z`); iso(at) <= last; at = new Date(at.getTime() + 86_400_000)) {
    days.push(iso(at));
    if (days.length > LONGEST_SPAN) return [];
  }
  return days;
}

function iso(at: Date): string {
  return at.toISOString().slice(0, 10);
}
