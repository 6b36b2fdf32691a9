import type { components } from "../api/investment.gen";

type Schemas = components["schemas"];

export type Comparison = Schemas["ZoneComparison"];
export type ZoneColumn = Comparison["items"][number];
export type ZoneFact = Schemas["ZoneFact"];
export type FactValue = Schemas["ZoneFactValue"];
export type FactSource = Schemas["ZoneFactSource"];
export type FactName = Schemas["ZoneFactName"];
export type Unit = Schemas["ZoneFactUnit"];
export type Evidence = Schemas["ZoneFactEvidence"];
export type ZoneProfile = Schemas["ZoneProfile"];
export type KeptFact = ZoneProfile["facts"][number];
export type Prospectus = Schemas["Prospectus"];
export type ProspectusRow = Schemas["ProspectusRow"];
export type ProspectusZone = Schemas["ProspectusZone"];

export const UNITS = [
  "CNY_PER_MU",
  "CNY_PER_SQUARE_METRE",
  "CNY_PER_SQUARE_METRE_MONTH",
  "CNY_PER_KWH",
  "CNY_PER_CUBIC_METRE",
  "SQUARE_KILOMETRE",
  "KILOMETRE",
  "COUNT",
] as const satisfies readonly Unit[];

export const EVIDENCE = [
  "VERIFIED",
  "PUBLIC_COPY",
  "UNVERIFIED",
  "SAMPLE",
] as const satisfies readonly Evidence[];

export const EVIDENCE_COLOURS: Record<Evidence, string> = {
  VERIFIED: "green",
  PUBLIC_COPY: "blue",
  UNVERIFIED: "amber",
  SAMPLE: "amber",
};

/** `128000–192000`; one figure where there is one. */
export function range({ least, most }: FactValue): string {
  if (least === undefined) return "";
  return most === undefined || most === least ? least : `${least}–${most}`;
}
