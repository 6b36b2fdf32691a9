import type { User } from "../session/session";

const MAKERS = new Set(["officer", "investor", "applicant"]);

export function makesProspectuses(user: User | null): boolean {
  return user?.roles.some((role) => MAKERS.has(role)) ?? false;
}

/** Officers keep the profile of their own zone. */
export function keepsZone(user: User | null): boolean {
  return user !== null && user.zone !== undefined && user.roles.includes("officer");
}
