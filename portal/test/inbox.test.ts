import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryHistory, createRouter, type Router } from "vue-router";

import type { CaseRow } from "../src/api/types";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import { askedOf } from "../src/ui/asked";
import { exportAddress, nameIn } from "../src/inbox/exporting";
import HandoverPage from "../src/inbox/HandoverPage.vue";
import InboxPage from "../src/inbox/InboxPage.vue";
import { selection } from "../src/inbox/selection";
import { readSession } from "../src/session/session";

function row(id: string, version = 1): CaseRow {
  return {
    id,
    matter: { code: "SMP-FG-001", name: { zh: "企业投资项目备案", en: "Filing" } },
    applicant: { creditCode: "91150100MA0N00016K", name: "示例公司（虚构）" },
    zone: "hohhot",
    stage: "Submitted",
    status: "RECEIVED",
    subject: "示例生产线（虚构）",
    light: "GREEN",
    daysLeft: 5,
    dueOn: "2026-09-24",
    receivedOn: "2026-09-18",
    version,
  };
}

const COUNTS = {
  mine: 1,
  team: 9,
  claimable: 3,
  acceptance: 2,
  review: 1,
  decision: 1,
  waiting: 1,
  paused: 1,
  delivery: 1,
  overdue: 0,
};

let requests: Request[];
let answers: Record<string, unknown>;
let router: Router;
let mounted: VueWrapper | undefined;

beforeEach(async () => {
  choose("zh-CN");
  requests = [];
  answers = {
    "GET /session": {
      user: { id: "officer-hohhot", name: "示例", roles: ["officer", "approver"], zone: "hohhot" },
      csrf: "c",
      header: "X-CSRF-TOKEN",
    },
    "GET /api/policy/worklist": { items: [row("A"), row("B", 4)] },
    "GET /api/policy/worklist/counts": COUNTS,
    "GET /api/policy/worklist/filters": [{ name: "本周备案", queue: "acceptance", matter: "SMP-FG-001" }],
    "GET /api/policy/people": { items: [] },
    "GET /api/policy/zones": [],
  };
  vi.stubGlobal("fetch", async (asked: Request | string, init?: RequestInit) => {
    const request = typeof asked === "string" ? new Request(new URL(asked, "http://localhost"), init) : asked;
    requests.push(request.clone());
    const body = answers[`${request.method} ${new URL(request.url).pathname}`];
    return body === undefined
      ? new Response("{}", { status: 404 })
      : Response.json(typeof body === "function" ? (body as () => unknown)() : body);
  });
  await readSession();
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: "/inbox/handover", component: HandoverPage },
      { path: "/inbox/:queue?", component: InboxPage, props: true },
      { path: "/:rest(.*)*", component: { template: "<p />" } },
    ],
  });
  await router.push("/inbox/acceptance");
  requests = [];
});

afterEach(() => {
  mounted?.unmount();
  vi.unstubAllGlobals();
});

async function show(): Promise<VueWrapper> {
  mounted = mount(
    { template: "<RouterView />" },
    { global: { plugins: [router, i18n] }, attachTo: document.body },
  );
  await flushPromises();
  return mounted;
}

