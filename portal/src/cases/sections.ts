import { nextTick } from "vue";
import type { RouteLocationRaw } from "vue-router";

import type { CaseView, Told } from "../api/types";
import { named } from "../i18n/language";

/** Brings a section of the page up and sets the reader there. */
export function goTo(section: string): void {
  void nextTick(() => {
    const heading = document.getElementById(section);
    if (!heading) return;
    heading.scrollIntoView({ block: "start" });
    if (!heading.hasAttribute("tabindex")) heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  });
}

const SECTION_OF_REASON: Record<string, string> = {
  "materials-still-missing": "materials",
  "opinion-outstanding": "review",
  "clock-paused": "clock",
  "clock-not-paused": "clock",
  "hearing-under-way": "hearing",
  "hearing-not-yet-held": "hearing",
  "differs-from-proposal": "proposal-made",
  "second-person-needed": "proposal-made",
  "extension-asked-already": "clock",
};

/** Where on the page what is missing can be seen or brought. */
export function sectionOf(told: Told): string | undefined {
  return SECTION_OF_REASON[told.reason];
}

const PAGE_OF_REASON: Record<string, (told: Told, held: CaseView) => RouteLocationRaw> = {
  "concerned-grant-not-in-force": ({ subject }) => `/cases/${subject}`,
  "issuer-without-code": () => "/organs",
  "licence-type-missing": ({ subject }) => `/matters/${subject}`,
  "power-not-held": ({ subject }, { zone, acceptedOn, asOf }) => ({
    path: "/powers/holder",
    query: { matter: subject, zone, on: acceptedOn ?? asOf },
  }),
};

/** Where it can be seen outside the page. */
export function pageOf(told: Told, held: CaseView): RouteLocationRaw | undefined {
  return PAGE_OF_REASON[told.reason]?.(told, held);
}

/** What there is to tell beyond the title of a refusal. */
export function beyond(title: string, reasons: readonly Told[], held: CaseView): readonly Told[] {
  const says = (told: Told) =>
    told.text !== title || sectionOf(told) || pageOf(told, held) || subjectOf(told, held);
  return reasons.some(says) ? reasons : [];
}

/** The material, desk or result that a reason is about, by its name. */
export function subjectOf(told: Told, held: CaseView): string {
  if (!told.subject) return "";
  const material = held.materials.find((one) => one.material === told.subject);
  const desk = held.progress?.desks.find((one) => one.desk === told.subject);
  if (material || desk) return named(material?.name ?? desk?.name);
  return told.reason === "second-person-needed" ? told.subject : "";
}
