/** The elements of a matter as an editor fills them in: what each is, in the order of the page. */
export type Kind =
  | "line"
  | "text"
  | "whole"
  | "date"
  | "yesNo"
  | "bilingual"
  | "bilinguals"
  | "lines"
  | "choice"
  | "choices"
  | "group"
  | "groups";

export interface Element {
  name: string;
  kind: Kind;
  /** Words of the choices: `catalogue.choice.<words>.<value>`. */
  words?: string;
  options?: readonly string[];
  elements?: readonly Element[];
  /** What a new item of a list begins with. */
  fresh?: Record<string, unknown>;
  optional?: boolean;
}

export interface Section {
  name: string;
  elements: readonly Element[];
}

const EVIDENCE = choice("evidence", "evidence", ["PUBLIC_COPY", "UNVERIFIED", "SAMPLE"]);

const LIMIT: readonly Element[] = [
  { name: "value", kind: "whole", optional: true },
  choice("unit", "unit", ["WORKING_DAYS", "DAYS"]),
  { name: "extension", kind: "whole", optional: true },
  { name: "basis", kind: "line" },
  EVIDENCE,
  { name: "note", kind: "text", optional: true },
];

export const SECTIONS: readonly Section[] = [
  {
    name: "basics",
    elements: [
      { name: "name", kind: "bilingual" },
      choice("type", "type", ["LICENCE", "CONFIRMATION", "FILING", "OTHER", "PUBLIC_SERVICE"]),
      { name: "sample", kind: "yesNo" },
      { name: "immediate", kind: "yesNo" },
      { name: "originalLevel", kind: "line" },
      { name: "serviceObject", kind: "bilingual" },
      choice("riskClass", "riskClass", ["LOW", "MEDIUM", "HIGH"]),
      group("placement", [
        choice("tier", "tier", ["MAIN_ITEM", "SUB_ITEM", "BUSINESS_ITEM"]),
        { name: "parent", kind: "line", optional: true },
        choice("action", "action", ["NEW", "AMEND", "RENEW", "CANCEL"]),
        choice("level", "level", ["NATIONAL", "REGION", "LEAGUE_CITY", "COUNTY", "TOWNSHIP", "VILLAGE"]),
        { name: "division", kind: "line", optional: true },
        group("organ", [
          { name: "name", kind: "line" },
          { name: "code", kind: "line", optional: true },
          choice("nature", "nature", ["STATUTORY_ORGAN", "AUTHORISED_ORGANISATION", "ENTRUSTED_ORGAN"]),
          { name: "entrustedBy", kind: "line", optional: true },
        ]),
        { name: "jointOrgans", kind: "lines", optional: true },
        { name: "basicCode", kind: "line", optional: true },
        { name: "implementationCode", kind: "line", optional: true },
        { name: "businessCode", kind: "line", optional: true },
      ]),
      { name: "effectiveUntil", kind: "date", optional: true },
    ],
  },
  {
    name: "limits",
    elements: [
      groups(
        "legalBasis",
        [
          { name: "law", kind: "line" },
          { name: "article", kind: "line" },
          { name: "documentNumber", kind: "line", optional: true },
          EVIDENCE,
        ],
        { law: "", article: "", evidence: "UNVERIFIED" },
      ),
      group("statutoryLimit", LIMIT),
      group("promisedLimit", LIMIT),
      groups(
        "specialProcedures",
        [
          { name: "zh", kind: "line" },
          { name: "en", kind: "line" },
          choice(
            "ground",
            "ground",
            [
              "HEARING",
              "TENDER",
              "AUCTION",
              "INSPECTION",
              "TEST",
              "QUARANTINE",
              "APPRAISAL",
              "EXPERT_REVIEW",
              "COMMISSIONED_EVALUATION",
              "THIRD_PARTY_OPINION",
            ],
            true,
          ),
          { name: "longest", kind: "whole", optional: true },
        ],
        { zh: "", en: "" },
      ),
    ],
  },
  {
    name: "materials",
    elements: [
      { name: "conditions", kind: "bilinguals" },
      groups(
        "materials",
        [
          { name: "code", kind: "line" },
          { name: "name", kind: "bilingual" },
          choice("necessity", "necessity", ["MAIN", "MAY_FOLLOW"]),
          choice("source", "source", [
            "APPLICANT",
            "SHARED_REGISTRY",
            "EARLIER_DECISION",
            "THIRD_PARTY",
            "WRITTEN_PROMISE",
          ]),
          choice("trustGrade", "trustGrade", ["A", "B", "C", "D"]),
          { name: "copies", kind: "whole", optional: true },
          { name: "standard", kind: "bilingual", optional: true },
          { name: "notNeededWhen", kind: "bilingual", optional: true },
          { name: "licenceType", kind: "line", optional: true },
          { name: "sampleNote", kind: "line", optional: true },
        ],
        { code: "", name: { zh: "", en: "" }, necessity: "MAIN", source: "APPLICANT", trustGrade: "C" },
      ),
    ],
  },
  { name: "questions", elements: [] },
  {
    name: "handling",
    elements: [
      group("handling", [
        { name: "signOff", kind: "yesNo" },
        { name: "joint", kind: "yesNo" },
        groups(
          "desks",
          [
            { name: "code", kind: "line" },
            { name: "name", kind: "bilingual" },
            { name: "lead", kind: "yesNo" },
          ],
          { code: "", name: { zh: "", en: "" }, lead: false },
        ),
        choice("silence", "silence", ["NOTHING", "RENEWED"]),
      ]),
      group("pledge", [
        { name: "allowed", kind: "yesNo" },
        { name: "reason", kind: "text" },
        choice("route", "route", ["PROJECT", "OTHER"], true),
        choice("basis", "evidence", ["PUBLIC_COPY", "UNVERIFIED", "SAMPLE"], true),
        { name: "checkWithinWorkingDays", kind: "whole", optional: true },
      ]),
    ],
  },
  {
    name: "result",
    elements: [
      { name: "result", kind: "bilingual" },
      choice("resultType", "resultType", ["NONE", "PROJECT_FILING"]),
      group("validity", [
        { name: "licence", kind: "yesNo" },
        { name: "licenceType", kind: "line", optional: true },
        { name: "years", kind: "whole", optional: true },
        { name: "months", kind: "whole", optional: true },
      ]),
      group("fee", [
        { name: "charged", kind: "yesNo" },
        { name: "basis", kind: "line" },
        { name: "standard", kind: "line", optional: true },
        { name: "reduction", kind: "line", optional: true },
        EVIDENCE,
      ]),
    ],
  },
  {
    name: "access",
    elements: [
      group("access", [
        choice("onlineDepth", "onlineDepth", ["I", "II", "III", "IV"]),
        { name: "visits", kind: "whole" },
        { name: "visitReason", kind: "bilingual", optional: true },
        { name: "channels", kind: "choices", words: "channel", options: ["ONLINE", "WINDOW", "POST"] },
        {
          name: "deliveries",
          kind: "choices",
          words: "delivery",
          options: ["ELECTRONIC", "PICK_UP", "POST"],
        },
        { name: "appointment", kind: "yesNo" },
        { name: "onlinePayment", kind: "yesNo" },
        { name: "selfService", kind: "yesNo" },
        { name: "hours", kind: "line", optional: true },
        { name: "consultPhone", kind: "line" },
        { name: "complaintPhone", kind: "line" },
        { name: "reach", kind: "line", optional: true },
        { name: "sampleResult", kind: "line", optional: true },
      ]),
      group("contact", [
        { name: "window", kind: "line" },
        { name: "phone", kind: "line" },
        { name: "address", kind: "line" },
      ]),
    ],
  },
  {
    name: "advice",
    elements: [
      group("advice", [
        { name: "keywords", kind: "lines", optional: true },
        { name: "reconsideration", kind: "bilingual", optional: true },
        { name: "litigation", kind: "bilingual", optional: true },
        { name: "rights", kind: "bilinguals", optional: true },
        { name: "duties", kind: "bilinguals", optional: true },
        groups(
          "faq",
          [
            { name: "asked", kind: "bilingual" },
            { name: "answer", kind: "bilingual" },
          ],
          { asked: { zh: "", en: "" }, answer: { zh: "", en: "" } },
        ),
        { name: "quantityLimit", kind: "bilingual", optional: true },
        { name: "intermediaries", kind: "bilinguals", optional: true },
        { name: "yearlyCheck", kind: "bilingual", optional: true },
      ]),
    ],
  },
];

function choice(name: string, words: string, options: readonly string[], optional = false): Element {
  return { name, kind: "choice", words, options, optional };
}

function group(name: string, elements: readonly Element[]): Element {
  return { name, kind: "group", elements };
}

function groups(name: string, elements: readonly Element[], fresh: Record<string, unknown>): Element {
  return { name, kind: "groups", elements, fresh };
}

/** The section that holds the field of a pointer. */
export function sectionOf(pointer: string): string {
  const first = pointer.split("/")[1] ?? "";
  if (first === "form") return "questions";
  return (
    SECTIONS.find((section) => section.elements.some((element) => element.name === first))?.name ?? "basics"
  );
}

/** What is sent: nothing that was left empty, except within the form, where a null may mean something. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy).filter((item) => item !== undefined);
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .map(([name, member]) => [name, name === "form" ? member : tidy(member)] as const)
      .filter(([, member]) => member !== undefined);
    return Object.fromEntries(members);
  }
  return value === "" || value === null ? undefined : value;
}
