import type { Told } from "./types";

/** Why a request was not served, in the words of the platform (RFC 9457) where it had any. */
export interface FieldError {
  pointer: string;
  detail: string;
}

export class Problem extends Error {
  override name = "Problem";

  constructor(
    readonly status: number,
    readonly slug: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly traceId: string | undefined = undefined,
    readonly reasons: readonly string[] = [],
    /** Where the page is that a reason speaks of, by its words. */
    readonly links: Readonly<Record<string, string>> = {},
    /** What to do about it. */
    readonly remedy: string = "",
    /** All that stands in the way of an act on a case. */
    readonly obstacles: readonly Told[] = [],
  ) {
    super(title || slug);
  }

  get stale(): boolean {
    return this.status === 412;
  }

  get loggedOut(): boolean {
    return this.status === 401;
  }

  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }
}

/** Nothing came back at all. */
export function unreachable(): Problem {
  return new Problem(0, "unreachable", "", "");
}

/** What was given here cannot even be sent. */
export function unreadable(slug: "not-json" | "not-a-schema"): Problem {
  return new Problem(422, slug, "", "");
}

export function problemOf(status: number, body: unknown): Problem {
  const said = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const slug = text(said["type"]).split("/").pop() || slugOf(status);
  return new Problem(
    status,
    slug,
    text(said["title"]),
    text(said["detail"]),
    fieldErrors(said["errors"]),
    text(said["traceId"]) || undefined,
    texts(said["faults"]),
    linksOf(said["faults"]),
    text(said["remedy"]),
    obstaclesOf(said["reasons"]),
  );
}

export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : unreachable();
}

function fieldErrors(listed: unknown): FieldError[] {
  if (!Array.isArray(listed)) return [];
  return listed
    .filter((one): one is Record<string, unknown> => typeof one === "object" && one !== null)
    .map((one) => ({ pointer: text(one["pointer"]).replace(/^#/, ""), detail: text(one["detail"]) }));
}

/** What the law or the lint has against it, each in words. */
function texts(listed: unknown): string[] {
  if (!Array.isArray(listed)) return [];
  return listed
    .map((one) =>
      typeof one === "object" && one !== null ? text((one as Record<string, unknown>)["text"]) : "",
    )
    .filter((words) => words !== "");
}

function obstaclesOf(listed: unknown): Told[] {
  if (!Array.isArray(listed)) return [];
  return listed
    .filter((one): one is Record<string, unknown> => typeof one === "object" && one !== null)
    .map((one) => ({
      reason: text(one["reason"]),
      text: text(one["text"]),
      ...(text(one["subject"]) ? { subject: text(one["subject"]) } : {}),
    }))
    .filter((one) => one.text !== "");
}

/** Paths of the portal only: nobody is led elsewhere. */
function linksOf(listed: unknown): Record<string, string> {
  if (!Array.isArray(listed)) return {};
  const found: Record<string, string> = {};
  for (const one of listed as unknown[]) {
    if (typeof one !== "object" || one === null) continue;
    const fault = one as Record<string, unknown>;
    const link = text(fault["link"]);
    if (/^\/[^/]/.test(link)) found[text(fault["text"])] = link;
  }
  return found;
}

function slugOf(status: number): string {
  if (status === 401) return "not-logged-in";
  if (status === 403) return "not-allowed";
  if (status === 404) return "not-found";
  if (status === 412) return "stale-version";
  if (status === 413) return "too-large";
  if (status === 429) return "too-many-requests";
  return status >= 500 ? "unavailable" : "refused";
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
