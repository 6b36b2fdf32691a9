/** The public catalogue, as policy-service serves it. */
export interface Bilingual {
  zh: string;
  en: string;
}

export interface Zone {
  code: string;
  name: Bilingual;
  divisionCode: string;
}

export type MatterType = "LICENCE" | "CONFIRMATION" | "FILING" | "OTHER" | "PUBLIC_SERVICE";
export type Evidence = "PUBLIC_COPY" | "UNVERIFIED" | "SAMPLE";
export type Necessity = "MAIN" | "MAY_FOLLOW";

export interface MatterSummary {
  code: string;
  name: Bilingual;
  type: MatterType;
  promisedDays?: number;
  immediate: boolean;
  sample: boolean;
}

export interface Limit {
  value?: number;
  unit: string;
  extension?: number;
  basis: string;
  evidence: Evidence;
  note?: string;
}

export interface Material {
  code: string;
  name: Bilingual;
  necessity: Necessity;
  source: "APPLICANT" | "SHARED_REGISTRY" | "EARLIER_DECISION" | "THIRD_PARTY" | "WRITTEN_PROMISE";
  trustGrade: "A" | "B" | "C" | "D";
  sampleNote?: string;
}

export interface Matter {
  code: string;
  version: number;
  effectiveFrom: string;
  name: Bilingual;
  type: MatterType;
  sample: boolean;
  originalLevel?: string;
  legalBasis: { law: string; article: string; documentNumber?: string; evidence: Evidence }[];
  statutoryLimit: Limit;
  promisedLimit: Limit;
  immediate: boolean;
  serviceObject: Bilingual;
  conditions: Bilingual[];
  materials: Material[];
  fee: { charged: boolean; basis: string; evidence: Evidence };
  result: Bilingual;
  pledge: { allowed: boolean; reason: string; checkWithinWorkingDays?: number };
  riskClass: "LOW" | "MEDIUM" | "HIGH";
  specialProcedures: Bilingual[];
  contact: { window: string; phone: string; address: string };
  form: Record<string, unknown>;
}

interface Get<Parameters, Answer> {
  parameters: Parameters;
  get: {
    parameters: Parameters;
    responses: { 200: { headers: Record<string, unknown>; content: { "application/json": Answer } } };
  };
}

export interface CataloguePaths {
  "/api/policy/zones": Get<{ query?: never }, Zone[]>;
  "/api/policy/matters": Get<
    { query?: { query?: string; limit?: number; cursor?: string } },
    { items: MatterSummary[]; next?: string }
  >;
  "/api/policy/matters/{code}": Get<{ path: { code: string } }, Matter>;
}