function button(page: VueWrapper, text: string): ReturnType<VueWrapper["find"]> {
  const found = page.findAll("button").find((one) => one.text() === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
}

function posted(): Request[] {
  return requests.filter((one) => one.method === "POST");
}

describe("the inbox", () => {
  it("shows every queue with its count and every row with what it is about", async () => {
    const page = await show();

    expect(page.findAll(".queues a")).toHaveLength(10);
    expect(page.find('.queues a[aria-current="page"]').text()).toContain("待受理");
    expect(page.find("tbody tr").text()).toContain("示例生产线（虚构）");
  });

  it("searches by the address, and keeps the search from queue to queue", async () => {
    const page = await show();
    await page.find("#inbox-query").setValue(" 储能 ");
    await page.find("form.filters").trigger("submit");
    await flushPromises();

    expect(router.currentRoute.value.query).toEqual({ query: "储能" });
    const asked = requests.findLast((one) => new URL(one.url).pathname === "/api/policy/worklist");
    expect(new URL(asked?.url ?? "").searchParams.get("query")).toBe("储能");
    expect(page.findAll(".queues a")[0]?.attributes("href")).toContain("query=");
  });

  it("acts on the chosen rows with the versions that were seen, and tells what became of each", async () => {
    answers["POST /api/policy/worklist/bulk"] = {
      done: 1,
      stale: 1,
      refused: 0,
      notFound: 0,
      rows: [
        { id: "A", result: "DONE", version: 2, reasons: [] },
        { id: "B", result: "STALE", version: 5, reasons: [] },
      ],
      undo: "RELEASE",
    };
    const page = await show();
    await page.find("thead input").trigger("change");
    await button(page, "认领").trigger("click");
    await flushPromises();

    expect(await posted()[0]?.json()).toEqual({
      act: "CLAIM",
      rows: [
        { id: "A", version: 1 },
        { id: "B", version: 4 },
      ],
    });
    expect(page.find("dialog").text()).toContain("完成 1 件，已被他人更新 1 件");
    expect(page.find("dialog tbody").text()).toContain("已被他人更新");
    expect(page.find(".chosen").text()).toBe("已选 1 件");

    await button(page, "撤销").trigger("click");
    await flushPromises();
    expect(await posted()[1]?.json()).toEqual({ act: "RELEASE", rows: [{ id: "A", version: 2 }] });
  });

  it("sends again under the same key when no answer came", async () => {
    const page = await show();
    await page.find("thead input").trigger("change");
    await button(page, "认领").trigger("click");
    await flushPromises();
    await button(page, "认领").trigger("click");
    await flushPromises();

    const keys = posted().map((one) => one.headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it("keeps the selection when the list is loaded again, and marks what others moved", async () => {
    const page = await show();
    await page.find("tbody input").trigger("change");
    answers["GET /api/policy/worklist"] = { items: [row("A", 3), row("B", 4)] };
    await button(page, "刷新").trigger("click");
    await flushPromises();

    expect(page.find(".chosen").text()).toBe("已选 1 件");
    expect(page.find("tr.moved").text()).toContain("刚被更新");
  });
});

describe("handing over all work", () => {
  it("goes on until nothing is left", async () => {
    answers["GET /api/policy/people"] = { items: [{ user: "officer-b", name: "示例乙" }] };
    const left = [1, 0];
    answers["POST /api/policy/worklist/handover"] = () => ({
      rows: [{ row: { id: "A", result: "DONE", version: 2, reasons: [] }, to: "officer-b" }],
      left: left.shift(),
    });
    await router.push("/inbox/handover");
    const page = await show();
    await page.find("#handover-from").setValue("officer-a");
    await page.find('input[type="checkbox"]').setValue(true);
    await page.find("form").trigger("submit");
    await flushPromises();

    expect(posted()).toHaveLength(2);
    expect(page.text()).toContain("已移交 2 件，还剩 0 件");
  });
});

describe("a selection", () => {
  it("chooses all of a page, and none when all are chosen", () => {
    const rows = [row("A"), row("B")];
    const chosen = selection();
    chosen.toggleAll(rows);
    expect(chosen.count.value).toBe(2);
    chosen.toggleAll(rows);
    expect(chosen.count.value).toBe(0);
  });
});

describe("what is asked", () => {
  it("is read from the address without what is empty", () => {
    expect(askedOf({ query: " a ", zone: "", cursor: ["x"] })).toEqual({ query: "a" });
  });

  it("goes into an export without the page", () => {
    expect(exportAddress("/list", "csv", { query: "储能", cursor: "x", zone: undefined })).toBe(
      "/list/export?format=csv&query=%E5%82%A8%E8%83%BD",
    );
    expect(nameIn("attachment; filename*=UTF-8''a%20b.csv")).toBe("a b.csv");
    expect(nameIn(null)).toBe("export");
  });
});
