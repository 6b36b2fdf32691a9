import { manner, refused } from "../api/client";
import { unreachable } from "../api/problem";
import type { Named } from "../i18n/language";

/** A fact by which policy-service matches incentives. */
export interface DictionaryFact extends Named {
  name: string;
  kind: "truth" | "count" | "text";
  unit: string | undefined;
}

/** The dictionary as policy-service tells it; what has no name is left out. */
export async function dictionary(): Promise<readonly DictionaryFact[]> {
  let response: Response;
  try {
    response = await globalThis.fetch("/api/policy/incentives/facts", {
      headers: manner("GET"),
      credentials: "same-origin",
    });
  } catch {
    throw unreachable();
  }
  if (!response.ok) throw refused(response.status, await response.text());
  const told = (await response.json()) as { facts?: readonly Record<string, unknown>[] };
  return (told.facts ?? []).flatMap(read);
}

function read(fact: Record<string, unknown>): DictionaryFact[] {
  const name = text(fact["name"]);
  if (name === undefined) return [];
  return [
    {
      name,
      kind: kindOf(text(fact["type"]) ?? ""),
      unit: text(fact["unit"]),
      zh: text(fact["zh"]) ?? name,
      en: text(fact["en"]) ?? name,
    },
  ];
}

function kindOf(type: string): DictionaryFact["kind"] {
  if (/^bool/i.test(type)) return "truth";
  return /^(int|long|number|count)/i.test(type) ? "count" : "text";
}

/** What was typed, as it is sent: nothing for what is not known, and whole numbers as numbers. */
export function givenOf(
  facts: readonly DictionaryFact[],
  typed: Readonly<Record<string, string>>,
): Record<string, boolean | number | string> {
  const given: Record<string, boolean | number | string> = {};
  for (const { name, kind } of facts) {
    const said = (typed[name] ?? "").trim();
    if (said === "") continue;
    if (kind === "truth") given[name] = said === "true";
    else given[name] = kind === "count" && /^-?\d{1,15}$/.test(said) ? Number(said) : said;
  }
  return given;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
