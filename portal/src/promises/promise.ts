import { api, data } from "../api/client";
import type { components } from "../api/investment.gen";
import { LARGEST_PAGE } from "../api/pages";
import { named } from "../i18n/language";

type Schemas = components["schemas"];

export type Agreement = Schemas["Agreement"];
export type AgreementRow = Schemas["AgreementPage"]["items"][number];
export type AgreementTerms = Schemas["AgreementTerms"];
export type Obligation = Schemas["Obligation"];
export type Side = Schemas["Side"];
export type Money = Schemas["Money"];
export type ZoneBoard = Schemas["PromiseBoard"]["items"][number];
export type Rate = Schemas["PromiseRate"];
export type Readings = Schemas["PromiseReadings"];

/** What a list of obligations holds; what is late comes first. */
export const STATES = [
  "OVERDUE",
  "DUE",
  "WAITING",
  "KEPT",
  "KEPT_LATE",
  "WAIVED",
  "BREACHED",
  "ALL",
] as const;
export type Listed = (typeof STATES)[number];

const BY_ADDRESS = {
  overdue: "OVERDUE",
  due: "DUE",
  waiting: "WAITING",
  kept: "KEPT",
  late: "KEPT_LATE",
  waived: "WAIVED",
  breached: "BREACHED",
  all: "ALL",
} as const satisfies Record<string, Listed>;

export const VIEWS = Object.keys(BY_ADDRESS) as (keyof typeof BY_ADDRESS)[];
export type View = (typeof VIEWS)[number];

export function listedOf(view: View): Listed {
  return BY_ADDRESS[view];
}

/** `1200000.00` as people write it. */
export function money(amount: Money | undefined): string {
  if (!amount) return "";
  const [whole = "", parts = ""] = amount.amount.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const cents = parts.replace(/0+$/, "");
  return `${grouped}${cents ? `.${parts}` : ""} ${amount.currency}`;
}

/** A share with one digit behind the point; nothing where there is nothing to take a share of. */
export function percent(rate: Rate): string | undefined {
  if (rate.rate === undefined || rate.rate === null) return undefined;
  return `${(rate.rate * 100).toFixed(1)}%`;
}

let asked: Promise<AgreementTerms> | undefined;

/** The rules hardly ever change: one question a visit. */
export function terms(): Promise<AgreementTerms> {
  asked ??= data(api.GET("/api/investment/agreements/terms")).catch((thrown: unknown) => {
    asked = undefined;
    throw thrown;
  });
  return asked;
}

export function nameOf(
  listed: readonly { code: string; name: { zh: string; en: string } }[],
  code: string,
): string {
  return named(listed.find((one) => one.code === code)?.name) || code;
}

export async function agreementsOf(cursor?: string, stage?: AgreementRow["stage"]) {
  const query = { limit: 20, cursor, stage };
  return data(api.GET("/api/investment/agreements", { params: { query } }));
}

export { LARGEST_PAGE };
