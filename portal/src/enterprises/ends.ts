/** The last day of so many years from a day on; nothing where either is not known. */
export function endOf(from: string, years: number | undefined): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(from);
  if (!parts || !years) return undefined;
  const next = new Date(Date.UTC(Number(parts[1]) + years, Number(parts[2]) - 1, Number(parts[3]) - 1));
  return next.toISOString().slice(0, 10);
}
