import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, vi } from "vitest";
import { h, type Component } from "vue";
import { createMemoryHistory, createRouter, type Router, RouterView } from "vue-router";

import { i18n } from "../../src/i18n";
import { choose } from "../../src/i18n/language";
import { readSession } from "../../src/session/session";

type Answer = unknown | ((request: Request) => unknown);

/** The platform as a page sees it: what it answers, by method and path, and what it was asked. */
export interface Platform {
  answers: Record<string, Answer>;
  /** Requests of one method and path, in their order. */
  asked: (what: string) => Request[];
  logIn: (...roles: string[]) => Promise<void>;
  show: (
    component: Component,
    props?: Record<string, unknown>,
    provide?: Record<symbol, unknown>,
  ) => Promise<VueWrapper>;
  router: () => Router;
}

export const FAILURE = { status: 503 };

/** Fresh for each test of a file. */
export function platform(): Platform {
  let requests: Request[] = [];
  let mounted: VueWrapper | undefined;
  let router: Router;

  const told: Platform = {
    answers: {},
    asked: (what) => requests.filter((request) => nameOf(request) === what),
    async logIn(...roles) {
      const user = { id: "officer-a", name: "示例", roles, zone: "hohhot" };
      told.answers["GET /session"] = { user, csrf: "c", header: "X-CSRF-TOKEN" };
      await readSession();
    },
    async show(component, props = {}, provide = {}) {
      mounted?.unmount();
      router = createRouter({
        history: createMemoryHistory(),
        routes: [{ path: "/:rest(.*)*", component: { render: () => h(component, props) } }],
      });
      await router.push("/");
      mounted = mount(RouterView, { global: { plugins: [router, i18n], provide }, attachTo: document.body });
      await flushPromises();
      return mounted;
    },
    router: () => router,
  };

  beforeEach(() => {
    choose("zh-CN");
    requests = [];
    told.answers = {};
    vi.stubGlobal("fetch", async (asked: Request | string, init?: RequestInit) => {
      const request =
        typeof asked === "string" ? new Request(new URL(asked, "http://localhost"), init) : asked;
      requests.push(request.clone());
      const answer = told.answers[nameOf(request)];
      return answered(
        typeof answer === "function" ? await (answer as (asked: Request) => unknown)(request) : answer,
      );
    });
  });

  afterEach(() => {
    mounted?.unmount();
    mounted = undefined;
    vi.unstubAllGlobals();
  });

  return told;
}

export function button(page: VueWrapper, text: string): ReturnType<VueWrapper["find"]> {
  const found = page.findAll("button").find((one) => one.text().startsWith(text));
  if (!found) throw new Error(`no button ${text}`);
  return found;
}

/** An answer that has not come yet. */
export function pending(): { answer: Promise<unknown>; give: (answer: unknown) => void } {
  let give: (answer: unknown) => void = () => undefined;
  const answer = new Promise<unknown>((resolve) => (give = resolve));
  return { answer, give };
}

function nameOf(request: Request): string {
  return `${request.method} ${new URL(request.url).pathname}`;
}

function answered(body: unknown): Response {
  if (body === undefined) return Response.json({ type: "/problems/not-found" }, { status: 404 });
  if (body === FAILURE) return new Response("", FAILURE);
  if (body instanceof Response) return body;
  return body === null ? new Response(null, { status: 204 }) : Response.json(body);
}
