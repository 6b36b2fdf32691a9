import type { CaseView, Status } from "../api/types";

const CLOSED: ReadonlySet<Status> = new Set([
  "GRANTED",
  "REFUSED",
  "DECLINED",
  "TERMINATED",
  "REVOKED",
  "CANCELLED",
]);

const COLOURS: Partial<Record<Status, string>> = {
  AWAITING_CORRECTION: "amber",
  MATERIALS_TO_FOLLOW: "amber",
  SUSPENDED: "amber",
  GRANTED: "green",
  REFUSED: "red",
  DECLINED: "red",
  REVOKED: "red",
};

export function isClosed(status: Status): boolean {
  return CLOSED.has(status);
}

export function colourOf(held: Pick<CaseView, "status" | "light">): string {
  return !isClosed(held.status) && held.light === "RED" ? "red" : (COLOURS[held.status] ?? "");
}

/** What the applicant does next, if it is his turn. */
export const APPLICANTS_TURN: ReadonlySet<Status> = new Set(["AWAITING_CORRECTION", "MATERIALS_TO_FOLLOW"]);
