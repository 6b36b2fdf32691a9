/** A decimal as it came, with its thousands parted; nothing is rounded. */
export function amountOf(decimal: string | undefined): string {
  if (!decimal) return "";
  const [whole = "", cents] = decimal.split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return cents === undefined || /^0+$/.test(cents) ? parted : `${parted}.${cents}`;
}

/** A ratio as per cent, to one or two decimals, growth with its sign. */
export function percent(ratio: number, signed = false): string {
  const text = `${(ratio * 100).toFixed(2).replace(/0$/, "")}%`;
  return signed && ratio > 0 ? `+${text}` : text;
}

/** How high each bar is, of 100; the highest fills the picture. */
export function heights(values: readonly string[]): number[] {
  const numbers = values.map(Number);
  const most = Math.max(0, ...numbers);
  return numbers.map((value) => (most === 0 ? 0 : Math.round((Math.max(value, 0) / most) * 100)));
}
