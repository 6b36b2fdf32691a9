import { keptInTab, type Kept } from "../session/kept";
import type { LeadBody } from "./types";

/** What somebody is typing about a lead, officer or investor. */
export interface LeadDraft {
  zone: string;
  name: string;
  place: string;
  industry: string;
  source: string;
  investor: string;
  creditCode: string;
  person: string;
  phone: string;
  email: string;
  amount: string;
  currency: string;
  probability: string;
  quarter: string;
  text: string;
}

export function leadDraft(what: "lead" | "enquiry"): Kept<LeadDraft> {
  return keptInTab(what, () => ({
    zone: "",
    name: "",
    place: "",
    industry: "",
    source: "",
    investor: "",
    creditCode: "",
    person: "",
    phone: "",
    email: "",
    amount: "",
    currency: "CNY",
    probability: "",
    quarter: "",
    text: "",
  }));
}

type Told = Omit<LeadBody, "source" | "zone">;

/** What is left empty is not sent. */
export function bodyOf(typed: LeadDraft): Told {
  const reached = [typed.person, typed.phone, typed.email].some((text) => text.trim() !== "");
  return {
    name: typed.name.trim(),
    place: told(typed.place),
    industry: told(typed.industry.toUpperCase()),
    investor: { name: typed.investor.trim(), creditCode: told(typed.creditCode.toUpperCase()) },
    contact: reached
      ? { person: typed.person.trim(), phone: told(typed.phone), email: told(typed.email) }
      : undefined,
    estimate: estimateOf(typed),
    text: told(typed.text),
  };
}

export interface TypedEstimate {
  amount: string;
  currency: string;
  probability: string;
  quarter: string;
}

export function estimateOf(typed: TypedEstimate): NonNullable<LeadBody["estimate"]> {
  const amount = told(typed.amount.replaceAll(/[,，\s]/g, ""));
  const probability = told(typed.probability);
  return {
    expected: amount === undefined ? undefined : { amount, currency: typed.currency },
    probability: probability === undefined ? undefined : Number(probability),
    quarter: told(typed.quarter.toUpperCase()),
  };
}

function told(text: string): string | undefined {
  return text.trim() || undefined;
}
