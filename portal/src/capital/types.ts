import type { components, paths } from "../api/investment.gen";

type Schemas = components["schemas"];
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

export type Arrival = Schemas["CapitalArrival"];
export type ArrivalRow = Schemas["CapitalArrivalRow"];
export type ArrivalFacts = Schemas["ArrivalFacts"];
export type WrittenArrival = Schemas["WrittenArrival"];
export type Kind = Schemas["CapitalKind"];
export type CountsAs = Schemas["CountsAs"];
export type Lines = Schemas["CapitalLines"];
export type Month = Schemas["CapitalMonth"];
export type Year = Schemas["CapitalYear"];
export type Share = Schemas["CapitalShare"];
export type Targets = Answer<"/api/investment/capital/targets">;
export type Duty = Schemas["ReportDuty"];
export type DutyKind = Schemas["ReportDutyKind"];
export type Report = Schemas["CapitalReport"];
