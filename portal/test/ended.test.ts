import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryHistory, createRouter } from "vue-router";

import App from "../src/App.vue";
import DirectLinePage from "../src/directline/DirectLinePage.vue";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import InboxPage from "../src/inbox/InboxPage.vue";
import LoggedInPage from "../src/session/LoggedInPage.vue";
import { readSession } from "../src/session/session";

let person: string | null;
let asked: string[];
let mounted: VueWrapper | undefined;

const WATER = { code: "water-nmg", kind: "DEPARTMENT", name: { zh: "水利厅", en: "Water Resources" } };
const SERVED: Record<string, unknown> = {
  "/api/policy/zones": [],
  "/api/policy/organs": { items: [WATER] },
};

/** Nothing is served but who is logged in, unless somebody is. */
beforeEach(async () => {
  choose("zh-CN");
  sessionStorage.clear();
  person = "officer-hohhot";
  asked = [];
  vi.stubGlobal("fetch", (call: Request | string) => {
    const path = new URL(call instanceof Request ? call.url : call, location.href).pathname;
    asked.push(path);
    if (path === "/session") {
      const user = person && { id: person, name: "某人", roles: ["officer"], zone: "hohhot" };
      return Promise.resolve(Response.json({ user, csrf: person }));
    }
    if (person === null) return Promise.resolve(new Response(null, { status: 401 }));
    return Promise.resolve(Response.json(SERVED[path] ?? { items: [] }));
  });
  await readSession();
});

afterEach(() => mounted?.unmount());

async function show(path: string): Promise<VueWrapper> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: "/direct-line", component: DirectLinePage },
      { path: "/inbox", component: InboxPage },
      { path: "/logged-in", component: LoggedInPage },
      { path: "/:rest(.*)*", component: { template: "<p />" } },
    ],
  });
  await router.push(path);
  mounted = mount(App, { global: { plugins: [router, i18n] }, attachTo: document.body });
  await flushPromises();
  return mounted;
}

/** A question to the region that lacks nothing. */
async function typed(page: VueWrapper): Promise<void> {
  await page.get("#title").setValue("容缺受理");
  await page.get("#text").setValue("能否先行受理？");
  await page.get("#department-organ").setValue("water-nmg");
}

async function comeBack(): Promise<void> {
  window.dispatchEvent(new Event("focus"));
  await flushPromises();
}

describe("a session that ends", () => {
  it("leaves the page and what was typed, and says once how to go on", async () => {
    const page = await show("/direct-line");
    await typed(page);
    person = null;

    await page.get("main form").trigger("submit");
    await flushPromises();

    expect(page.get<HTMLTextAreaElement>("#text").element.value).toBe("能否先行受理？");
    expect(page.get(".ended").text()).toContain("登录已失效");
    expect(page.get(".ended a").attributes()).toMatchObject({
      href: "/login?to=%2Flogged-in",
      target: "_blank",
    });
    expect(page.text()).not.toContain(i18n.global.t("directLine.notStaff"));
  });

  it("does not put a failure in the place of what was loaded before", async () => {
    const page = await show("/inbox");
    person = null;
    choose("en");
    await flushPromises();

    expect(page.get(".ended").text()).toContain("no longer logged in");
    expect(page.find("main .notice").exists()).toBe(false);
    expect(page.get("main").text()).toContain(i18n.global.t("inbox.empty"));
  });

  it("goes on where it ended, once the same person has logged in in another tab", async () => {
    const page = await show("/direct-line");
    await typed(page);
    person = null;
    choose("en");
    await flushPromises();
    await comeBack();
    expect(page.find(".ended a").exists()).toBe(true);

    asked = [];
    person = "officer-hohhot";
    await comeBack();

    expect(page.find(".ended a").exists()).toBe(false);
    expect(page.get<HTMLTextAreaElement>("#text").element.value).toBe("能否先行受理？");
    expect(asked).toContain("/api/policy/direct-line/tickets");
  });

  it("shows nothing of it to whoever logs in instead", async () => {
    const page = await show("/direct-line");
    await typed(page);
    person = null;
    choose("en");
    await flushPromises();
    person = "officer-other";
    await comeBack();

    expect(page.get<HTMLTextAreaElement>("#text").element.value).toBe("");
  });
});

describe("a question to the region", () => {
  it("waits in the tab until it is raised", async () => {
    const page = await show("/direct-line");
    await page.get("#title").setValue("学历认证");
    page.unmount();

    const again = await show("/direct-line");
    expect(again.get<HTMLInputElement>("#title").element.value).toBe("学历认证");
    expect(again.get<HTMLDetailsElement>("details.raise").element.open).toBe(true);
  });
});
