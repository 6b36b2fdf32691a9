import type { components } from "./contract.gen";

export type * from "./catalogue";

type Schemas = components["schemas"];

export type StoredDocument = Schemas["Document"];
export type Submission = Schemas["Submission"];
export type CaseView = Schemas["CaseView"];
export type CaseRow = Schemas["CaseRow"];
export type CaseMaterial = CaseView["materials"][number];
export type CorrectionItem = Schemas["CorrectionItem"];
export type Clock = Schemas["Clock"];
export type ClockDay = Clock["days"][number];
export type Counts = Schemas["Counts"];
export type Queue = Schemas["Queue"];
export type Act = Schemas["Act"];
export type Stage = Schemas["StageName"];
export type Light = Schemas["Light"];
