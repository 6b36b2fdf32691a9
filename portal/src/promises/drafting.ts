import type { components } from "../api/investment.gen";
import { keptInTab, type Kept } from "../session/kept";
import type { Agreement, Obligation, Side } from "./promise";

type Schemas = components["schemas"];

/** How the due day of a clause is given. */
export type DueKind = "on" | "clause" | "milestone";

export interface TypedClause {
  /** Tells the rows of the form apart, also while they are moved. */
  key: number;
  number: string;
  text: string;
  side: Side;
  kind: string;
  dueKind: DueKind;
  on: string;
  days: string;
  unit: Schemas["DayUnit"];
  clause: string;
  milestone: string;
  organ: string;
  owner: string;
  person: string;
  amount: string;
  currency: string;
}

export interface TypedAgreement {
  zone: string;
  creditCode: string;
  enterprise: string;
  number: string;
  title: string;
  signedOn: string;
  policy: Schemas["Policy"];
  projectClass: Schemas["ProjectClass"];
  project: string;
  document: string;
  documentNumber: string;
  limit: string;
  currency: string;
  clauses: TypedClause[];
}

let keys = 0;

export function blankClause(side: Side, number: string): TypedClause {
  return {
    key: ++keys + Date.now(),
    number,
    text: "",
    side,
    kind: side === "GOVERNMENT" ? "LAND" : "INVESTMENT",
    dueKind: "on",
    on: "",
    days: "",
    unit: "WORKING_DAYS",
    clause: "",
    milestone: "",
    organ: "",
    owner: "",
    person: "",
    amount: "",
    currency: "CNY",
  };
}

export function blankAgreement(): TypedAgreement {
  return {
    zone: "",
    creditCode: "",
    enterprise: "",
    number: "",
    title: "",
    signedOn: "",
    policy: "STANDARD",
    projectClass: "OTHER",
    project: "",
    document: "",
    documentNumber: "",
    limit: "",
    currency: "CNY",
    clauses: [blankClause("GOVERNMENT", "1"), blankClause("ENTERPRISE", "2")],
  };
}

/** What somebody is writing down stays in the tab until it is stored. */
export function agreementDraft(): Kept<TypedAgreement> {
  return keptInTab("agreement", blankAgreement);
}

/** The next number that no clause has. */
export function nextNumber(clauses: readonly TypedClause[]): string {
  let next = clauses.length + 1;
  while (clauses.some((clause) => clause.number.trim() === String(next))) next++;
  return String(next);
}

export function typedOf(held: Agreement): TypedAgreement {
  return {
    zone: held.zone,
    creditCode: held.enterprise.creditCode,
    enterprise: held.enterprise.name,
    number: held.number,
    title: held.title,
    signedOn: held.signedOn,
    policy: held.policy,
    projectClass: held.projectClass,
    project: held.project ?? "",
    document: held.authority?.document ?? "",
    documentNumber: held.authority?.number ?? "",
    limit: held.authority?.limit.amount ?? "",
    currency: held.authority?.limit.currency ?? "CNY",
    clauses: held.obligations.map(typedClause),
  };
}

function typedClause(clause: Obligation): TypedClause {
  const { due } = clause;
  return {
    ...blankClause(clause.side, clause.number),
    text: clause.text,
    kind: clause.kind,
    dueKind: due.on ? "on" : due.clause ? "clause" : "milestone",
    on: due.on ?? "",
    days: due.days === undefined ? "" : String(due.days),
    unit: due.unit ?? "WORKING_DAYS",
    clause: due.clause ?? "",
    milestone: due.milestone ?? "",
    organ: clause.owner.organ ?? "",
    owner: clause.owner.name,
    person: clause.owner.person ?? "",
    amount: clause.money?.amount ?? "",
    currency: clause.money?.currency ?? "CNY",
  };
}

/** What is sent; an empty field is left out, so that the platform says that it is needed. */
export function dealOf(typed: TypedAgreement): Schemas["DealBody"] {
  const bespoke = typed.policy !== "STANDARD";
  const authority = typed.document.trim() || typed.documentNumber.trim() || typed.limit.trim();
  return clean({
    number: typed.number.trim(),
    title: typed.title.trim(),
    signedOn: typed.signedOn,
    policy: typed.policy,
    projectClass: typed.projectClass,
    project: typed.project.trim(),
    authority:
      bespoke && authority
        ? {
            document: typed.document.trim(),
            number: typed.documentNumber.trim(),
            limit: { amount: amount(typed.limit), currency: typed.currency },
          }
        : undefined,
    clauses: typed.clauses.map((clause) => clauseOf(clause, typed.enterprise)),
  });
}

function clauseOf(typed: TypedClause, enterprise: string): Schemas["ClauseBody"] {
  const government = typed.side === "GOVERNMENT";
  return clean({
    number: typed.number.trim(),
    text: typed.text.trim(),
    side: typed.side,
    kind: typed.kind,
    due: dueOf(typed),
    owner: clean({
      organ: government ? typed.organ : undefined,
      name: typed.owner.trim() || (government ? "" : enterprise.trim()),
      person: typed.person.trim(),
    }),
    money: typed.amount.trim() ? { amount: amount(typed.amount), currency: typed.currency } : undefined,
  });
}

function dueOf(typed: TypedClause): Schemas["DueBody"] {
  if (typed.dueKind === "on") return clean({ on: typed.on });
  return clean({
    days: typed.days.trim() === "" ? undefined : Number(typed.days),
    unit: typed.unit,
    clause: typed.dueKind === "clause" ? typed.clause.trim() : undefined,
    milestone: typed.dueKind === "milestone" ? typed.milestone.trim() : undefined,
  });
}

/** Thousands may be typed apart. */
function amount(typed: string): string {
  return typed.replace(/[,，\s]/g, "");
}

function clean<T extends object>(body: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined && value !== ""),
  ) as T;
}
