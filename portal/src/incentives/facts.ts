import { shallowRef } from "vue";

import { api, data } from "../api/client";
import type { Fact, FactValue } from "../api/types";
import { i18n } from "../i18n";
import { language } from "../i18n/language";

const FEN_A_YUAN = 100;
const YUAN_A_WAN = 10_000;
const WAN_A_YI = 10_000;
const FEN_A_WAN = FEN_A_YUAN * YUAN_A_WAN;

const dictionary = shallowRef<readonly Fact[]>();
let asked: Promise<readonly Fact[]> | undefined;

/** The dictionary comes with the service: one question a visit. */
export function listFacts(): Promise<readonly Fact[]> {
  asked ??= data(api.GET("/api/policy/incentives/facts"))
    .then((listed) => (dictionary.value = listed.facts))
    .catch((thrown: unknown) => {
      asked = undefined;
      throw thrown;
    });
  return asked;
}

export function factName(fact: Fact): string {
  return language.value === "zh-CN" ? fact.zh : fact.en;
}

/** Numbers are typed in 万元 where they are kept in fen. */
export function unitName(unit: string | undefined): string {
  if (!unit) return "";
  const word = `incentives.unit.${unit.replaceAll("/", "-")}`;
  return i18n.global.te(word) ? i18n.global.t(word) : unit;
}

export function isMoney(fact: Fact): boolean {
  return fact.unit?.startsWith("fen") ?? false;
}

/** Fen as people say them: 48亿元, 20万元, 35.5元. */
export function money(fen: number): string {
  const yuan = fen / FEN_A_YUAN;
  const wan = yuan / YUAN_A_WAN;
  const number = (value: number): string =>
    value.toLocaleString(language.value, { maximumFractionDigits: 4 });
  if (Math.abs(wan) >= WAN_A_YI) return i18n.global.t("incentives.yi", { n: number(wan / WAN_A_YI) });
  if (Math.abs(wan) >= 1) return i18n.global.t("incentives.wan", { n: number(wan) });
  return i18n.global.t("incentives.yuan", { n: number(yuan) });
}

export function choiceName(choice: string): string {
  const word = `incentives.choice.${choice}`;
  return i18n.global.te(word) ? i18n.global.t(word) : choice;
}

export function valueText(fact: Fact | undefined, value: FactValue): string {
  if (typeof value === "boolean") return i18n.global.t(value ? "common.yes" : "common.no");
  if (typeof value === "string") return choiceName(value);
  if (fact?.unit === "fen") return money(value);
  const number = value.toLocaleString(language.value, { maximumFractionDigits: 4 });
  if (fact?.unit === "fen/m2") return `${money(value)}/m²`;
  return [number, unitName(fact?.unit)].filter(Boolean).join(" ");
}

/** What was typed for a fact; `undefined` is not said, `null` is none. */
export function valueOf(fact: Fact, typed: string): FactValue | null | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (fact.type === "bool") return text === "true";
  if (fact.type === "string") return text;
  const plain = text.replaceAll(/[,，\s]/g, "");
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return null;
  const number = isMoney(fact) ? Math.round(Number(plain) * FEN_A_WAN) : Number(plain);
  if (fact.type === "int" && !Number.isInteger(number)) return null;
  return Math.abs(number) <= 1e15 ? number : null;
}
