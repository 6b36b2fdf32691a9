import { language } from "../i18n/language";
import type { Amount } from "./types";

/** In full, for one lead or project. */
export function money({ amount, currency }: Amount): string {
  return format(amount, { style: "currency", currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });
}

/** Rounded to what fits a column: 4.5亿, 450M. */
export function roughly(sums: readonly Amount[]): string {
  return sums
    .map(({ amount, currency }) =>
      format(amount, { style: "currency", currency, notation: "compact", maximumSignificantDigits: 4 }),
    )
    .join(" + ");
}

function format(amount: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language.value, options).format(Number(amount));
}
