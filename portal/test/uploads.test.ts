import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reactive } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";

import DocumentDrawer from "../src/documents/DocumentDrawer.vue";
import FilingPage from "../src/filing/FilingPage.vue";
import { uploads, type Documents } from "../src/filing/uploads";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import { readSession } from "../src/session/session";

/** As far as an upload needs one: what was sent waits until it is answered. */
class Waiting extends EventTarget {
  static last: Waiting;
  readonly upload = new EventTarget();
  readonly headers = new Map<string, string>();
  status = 0;
  responseText = "";

  open(): void {
    Waiting.last = this;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  send(): void {}

  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.dispatchEvent(new Event("load"));
  }
}

const FILE = new File(["%PDF-"], "plan.pdf");
let documents: Documents;
let mounted: VueWrapper | undefined;

beforeEach(() => {
  choose("zh-CN");
  vi.stubGlobal("XMLHttpRequest", Waiting);
  documents = reactive({});
});

afterEach(() => mounted?.unmount());

describe("an upload of a form", () => {
  it("arrives at its material, whatever is shown meanwhile", async () => {
    const sending = uploads(() => documents);
    const done = sending.start("filing-form", FILE);
    expect(sending.busy.value).toBe(true);

    Waiting.last.answer(201, { file: "DOC-1", name: "plan.pdf", size: 5 });
    await done;

    expect(documents["filing-form"]).toEqual({ id: "DOC-1", name: "plan.pdf", size: 5 });
    expect(sending.busy.value).toBe(false);
  });

  it("says why it was refused, and can be tried again", async () => {
    const sending = uploads(() => documents);
    const first = sending.start("filing-form", FILE);
    Waiting.last.answer(422, { type: "/problems/file-type-not-allowed" });
    await first;
    expect(sending.refused["filing-form"]).toContain("plan.pdf");
    expect(sending.busy.value).toBe(false);

    const second = sending.start("filing-form", FILE);
    expect(sending.refused["filing-form"]).toBe("");
    Waiting.last.answer(201, { file: "DOC-1", name: "plan.pdf", size: 5 });
    await second;
    expect(documents["filing-form"]?.id).toBe("DOC-1");
  });

  it("does not begin with a file that cannot be taken", async () => {
    const sending = uploads(() => documents);
    await sending.start("filing-form", new File([""], "plan.pdf"));

    expect(sending.refused["filing-form"]).toContain("plan.pdf");
    expect(sending.busy.value).toBe(false);
  });
});

describe("the next version of a document", () => {
  it("is kept to be sent once more when others have changed the document", async () => {
    let revision = 1;
    const held = () => ({ id: "DOC-1", name: "plan.pdf", version: 1, revision, versions: [] });
    vi.stubGlobal("fetch", (request: Request) =>
      Promise.resolve(Response.json(request.url.endsWith("/downloads?limit=20") ? { items: [] } : held())),
    );
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: "/", component: { template: "<p />" } }],
    });
    mounted = mount(DocumentDrawer, {
      props: { id: "DOC-1", kinds: [] },
      global: { plugins: [router, i18n] },
      attachTo: document.body,
    });
    await flushPromises();
    const input = mounted.get<HTMLInputElement>("input[type=file]");
    Object.defineProperty(input.element, "files", { value: [FILE] });
    await input.trigger("change");

    await mounted.get("form").trigger("submit");
    expect(Waiting.last.headers.get("If-Match")).toBe('"1"');
    revision = 2;
    Waiting.last.answer(412, { type: "/problems/stale-version" });
    await flushPromises();
    expect(mounted.text()).toContain("内容已被更新");

    await mounted.get("form").trigger("submit");
    expect(Waiting.last.headers.get("If-Match")).toBe('"2"');
  });
});

describe("a filing", () => {
  const GUIDE = {
    code: "SMP-FG-001",
    name: { zh: "企业投资项目备案", en: "Filing" },
    form: { type: "object", properties: {} },
    materials: [{ code: "filing-form", name: { zh: "备案信息表", en: "Form" }, necessity: "MAIN" }],
  };
  const SESSION = { user: { id: "applicant-1", name: "示例", roles: ["applicant"] }, csrf: "t" };

  it("goes on after its materials were left during an upload, which arrives all the same", async () => {
    vi.stubGlobal("fetch", (call: Request | string) => {
      const path = new URL(call instanceof Request ? call.url : call, location.href).pathname;
      if (path === "/session") return Promise.resolve(Response.json(SESSION));
      return Promise.resolve(Response.json(path.includes("/matters/") ? GUIDE : { items: [] }));
    });
    await readSession();
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: "/file/:code/:step", component: FilingPage, props: true },
        { path: "/:rest(.*)*", component: { template: "<p />" } },
      ],
    });
    await router.push("/file/SMP-FG-001/materials");
    mounted = mount(
      { template: "<RouterView />" },
      { global: { plugins: [router, i18n] }, attachTo: document.body },
    );
    await flushPromises();
    const input = mounted.get<HTMLInputElement>("#material-filing-form");
    Object.defineProperty(input.element, "files", { value: [FILE] });
    await input.trigger("change");

    await router.push("/file/SMP-FG-001/where");
    Waiting.last.answer(201, { file: "DOC-1", name: "plan.pdf", size: 5 });
    await router.push("/file/SMP-FG-001/materials");
    await flushPromises();
    expect(mounted.get(".file").text()).toContain("plan.pdf");

    await mounted.get("form").trigger("submit");
    await flushPromises();
    expect(router.currentRoute.value.path).toBe("/file/SMP-FG-001/check");
  });
});
