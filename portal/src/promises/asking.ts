import type { LocationQuery } from "vue-router";

import type { Side } from "./promise";

/** What is asked of the list of obligations; it stands in the address. */
export interface AskedObligations {
  zone?: string | undefined;
  side?: Side | undefined;
  creditCode?: string | undefined;
  organ?: string | undefined;
  person?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const TEXTS = ["zone", "creditCode", "organ", "person", "from", "to"] as const;

export function askedObligations(query: LocationQuery): AskedObligations {
  const asked: AskedObligations = {};
  for (const name of TEXTS) {
    const value = query[name];
    if (typeof value === "string" && value.trim()) asked[name] = value.trim();
  }
  if (query["side"] === "GOVERNMENT" || query["side"] === "ENTERPRISE") asked.side = query["side"];
  return asked;
}

/** As the API and the export take it. */
export function asQuery(asked: AskedObligations): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
