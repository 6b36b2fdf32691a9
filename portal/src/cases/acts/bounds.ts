import type { ActView } from "../../api/types";

/** What the decider found out of the bounds of a delegation, while it is typed. */
export interface BoundsDraft {
  outsideExcludedAreas: boolean;
  investmentWan: string;
}

export interface Ascertained {
  outsideExcludedAreas?: boolean;
  investmentWan?: number;
}

export type BoundMistake = { field: "outsideExcludedAreas" | "investmentWan"; mistake: string };

export function blankBounds(): BoundsDraft {
  return { outsideExcludedAreas: false, investmentWan: "" };
}

/** The bounds of which the case does not say whether it keeps to them: AREA, AMOUNT. */
export function boundsAsked(list: readonly ActView[]): string[] {
  return (list.find((one) => one.act === "decision")?.reasons ?? []).flatMap((told) =>
    told.reason === "power-bound-unknown" && told.subject ? [told.subject] : [],
  );
}

export function mistakesInBounds(typed: BoundsDraft, asked: readonly string[]): BoundMistake[] {
  const found: BoundMistake[] = [];
  if (asked.includes("AREA") && !typed.outsideExcludedAreas)
    found.push({ field: "outsideExcludedAreas", mistake: "acts.decision.needArea" });
  if (asked.includes("AMOUNT") && !/^\d+(\.\d+)?$/.test(typed.investmentWan.trim()))
    found.push({ field: "investmentWan", mistake: "acts.decision.needInvestment" });
  return found;
}

export function ascertained(typed: BoundsDraft, asked: readonly string[]): Ascertained | undefined {
  if (asked.length === 0) return undefined;
  return {
    ...(asked.includes("AREA") ? { outsideExcludedAreas: typed.outsideExcludedAreas } : {}),
    ...(asked.includes("AMOUNT") ? { investmentWan: Number(typed.investmentWan.trim()) } : {}),
  };
}
