import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defineComponent, h, type Component } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";

import { api, data } from "../src/api/client";
import { load } from "../src/api/load";
import LocalPage from "../src/calendar/LocalPage.vue";
import CaseMaterials from "../src/cases/CaseMaterials.vue";
import DraftPage from "../src/catalogue/DraftPage.vue";
import VersionsPage from "../src/catalogue/VersionsPage.vue";
import TicketPage from "../src/directline/TicketPage.vue";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import PreferencesPage from "../src/notices/PreferencesPage.vue";
import TemplatesPage from "../src/notices/TemplatesPage.vue";
import OrganList from "../src/organs/OrganList.vue";
import DelegationPage from "../src/powers/DelegationPage.vue";
import KeptPowers from "../src/powers/KeptPowers.vue";
import TermsPage from "../src/powers/TermsPage.vue";
import { readSession } from "../src/session/session";

type Served = Record<string, unknown>;

const PATH = "/api/policy";
const AT = "2026-09-18T09:30:00+08:00";
const NAME = { zh: "示例", en: "Sample" };
const WATER = { organ: "water", name: "示例市水利局", kind: "ADMINISTRATIVE_ORGAN", level: "LEAGUE_CITY" };
const COMMITTEE = { organ: "committee", name: "管委会", kind: "ADMINISTRATIVE_ORGAN", level: "ZONE" };

/** Everything here was changed by somebody else between the reading and the first try. */
let version: number;
let served: (version: number) => Served;
let matches: (string | null)[];
let mounted: VueWrapper | undefined;

beforeEach(() => {
  choose("zh-CN");
  version = 1;
  matches = [];
  vi.stubGlobal("fetch", (call: Request | string) => {
    const request = typeof call === "string" ? new Request(new URL(call, location.href)) : call;
    const tag = `"${version}"`;
    if (request.method !== "GET") {
      const match = request.headers.get("If-Match");
      matches.push(match);
      if (match !== tag)
        return Promise.resolve(Response.json({ type: "/problems/stale-version" }, { status: 412 }));
    }
    const body = served(version)[new URL(request.url).pathname.replace(PATH, "")];
    return Promise.resolve(
      body === undefined
        ? Response.json({ type: "/problems/not-found" }, { status: 404 })
        : Response.json(body, { headers: { ETag: tag } }),
    );
  });
});

afterEach(() => mounted?.unmount());

async function show(component: Component, props: object, answers: (version: number) => Served) {
  const user = {
    id: "somebody",
    name: "某人",
    roles: ["system-admin", "catalogue-editor", "officer"],
    zone: "hohhot",
  };
  served = (now) => ({ "/session": { user, csrf: "t" }, ...answers(now) });
  await readSession();
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: "/page", component, props: () => props },
      { path: "/:rest(.*)*", component: { template: "<p />" } },
    ],
  });
  await router.push("/page");
  mounted = mount(
    { template: "<RouterView />" },
    { global: { plugins: [router, i18n] }, attachTo: document.body },
  );
  await flushPromises();
  return mounted;
}

