import type { ShownMistake } from "../form/mistakes";
import type { ArrivalFacts, Kind, WrittenArrival } from "./types";

/** What is typed of an arrival, all of it text. */
export interface Typed {
  day: string;
  kind: string;
  amount: string;
  currency: string;
  creditCode: string;
  name: string;
  project: string;
  proof: string;
}

export function blank(): Typed {
  return { day: "", kind: "", amount: "", currency: "USD", creditCode: "", name: "", project: "", proof: "" };
}

export function typedOf(facts: ArrivalFacts): Typed {
  return {
    day: facts.day,
    kind: facts.kind,
    amount: facts.amount.amount,
    currency: facts.amount.currency,
    creditCode: facts.enterprise.creditCode,
    name: facts.enterprise.name,
    project: facts.project ?? "",
    proof: facts.proof ?? "",
  };
}

export function writtenOf(typed: Typed): WrittenArrival {
  return {
    day: typed.day,
    kind: typed.kind,
    amount: {
      amount: typed.amount.trim().replaceAll(",", ""),
      currency: typed.currency.trim().toUpperCase(),
    },
    enterprise: { creditCode: typed.creditCode.trim().toUpperCase(), name: typed.name.trim() },
    ...(typed.project.trim() ? { project: typed.project.trim() } : {}),
    ...(typed.proof.trim() ? { proof: typed.proof.trim() } : {}),
  };
}

const FIELDS = [
  ["day", "facts-day"],
  ["kind", "facts-kind"],
  ["amount", "facts-amount-amount"],
  ["currency", "facts-amount-currency"],
  ["creditCode", "facts-enterprise-creditCode"],
  ["name", "facts-enterprise-name"],
] as const;

/** What is missing before it is sent; the platform checks the rest. */
export function missing(typed: Typed, kinds: readonly Kind[], needed: string): ShownMistake[] {
  const proof = kinds.find((kind) => kind.code === typed.kind)?.needsProof ?? false;
  return [
    ...FIELDS.filter(([name]) => typed[name].trim() === "").map(([, id]) => ({ id, text: needed })),
    ...(proof && typed.proof.trim() === "" ? [{ id: "facts-proof", text: needed }] : []),
  ];
}
