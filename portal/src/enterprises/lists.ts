import { api, data } from "../api/client";
import { hasAnyOf, user } from "../session/session";
import type { Industry } from "./types";

/** Who keeps the register, each for the own zone. */
const KEEPERS = new Set(["officer", "approver"]);

export function keepsRegister(): boolean {
  return Boolean(user.value?.zone) && hasAnyOf(KEEPERS);
}

export async function industries(): Promise<Industry[]> {
  return (await data(api.GET("/api/investment/industries"))).items;
}

export async function kinds() {
  return (await data(api.GET("/api/investment/qualification-kinds"))).items;
}

export interface Section {
  section: string;
  name: string;
  divisions: Industry[];
}

/** The divisions under their sections, in the order of the classification. */
export function sectionsOf(all: readonly Industry[]): Section[] {
  const sections = new Map<string, Section>();
  for (const one of all) {
    const held = sections.get(one.section) ?? { section: one.section, name: one.sectionName, divisions: [] };
    held.divisions.push(one);
    sections.set(one.section, held);
  }
  return [...sections.values()];
}

/** One box for both: what can be the beginning of a credit code is one. */
export function soughtBy(words: string): { creditCode?: string; name?: string } {
  const typed = words.trim();
  if (typed === "") return {};
  return /^(?=.*\d)[0-9A-Za-z]{2,18}$/.test(typed) ? { creditCode: typed.toUpperCase() } : { name: typed };
}