const delegation = (now: number) => ({
  id: "DLG-1",
  matter: "SMP-SL-001",
  name: NAME,
  zone: "hohhot",
  standing: "Open",
  terms: {
    mode: "ENTRUSTED",
    from: WATER,
    to: COMMITTEE,
    legalBasis: "行政许可法",
    basisLevel: "LAW",
    validFrom: "2025-10-01",
    excludedAreas: [],
    note: `第${now}版`,
  },
  earlier: [],
  history: [],
  reach: "NOT_ANNOUNCED",
  allowed: ["announcement", "terms"],
  version: now,
});
const ticket = (now: number) => ({
  id: "DL-1",
  zone: "hohhot",
  title: "学历认证",
  text: "能否先行受理？",
  department: { organ: "science-nmg", name: "科学技术厅" },
  raisedBy: "officer-hohhot",
  raisedAt: AT,
  stage: "Accepted",
  workingDays: 5,
  promise: "PLATFORM_RULE",
  dueOn: "2026-09-24",
  answers: [],
  history: [],
  allowed: ["answer"],
  version: now,
});
const template = (now: number) => ({
  code: "accepted",
  title: { zh: `标题${now}`, en: "Title" },
  body: NAME,
  rules: [],
  variables: [],
  publishedAt: AT,
  version: now,
});
const kept = (now: number) => ({
  matter: "SMP-YJ-001",
  name: NAME,
  zone: "hohhot",
  decides: WATER,
  mode: "ORIGINAL",
  reason: `理由${now}`,
  directLine: true,
  version: now,
});
const overlay = (now: number) => ({
  division: "150100",
  name: NAME,
  on: false,
  festivals: [],
  version: now,
});
const organ = (now: number) => ({
  code: "water",
  name: NAME,
  kind: "BUREAU",
  level: "ZONE",
  zone: "hohhot",
  address: `示例路${now}号`,
  phone: "0471-0000001",
  version: now,
});
const draft = (now: number) => ({
  id: "DRF-1",
  code: "SMP-FG-001",
  matter: { code: "SMP-FG-001", name: { zh: `事项${now}`, en: "Matter" } },
  editedBy: "editor",
  editedAt: AT,
  version: now,
});
const evidence = (now: number) => [
  { material: "form", asked: "B", file: { grade: "C", standing: "VALID", enough: false }, version: now },
];

/** The page of a case as far as its materials need it. */
const MaterialsHost = defineComponent(() => {
  const shown = load(() =>
    data(api.GET("/api/policy/cases/{id}", { params: { path: { id: "150100-2026-000001" } } })),
  );
  return () =>
    shown.value.value ? h(CaseMaterials, { held: shown.value.value, reload: shown.reload }) : undefined;
});

interface Page {
  component: Component;
  props: object;
  answers: (version: number) => Served;
  begin?: (page: VueWrapper) => Promise<void>;
  /** None where nothing is typed. */
  field: string;
  send: string;
}

const WORDS: Page = {
  component: TemplatesPage,
  props: { code: "accepted" },
  answers: (now) => ({
    "/notice-templates": [template(now)],
    "/notice-templates/accepted": template(now + 1),
  }),
  field: "#title-zh",
  send: "form",
};

