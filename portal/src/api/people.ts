import { user } from "../session/session";
import { api, data } from "./client";
import { everything, LARGEST_PAGE } from "./pages";
import type { Member, OrganEntry } from "./types";

/** Everybody registered in a zone, to choose from. */
export function peopleOf(zone: string): Promise<readonly Member[]> {
  return everything((cursor) => {
    const query = { zone, limit: LARGEST_PAGE, cursor };
    return data(api.GET("/api/policy/people", { params: { query } }));
  });
}

/** Everybody in the zone of whoever is logged in; nobody for who works for none. */
export async function ownPeople(): Promise<readonly Member[]> {
  const zone = user.value?.zone;
  return zone ? peopleOf(zone) : [];
}

/** The organs of a zone, or of all of them. */
export function organsOf(zone?: string): Promise<readonly OrganEntry[]> {
  return organs({ zone });
}

/** The departments of the region that are there to be asked. */
export async function departmentsOfRegion(): Promise<readonly OrganEntry[]> {
  const all = await organs({ level: "REGION" });
  return all.filter((one) => one.kind === "DEPARTMENT" && !one.closedOn);
}

function organs(where: {
  zone?: string | undefined;
  level?: OrganEntry["level"];
}): Promise<readonly OrganEntry[]> {
  return everything((cursor) => {
    const query = { ...where, limit: LARGEST_PAGE, cursor };
    return data(api.GET("/api/policy/organs", { params: { query } }));
  });
}
