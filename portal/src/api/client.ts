import createClient, { type Middleware } from "openapi-fetch";

import { language } from "../i18n/language";
import { csrfHeader, endSession, readSession, user } from "../session/session";
import type { paths as InvestmentPaths } from "./investment.gen";
import type { paths as PolicyPaths } from "./policy.gen";
import { type Problem, problemOf, unreachable } from "./problem";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const manners: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(manner(request.method))) request.headers.set(name, value);
    return request;
  },
};

export const api = createClient<PolicyPaths & InvestmentPaths>({ fetch: send, credentials: "same-origin" });
api.use(manners);

export function manner(method: string): Record<string, string> {
  const unsafe = SAFE.has(method) ? {} : csrfHeader();
  return {
    Accept: "application/json, application/problem+json",
    "Accept-Language": language.value,
    ...unsafe,
  };
}

/**
 * A 403 on an unsafe request may only mean that the token is old (logged in again in another tab): ask for the new one,
 * once. Nothing is tried again in the name of somebody else.
 */
async function send(request: Request): Promise<Response> {
  const again = SAFE.has(request.method) ? null : request.clone();
  const response = await globalThis.fetch(request);
  if (response.status !== 403 || again === null) return response;
  const asking = user.value?.id;
  const before = JSON.stringify(csrfHeader());
  await readSession();
  if (user.value?.id !== asking || JSON.stringify(csrfHeader()) === before) return response;
  for (const [name, value] of Object.entries(csrfHeader())) again.headers.set(name, value);
  return globalThis.fetch(again);
}

export interface Served<T> {
  data: T;
  response: Response;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Turns what openapi-fetch answers into the data or a thrown [Problem]. */
export async function served<T>(call: Promise<Answer<T>>): Promise<Served<T>> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch {
    throw unreachable();
  }
  if (!answer.response.ok || answer.data === undefined) {
    throw refused(answer.response.status, answer.error);
  }
  return { data: answer.data, response: answer.response };
}

export async function data<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await served(call)).data;
}

/** For what is answered without a body. */
export async function accepted(call: Promise<Answer<unknown>>): Promise<void> {
  await served(call.then((answer) => ({ ...answer, data: true })));
}

export function refused(status: number, body: unknown): Problem {
  const problem = problemOf(status, parsed(body));
  if (problem.loggedOut) endSession();
  return problem;
}

function parsed(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return {};
  }
}