const PAGES: Record<string, Page> = {
  "a delegation": {
    component: DelegationPage,
    props: { id: "DLG-1" },
    answers: (now) => ({
      "/delegations/DLG-1": delegation(now),
      "/delegations/DLG-1/announcement": delegation(now + 1),
    }),
    field: "#announcement-at",
    send: "form",
  },
  "the terms of a delegation": {
    component: TermsPage,
    props: { id: "DLG-1" },
    answers: (now) => ({
      "/delegations/DLG-1": delegation(now),
      "/delegations/DLG-1/terms": delegation(now + 1),
      "/organs": { items: [] },
    }),
    field: "#terms-legalBasis",
    send: "form",
  },
  "a ticket": {
    component: TicketPage,
    props: { id: "DL-1" },
    answers: (now) => ({
      "/direct-line/tickets/DL-1": ticket(now),
      "/direct-line/tickets/DL-1/comments": { items: [] },
      "/direct-line/tickets/DL-1/answer": ticket(now + 1),
    }),
    field: "#answer",
    send: "form.panel",
  },
  "the words of a notice": WORDS,
  "one's preferences": {
    component: PreferencesPage,
    props: {},
    answers: (now) => ({
      "/notice-preferences": { language: "ZH", sms: now > 1, email: true, version: now },
    }),
    field: "#address",
    send: "form",
  },
  "a power that is kept": {
    component: KeptPowers,
    props: {},
    answers: (now) => ({
      "/zones": [],
      "/kept-powers": { items: [kept(now)] },
      "/kept-powers/hohhot/SMP-YJ-001": kept(now + 1),
    }),
    field: "#reason-hohhot-SMP-YJ-001",
    send: "form",
  },
  "the festivals of a banner": {
    component: LocalPage,
    props: {},
    answers: (now) => ({
      "/calendar/overlays": { items: [overlay(now)] },
      "/calendar/overlays/150100": overlay(now + 1),
    }),
    field: "#basis-150100",
    send: "form",
  },
  "an organ": {
    component: OrganList,
    props: { zone: "hohhot" },
    answers: (now) => ({
      "/organs": { items: [organ(now)] },
      "/organs/water/posts": { items: [] },
      "/organs/water": organ(now + 1),
    }),
    field: "#organ-water-address",
    send: ".organs form",
  },
  "a draft of a matter": {
    component: DraftPage,
    props: { id: "DRF-1" },
    answers: (now) => ({
      "/catalogue/drafts/DRF-1": draft(now),
      "/catalogue/drafts/DRF-1/faults": { items: [] },
    }),
    field: "#name-zh",
    send: "form",
  },
  "the versions of a matter": {
    component: VersionsPage,
    props: { code: "SMP-FG-001" },
    answers: () => {
      const versions = {
        code: "SMP-FG-001",
        items: [{ version: 2, state: "SCHEDULED", name: NAME, from: "2026-12-01", publishedAt: AT }],
      };
      return {
        "/catalogue/matters/SMP-FG-001/versions": versions,
        "/catalogue/matters/SMP-FG-001/versions/2/withdrawal": versions,
      };
    },
    begin: async (page) => {
      await page.findAll("td button").at(-1)?.trigger("click");
    },
    field: "#reason",
    send: "form",
  },
  "the evidence of a case": {
    component: MaterialsHost,
    props: {},
    answers: (now) => ({
      "/cases/150100-2026-000001": {
        id: "150100-2026-000001",
        stage: "Accepted",
        materials: [{ material: "form", name: NAME, necessity: "MAIN", document: "DOC-1" }],
        version: now,
      },
      "/cases/150100-2026-000001/evidence": evidence(now),
      "/cases/150100-2026-000001/evidence/form/confirmation": evidence(now)[0],
    }),
    field: "",
    send: ".proof button",
  },
};

async function send(page: VueWrapper, by: string): Promise<void> {
  const found = page.get(by);
  await found.trigger(found.element.tagName === "FORM" ? "submit" : "click");
  await flushPromises();
}

describe("what others have changed meanwhile", () => {
  it.each(Object.entries(PAGES))(
    "is told of %s, with what was typed kept, and the second try goes by what stands now",
    async (_, { component, props, answers, begin, field, send: by }) => {
      const page = await show(component, props, answers);
      await begin?.(page);
      if (field) await page.get(field).setValue("https://example.org/own");
      version = 2;

      await send(page, by);
      expect(matches).toEqual(['"1"']);
      expect(page.text()).toContain("内容已被更新");
      if (field) expect((page.get(field).element as HTMLInputElement).value).toBe("https://example.org/own");

      await send(page, by);
      expect(matches).toEqual(['"1"', '"2"']);
      expect(page.text()).not.toContain("内容已被更新");
    },
  );

  it("can be looked at, and left again", async () => {
    const page = await show(WORDS.component, WORDS.props, WORDS.answers);
    const field = () => (page.get("#title-zh").element as HTMLTextAreaElement).value;
    await page.get("#title-zh").setValue("我的标题");
    version = 2;
    await send(page, "form");

    await page.get(".notice.amber button").trigger("click");
    expect(field()).toBe("标题2");
    expect(page.get(".notice.amber").text()).toContain("下面是他人更新后的内容");

    await page.get(".notice.amber button").trigger("click");
    expect(field()).toBe("我的标题");
  });
});

describe("another language of the page", () => {
  it.each(Object.entries(PAGES).filter(([, page]) => page.field))(
    "leaves what was typed over %s",
    async (_, { component, props, answers, begin, field }) => {
      const page = await show(component, props, answers);
      await begin?.(page);
      await page.get(field).setValue("https://example.org/own");

      choose("en");
      await flushPromises();

      expect((page.get(field).element as HTMLInputElement).value).toBe("https://example.org/own");
      expect(page.find(".notice.amber").exists()).toBe(false);
    },
  );
});
