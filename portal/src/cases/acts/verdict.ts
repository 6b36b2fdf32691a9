/** What is proposed or decided, while it is typed. */
export interface VerdictDraft {
  result: "GRANTED" | "REFUSED" | "";
  ground: string;
  conditions: string;
}

export interface VerdictBody {
  result: "GRANTED" | "REFUSED";
  ground?: string;
  conditions?: string[];
}

export const MOST_CONDITIONS = 20;

export function blankVerdict(): VerdictDraft {
  return { result: "", ground: "", conditions: "" };
}

/** One condition a line. */
export function conditionsIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export type VerdictMistake = { field: "result" | "ground" | "conditions"; mistake: string };

export function mistakesInVerdict(typed: VerdictDraft): VerdictMistake[] {
  if (typed.result === "") return [{ field: "result", mistake: "act.needResult" }];
  if (typed.result === "REFUSED" && typed.ground.trim() === "")
    return [{ field: "ground", mistake: "act.needGround" }];
  if (typed.result === "GRANTED" && conditionsIn(typed.conditions).length > MOST_CONDITIONS)
    return [{ field: "conditions", mistake: "acts.tooManyConditions" }];
  return [];
}

/** Conditions go with a grant, the ground of a refusal with a refusal. */
export function verdictBody(typed: VerdictDraft): VerdictBody {
  if (typed.result !== "GRANTED") return { result: "REFUSED", ground: typed.ground.trim() };
  const conditions = conditionsIn(typed.conditions);
  return { result: "GRANTED", ...(conditions.length > 0 ? { conditions } : {}) };
}
