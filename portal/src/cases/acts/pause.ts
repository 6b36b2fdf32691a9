import type { Matter, PauseGround } from "../../api/types";

/** Those that an officer names; a hearing stops the clock by itself. */
export const GROUNDS: readonly PauseGround[] = [
  "TENDER",
  "AUCTION",
  "INSPECTION",
  "TEST",
  "QUARANTINE",
  "APPRAISAL",
  "EXPERT_REVIEW",
];

/** Those of every matter, and those that the catalogue names for this one. */
export function groundsOf(guide: Matter | undefined): PauseGround[] {
  const named = (guide?.specialProcedures ?? []).flatMap(({ ground }) =>
    ground && ground !== "HEARING" && !GROUNDS.includes(ground) ? [ground] : [],
  );
  return [...GROUNDS, ...named];
}

/** How long the catalogue lets the procedure take, in working days. */
export function capOf(guide: Matter | undefined, ground: PauseGround | ""): number | undefined {
  const procedure = guide?.specialProcedures.find((one) => one.ground === ground);
  return procedure?.longest ?? undefined;
}

export interface PauseMistake {
  field: "ground" | "cap" | "told";
  mistake: string;
}

export function mistakesInPause(
  typed: { ground: string; cap: string; told: string },
  bound: number | undefined,
): PauseMistake[] {
  const found: PauseMistake[] = [];
  if (!typed.ground) found.push({ field: "ground", mistake: "acts.needChoice" });
  const cap = Number(typed.cap);
  const fits = typed.cap === "" || (Number.isInteger(cap) && cap >= 1 && cap <= (bound ?? 120));
  if (!fits) found.push({ field: "cap", mistake: "acts.suspension.capMistake" });
  if (typed.told.trim() === "") found.push({ field: "told", mistake: "acts.needText" });
  return found;
}
