import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryHistory, createRouter, type Router } from "vue-router";

import type { Notice } from "../src/api/types";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import NoticeBell from "../src/notices/NoticeBell.vue";
import NoticesPage from "../src/notices/NoticesPage.vue";
import PreferencesPage from "../src/notices/PreferencesPage.vue";
import { unread } from "../src/notices/unread";
import { said, wish } from "../src/notices/wish";

function notice(change: Partial<Notice> = {}): Notice {
  return {
    id: "N-000000000000000000000001",
    title: { zh: "已受理：企业投资项目备案", en: "Accepted: filing" },
    body: { zh: "办件 150100-2026-000001 已受理。", en: "Accepted." },
    link: "/cases/150100-2026-000001",
    urgent: false,
    shelf: "UNREAD",
    happenedAt: "2026-09-18T09:30:00+08:00",
    at: "2026-09-18T09:30:01+08:00",
    ...change,
  };
}

let requests: Request[];
let answers: Record<string, unknown>;
let router: Router;
let mounted: VueWrapper | undefined;

beforeEach(async () => {
  choose("zh-CN");
  unread.value = 0;
  requests = [];
  answers = {
    "GET /api/policy/notices/unread": { unread: 3 },
    "GET /api/policy/notices": { items: [notice(), notice({ id: "N-2", shelf: "READ", urgent: true })] },
    "PUT /api/policy/notices/N-000000000000000000000001/read": notice({ shelf: "READ" }),
    "PUT /api/policy/notices/read": { marked: 3, batch: "7c9e6679-7425" },
    "DELETE /api/policy/notice-batches/7c9e6679-7425": { marked: 3, batch: "7c9e6679-7425" },
    "GET /api/policy/notice-preferences": {
      language: "ZH",
      sms: true,
      phone: "138****0000",
      email: false,
      version: 4,
    },
    "PUT /api/policy/notice-preferences": { language: "EN", sms: true, email: false, version: 5 },
  };
  vi.stubGlobal("fetch", (request: Request) => {
    requests.push(request.clone() as Request);
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
    return Promise.resolve(
      answer === undefined
        ? Response.json({ type: "/problems/not-found" }, { status: 404 })
        : Response.json(answer),
    );
  });
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: "/notices", component: NoticesPage },
      { path: "/notices/preferences", component: PreferencesPage },
      { path: "/:rest(.*)*", component: NoticeBell },
    ],
  });
  await router.push("/notices");
});

afterEach(() => mounted?.unmount());

async function show(component: typeof NoticesPage | typeof NoticeBell): Promise<VueWrapper> {
  mounted = mount(component, { global: { plugins: [router, i18n] }, attachTo: document.body });
  await flushPromises();
  return mounted;
}

function sent(method: string): string[] {
  return requests.filter((one) => one.method === method).map((one) => new URL(one.url).pathname);
}

describe("the bell", () => {
  it("says how many notices are unread, for eyes and for ears", async () => {
    const bell = await show(NoticeBell);

    expect(bell.find("a").attributes("aria-label")).toBe("消息，3 条未读");
    expect(bell.find(".count").text()).toBe("3");
  });

  it("keeps the number while the platform cannot be asked", async () => {
    const bell = await show(NoticeBell);
    answers = {};
    document.dispatchEvent(new Event("visibilitychange"));
    await flushPromises();

    expect(bell.find(".count").text()).toBe("3");
  });
});

describe("the page of notices", () => {
  it("leads to what a notice is about and marks it read on the way", async () => {
    const page = await show(NoticesPage);
    const link = page.find(".one.fresh h2 a");
    expect(link.attributes("href")).toBe("/cases/150100-2026-000001");

    await link.trigger("click");
    await flushPromises();

    expect(sent("PUT")).toEqual(["/api/policy/notices/N-000000000000000000000001/read"]);
  });

  it("marks read only what was there when the page was read, and undoes it", async () => {
    const page = await show(NoticesPage);

    await page.find(".bar button").trigger("click");
    await flushPromises();
    const put = requests.find((one) => one.method === "PUT");
    expect(await put?.json()).toEqual({ until: "2026-09-18T09:30:01+08:00" });
    expect(page.find(".told").text()).toContain("已将 3 条消息标为已读");

    await page.find(".told button").trigger("click");
    await flushPromises();
    expect(sent("DELETE")).toEqual(["/api/policy/notice-batches/7c9e6679-7425"]);
    expect(page.find(".told").text()).toContain("已恢复 3 条未读消息");
    expect(page.find(".told button").exists()).toBe(false);
  });

  it("asks for the shelf that stands in the address", async () => {
    await router.push("/notices?shelf=ARCHIVED");
    answers["GET /api/policy/notices"] = { items: [] };
    const page = await show(NoticesPage);

    expect(new URL(requests[0]?.url ?? "").searchParams.get("shelf")).toBe("ARCHIVED");
    expect(page.text()).toContain("没有归档的消息");
  });
});

describe("the preferences", () => {
  it("keep an address that nobody typed anew", async () => {
    const page = await show(PreferencesPage);
    await page.find("#language").setValue("EN");
    await page.find("form").trigger("submit");
    await flushPromises();

    const put = requests.find((one) => one.method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"4"');
    expect(await put?.json()).toEqual({ language: "EN", sms: true, email: false });
    expect(page.text()).toContain("设置已保存");
  });

  it("say a digest and quiet hours only if they are wanted", () => {
    const form = wish();
    expect(said(form)).toEqual({ language: "ZH", sms: false, email: false });

    Object.assign(form, { email: true, address: "a@example.org", daily: true, hour: 8, quiet: true });
    expect(said(form)).toEqual({
      language: "ZH",
      sms: false,
      email: true,
      address: "a@example.org",
      digestHour: 8,
      quiet: { from: "22:00", to: "07:30" },
    });
  });
});
