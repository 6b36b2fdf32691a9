import type { components, paths } from "../api/investment.gen";

type Schemas = components["schemas"];

export type Pipeline = Schemas["Pipeline"];
export type Lead = Schemas["Lead"];
export type LeadRow = Schemas["LeadRow"];
export type LeadStage = Schemas["LeadStage"];
export type LeadBody = Schemas["LeadBody"];
export type SimilarLead = Schemas["SimilarLead"];
export type Amount = Schemas["Amount"];
export type Enquiry = Schemas["Enquiry"];
export type Screening = Schemas["Screening"];
export type Project = Schemas["Project"];
export type ProjectRow = Schemas["ProjectRow"];
export type ProjectStage = Schemas["ProjectStage"];
export type Support = Schemas["Support"];
export type ProjectCapital = NonNullable<
  NonNullable<paths["/api/investment/projects"]["get"]["parameters"]["query"]>["capital"]
>;
export type LeadList = NonNullable<
  NonNullable<paths["/api/investment/leads"]["get"]["parameters"]["query"]>["stage"]
>;

export const LEAD_STAGES = ["LEAD", "CONTACTED", "NEGOTIATING", "SIGNED", "REGISTERED"] as const;
export const PROJECT_STAGES = [
  "APPROVED",
  "LAND",
  "STARTED",
  "COMPLETED",
  "PRODUCING",
  "CAPITAL_USED",
] as const;
export const CAPITALS = ["foreign", "domestic", "unknown"] as const satisfies readonly ProjectCapital[];
export const SOURCES = [
  "VISIT",
  "FAIR",
  "REFERRAL",
  "OUTPOST",
  "EXISTING_INVESTOR",
  "ENQUIRY",
  "OTHER",
] as const;
export const CURRENCIES = ["CNY", "USD", "EUR", "HKD", "JPY"] as const;
