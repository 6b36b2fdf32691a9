import type { Act, ActView, Matter } from "../api/types";

/** In the order in which a case goes; what ends it comes last. */
const ORDER: readonly Act[] = [
  "acceptance",
  "extension",
  "decision",
  "resumption",
  "hearing-record",
  "hearing",
  "review",
  "proposal",
  "delivery",
  "receipt",
  "hearing-request",
  "hearing-waiver",
  "correction",
  "suspension",
  "extension-request",
  "hearing-offer",
  "handover",
  "revocation",
  "cancellation",
  "termination",
  "declination",
  "withdrawal",
];

/** Those that never stand open by themselves. */
const FOLDED: ReadonlySet<Act> = new Set<Act>([
  "correction",
  "suspension",
  "extension-request",
  "hearing-offer",
  "handover",
  "revocation",
  "cancellation",
  "termination",
  "declination",
  "hearing-waiver",
  "withdrawal",
]);

/** Reasons that say only that it is not the time for an act; nobody looks for it then. */
const PLAIN_REASONS: ReadonlySet<string> = new Set([
  "not-at-this-stage",
  "not-the-handler",
  "not-claimed",
  "claimed-already",
  "claimed-by-another",
  "clock-not-paused",
  "review-opened-already",
  "extension-not-asked",
  "extension-asked-already",
  "hearing-not-offered",
  "hearing-requested-too-late",
  "delivered-already",
  "material-not-missing",
  "told-once-already",
  "ground-does-not-fit",
]);

/** What somebody may look for and not find, with what stands in its way. */
export function heldUp(list: readonly ActView[]): ActView[] {
  return list
    .filter((one) => !one.open)
    .map((one) => ({ ...one, reasons: one.reasons.filter((told) => !PLAIN_REASONS.has(told.reason)) }))
    .filter((one) => one.reasons.length > 0);
}

/** Claiming stands in the head, answers and papers of an applicant in the page. */
export function shownActs(open: ReadonlySet<string>): Act[] {
  return ORDER.filter((act) => open.has(act));
}

/** Whoever need not ask desks or have a decision signed off may do so all the same, but seldom will. */
export function primaryOf(
  shown: readonly Act[],
  handling: Pick<Matter["handling"], "signOff" | "desks"> | undefined,
): Act | undefined {
  const asks = (handling?.desks.length ?? 0) > 0;
  const seldom = new Set<Act>([
    ...(asks ? [] : (["review"] as const)),
    ...(asks || handling?.signOff ? [] : (["proposal"] as const)),
  ]);
  return shown.find((act) => !FOLDED.has(act) && !seldom.has(act));
}
