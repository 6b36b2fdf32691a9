import type { components, paths } from "./policy.gen";

type Schemas = components["schemas"];
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

export type Bilingual = Schemas["Bilingual"];
export type Zone = Answer<"/api/policy/zones">[number];
export type MatterSummary = Schemas["MatterRow"];
export type Matter = Schemas["Guide"];
export type LegalLimit = Schemas["LegalLimit"];
export type Material = Schemas["GuideMaterial"];
export type Necessity = Material["necessity"];

export type StoredDocument = Schemas["Document"];
export type DocumentDetail = Schemas["DocumentDetail"];
export type DocumentVersion = Schemas["DocumentVersion"];
export type MaterialEvidence = Schemas["MaterialEvidence"];
export type CaseContact = Schemas["CaseContact"];
export type DocumentKind = Schemas["DocumentKind"];
export type Origin = Schemas["Origin"];
export type Standing = Schemas["Standing"];
export type Submission = Schemas["Submission"];
export type CaseView = Schemas["CaseView"];
export type CaseRow = Schemas["CaseRow"];
export type CorrectionItem = Schemas["CorrectionItem"];
export type Clock = Schemas["Clock"];
export type ClockDay = Clock["days"][number];
export type Queue = Schemas["Queue"];
export type Stage = Schemas["StageName"];
export type Status = Schemas["Status"];
export type Light = Schemas["Light"];

export type DraftView = Schemas["DraftView"];
export type DraftFaults = Schemas["DraftFaults"];
export type MatterChange = Schemas["MatterChange"];
export type MatterChanges = Answer<"/api/policy/catalogue/matters/{code}/changes">;
export type Trial = Schemas["Trial"];
export type Versions = Schemas["Versions"];
export type MigrationPreview = Schemas["MigrationPreview"];
export type MigrationView = Schemas["MigrationView"];
export type Act = Schemas["Act"];
export type ActView = Answer<"/api/policy/cases/{id}/acts">[number];
export type Told = Schemas["Told"];
export type Lane = Schemas["Lane"];
export type ReviewOpinion = Schemas["ReviewOpinion"];
export type Verdict = Schemas["Verdict"];
export type PauseGround = Schemas["PauseGround"];
export type CaseHearing = Schemas["Hearing"];
export type Message = Schemas["Message"];
export type CorrectionDraft = Schemas["CorrectionDraft"];

export type LicenceRow = Schemas["LicenceRow"];
export type LicenceFinding = Schemas["LicenceFinding"];
export type LicenceState = Schemas["LicenceState"];

export type Notice = Schemas["Notice"];
export type Shelf = Schemas["Shelf"];
export type NoticePreferences = Schemas["NoticePreferences"];
export type NoticeWish =
  paths["/api/policy/notice-preferences"]["put"]["requestBody"]["content"]["application/json"];
export type NoticeTemplate = Schemas["NoticeTemplate"];
export type NoticeDelivery = Answer<"/api/policy/notice-deliveries">["items"][number];
export type OrganEntry = Schemas["OrganEntry"];
export type PostEntry = Schemas["PostEntry"];
export type Duty = Schemas["Duty"];
export type Member = Schemas["Member"];
export type Absence = Schemas["Absence"];
export type Roster = Schemas["Roster"];

export type CalendarYear = Schemas["CalendarYear"];
export type CalendarNotice = Schemas["CalendarNotice"];
export type LocalHolidays = Schemas["LocalHolidays"];
export type WholeYear = Answer<"/api/policy/calendar/years/{year}">;
export type NoticeTrial =
  paths["/api/policy/calendar/notices/check"]["post"]["responses"][200]["content"]["application/json"];
export type LoadedCalendar =
  paths["/api/policy/calendar/notices"]["post"]["responses"][201]["content"]["application/json"];
export type Mode = Schemas["PowerHolder"]["mode"];
export type Delegation = Schemas["Delegation"];
export type DelegationRow = Schemas["DelegationRow"];
export type GrantView = Schemas["GrantView"];
export type PowerHolder = Schemas["PowerHolder"];
export type Registration = Schemas["Registration"];
export type GrantTerms = Schemas["GrantTerms"];
export type RegisterOrgan = Schemas["RegisterOrgan"];
export type KeptPower = Schemas["KeptPower"];
export type PowerRate = Schemas["PowerRate"];
export type PowerList = Schemas["PowerList"];
export type Ticket = Schemas["Ticket"];
export type TicketRow = Schemas["TicketRow"];
export type HallBoard = Schemas["HallBoard"];
export type Appointment = Schemas["Appointment"];
export type QueueNumber = Schemas["QueueNumber"];
export type SecondedStaff = Schemas["SecondedStaff"];
export type ExpectedVisitors = Schemas["ExpectedVisitors"];
export type StaffingPost = Schemas["StaffingPost"];
export type SavedFilter = Schemas["SavedFilter"];
export type BulkAct = Schemas["BulkAct"];
export type BulkDone = Schemas["BulkDone"];
export type BulkRow = Schemas["BulkRow"];

export type IncentiveRow = Schemas["IncentiveRow"];
export type IncentiveCategory = Schemas["IncentiveCategory"];
export type Incentive = Schemas["Incentive"];
export type IncentiveCondition = Schemas["IncentiveCondition"];
export type IncentiveMatch = Schemas["IncentiveMatch"];
export type IncentiveForm = Schemas["IncentiveForm"];
export type Fact = Schemas["Fact"];
export type FactValue = Schemas["FactValue"];
export type BuildingSchedule = Schemas["BuildingSchedule"];
