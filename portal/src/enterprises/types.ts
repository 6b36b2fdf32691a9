import type { components } from "../api/investment.gen";

type Schemas = components["schemas"];

export type Enterprise = Schemas["Enterprise"];
export type EnterpriseRow = Schemas["EnterpriseRow"];
export type EnterpriseFacts = Schemas["EnterpriseFacts"];
export type Registry = Schemas["Registry"];
export type Qualification = Schemas["Qualification"];
export type Industry = Schemas["Industry"];

export const SIZES = ["LARGE", "MEDIUM", "SMALL", "MICRO"] as const;
export const CAPITALS = ["DOMESTIC", "FOREIGN", "JV"] as const;
