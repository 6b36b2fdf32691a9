import type { RegisterOrgan } from "../api/types";

export const TYPES = [
  "LICENCE",
  "CONFIRMATION",
  "ADJUDICATION",
  "PAYMENT",
  "REWARD",
  "FILING",
  "INSPECTION",
  "PUNISHMENT",
  "COERCION",
  "LEVY",
  "OTHER",
  "PUBLIC_SERVICE",
] as const;

/** A power that the register does not have yet, as a form holds it. */
export interface PowerTyped {
  zh: string;
  en: string;
  type: (typeof TYPES)[number] | "";
  original: string;
  originalBasis: string;
}

export function freshPower(): PowerTyped {
  return { zh: "", en: "", type: "", original: "", originalBasis: "" };
}

export function powerOf(typed: PowerTyped, organs: readonly RegisterOrgan[]) {
  return {
    name: { zh: typed.zh.trim(), en: typed.en.trim() },
    type: typed.type || undefined,
    original: organs.find((one) => one.organ === typed.original),
    originalBasis: typed.originalBasis.trim(),
  };
}
