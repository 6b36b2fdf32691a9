/** Times of a day that follow one another, as `hh:mm`, up to and without the last one. */
export function timesOf(from: string, until: string, minutes: number): string[] {
  const [first, last] = [minuteOf(from), minuteOf(until)];
  if (first === undefined || last === undefined || minutes < 1) return [];
  const times: string[] = [];
  for (let at = first; at < last; at += minutes) times.push(textOf(at));
  return times;
}

function minuteOf(text: string): number | undefined {
  const [hours, minutes] = text.split(":").map(Number);
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}

function textOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
