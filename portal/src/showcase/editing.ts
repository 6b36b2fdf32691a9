import type { components } from "../api/investment.gen";
import type { Evidence, FactName, KeptFact, Unit } from "./types";

type Body = components["schemas"]["ZoneFactsBody"]["facts"][number];

export interface TypedFact {
  kind: "figure" | "words" | "nothing";
  least: string;
  most: string;
  unit: Unit;
  zh: string;
  en: string;
  sourceTitle: string;
  sourceNumber: string;
  sourceUrl: string;
  asOf: string;
  evidence: Evidence;
}

export function blankFact(): TypedFact {
  return {
    kind: "words",
    least: "",
    most: "",
    unit: "COUNT",
    zh: "",
    en: "",
    sourceTitle: "",
    sourceNumber: "",
    sourceUrl: "",
    asOf: "",
    evidence: "UNVERIFIED",
  };
}

/** What is held, ready to be typed over; figures for what is counted or priced. */
export function typedOf(fact: KeptFact | undefined): TypedFact {
  const blank = blankFact();
  const { value, source } = fact ?? {};
  const figure = value?.least !== undefined;
  return {
    kind: fact && !fact.provided && source ? "nothing" : figure ? "figure" : blank.kind,
    least: value?.least ?? "",
    most: value?.most !== undefined && value.most !== value.least ? value.most : "",
    unit: value?.unit ?? blank.unit,
    zh: value?.text?.zh ?? "",
    en: value?.text?.en ?? "",
    sourceTitle: source?.title ?? "",
    sourceNumber: source?.number ?? "",
    sourceUrl: source?.url ?? "",
    asOf: source?.asOf ?? "",
    evidence: source?.evidence ?? blank.evidence,
  };
}

export function sentOf(name: FactName, typed: TypedFact): Body {
  const number = typed.sourceNumber.trim();
  const url = typed.sourceUrl.trim();
  return {
    name,
    ...(typed.kind === "nothing" ? {} : { value: valueOf(typed) }),
    source: {
      title: typed.sourceTitle.trim(),
      asOf: typed.asOf.trim(),
      evidence: typed.evidence,
      ...(number ? { number } : {}),
      ...(url ? { url } : {}),
    },
  };
}

function valueOf(typed: TypedFact): NonNullable<Body["value"]> {
  const [zh, en, most] = [typed.zh.trim(), typed.en.trim(), typed.most.trim()];
  const text = zh || typed.kind === "words" ? { text: { zh, ...(en ? { en } : {}) } } : {};
  if (typed.kind === "words") return text;
  return { least: typed.least.trim(), ...(most ? { most } : {}), unit: typed.unit, ...text };
}
