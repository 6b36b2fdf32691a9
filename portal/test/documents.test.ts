import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryHistory, createRouter, type Router } from "vue-router";

import type { DocumentDetail, StoredDocument } from "../src/api/types";
import { addressOf } from "../src/api/upload";
import DocumentsPage from "../src/documents/DocumentsPage.vue";
import OwnDocuments from "../src/documents/OwnDocuments.vue";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";

const KINDS = [
  { code: "business-licence", name: { zh: "营业执照", en: "Business licence" } },
  { code: "filing-form", name: { zh: "备案信息表", en: "Filing form" } },
];

function stored(change: Partial<StoredDocument> = {}): StoredDocument {
  return {
    id: "DOC-1",
    file: "DOC-1.2",
    name: "营业执照.pdf",
    kind: "business-licence",
    kindName: { zh: "营业执照", en: "Business licence" },
    version: 2,
    type: "application/pdf",
    size: 2048,
    sha256: "0".repeat(64),
    grade: "C",
    origin: "OWNER",
    standing: "VALID",
    uploadedAt: "2026-09-18T09:30:00+08:00",
    archived: false,
    changedAt: "2026-09-18T09:30:00+08:00",
    revision: 2,
    ...change,
  };
}

function detail(change: Partial<DocumentDetail> = {}): DocumentDetail {
  const { file: _, ...version } = stored();
  const versions = [2, 1].map((number) => ({
    ...version,
    version: number,
    file: number === 1 ? "DOC-1" : `DOC-1.${number}`,
    uploadedBy: "applicant-1",
  }));
  return { ...stored(), versions, ...change };
}

let requests: Request[];
let answers: Record<string, unknown>;
let router: Router;
let mounted: VueWrapper | undefined;

function requested(method: string): string[] {
  return requests
    .filter((request) => request.method === method)
    .map((request) => new URL(request.url))
    .map((url) => url.pathname.replace("/api/policy", "") + url.search);
}

beforeEach(() => {
  choose("zh-CN");
  requests = [];
  answers = {
    "GET /api/policy/documents/kinds": KINDS,
    "GET /api/policy/documents": { items: [stored()] },
    "GET /api/policy/documents/DOC-1": detail(),
    "GET /api/policy/documents/DOC-1/downloads": { items: [] },
  };
  vi.stubGlobal("fetch", (request: Request) => {
    requests.push(request);
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
    return Promise.resolve(
      answer === undefined
        ? Response.json({ type: "/problems/not-found" }, { status: 404 })
        : Response.json(answer),
    );
  });
});

afterEach(() => mounted?.unmount());

async function page(path: string): Promise<VueWrapper> {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: "/documents", component: DocumentsPage }],
  });
  await router.push(path);
  mounted = mount(DocumentsPage, { global: { plugins: [router, i18n] }, attachTo: document.body });
  await flushPromises();
  return mounted;
}

function button(wrapper: VueWrapper, words: string) {
  const found = wrapper.findAll("button").find((one) => one.text().startsWith(words));
  if (!found) throw new Error(`no button ${words}`);
  return found;
}

describe("the page of the own documents", () => {
  it("shows what a document is, how far it is trusted and how long it is good", async () => {
    answers["GET /api/policy/documents"] = {
      items: [stored({ validTo: "2026-09-30", standing: "EXPIRING" })],
    };
    const wrapper = await page("/documents");

    const row = wrapper.get("tbody tr").text();
    for (const words of ["营业执照.pdf", "C 自有文件", "至 2026年9月30日", "即将到期"])
      expect(row).toContain(words);
    expect(wrapper.get("tbody a").attributes("href")).toBe("/api/policy/documents/DOC-1/versions/2/content");
  });

  it("asks what stands in its address, and puts a filter there", async () => {
    const wrapper = await page("/documents?query=照&view=archived&cursor=abc");

    expect(requested("GET")).toContain(
      `/documents?query=${encodeURIComponent("照")}&archived=true&expired=false&cursor=abc&limit=20`,
    );
    await wrapper.get("form[role=search] select").setValue("filing-form");
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({ query: "照", view: "archived", kind: "filing-form" });
  });

  it("archives with the revision that was read, and takes it back at once", async () => {
    answers["PUT /api/policy/documents/DOC-1/archive"] = detail({ archived: true, revision: 3 });
    answers["DELETE /api/policy/documents/DOC-1/archive"] = detail({ revision: 4 });
    const wrapper = await page("/documents");

    await button(wrapper, "归档营业执照.pdf").trigger("click");
    await flushPromises();
    expect(wrapper.get(".notice").text()).toContain("已归档 营业执照.pdf");
    await button(wrapper, "撤销").trigger("click");
    await flushPromises();

    const acts = requests.filter((request) => request.method !== "GET");
    expect(acts.map((request) => request.headers.get("If-Match"))).toEqual(['"2"', '"3"']);
    expect(wrapper.get(".notice").text()).toContain("已取回 营业执照.pdf");
  });

  it("restores an earlier version from the drawer", async () => {
    answers["PUT /api/policy/documents/DOC-1/restoration"] = detail({ version: 3, revision: 3 });
    const wrapper = await page("/documents");

    await button(wrapper, "版本与操作").trigger("click");
    await flushPromises();
    expect(wrapper.findAll(".drawer ol > li")).toHaveLength(2);
    await button(wrapper, "恢复这一版").trigger("click");
    await flushPromises();

    const sent = requests.find((request) => request.method === "PUT");
    expect(await sent?.json()).toEqual({ version: 1 });
    expect(wrapper.get(".drawer .notice").text()).toBe("已恢复第 1 版，成为最新版本");
  });

  it("says that nothing was found, or that nothing is there yet", async () => {
    answers["GET /api/policy/documents"] = { items: [] };
    expect((await page("/documents?expired=true")).text()).toContain("没有找到材料");
    mounted?.unmount();
    expect((await page("/documents")).text()).toContain("还没有材料");
  });
});

describe("choosing from the own documents", () => {
  async function picker(): Promise<VueWrapper> {
    mounted = mount(OwnDocuments, {
      props: { kind: "business-licence", what: "营业执照" },
      global: { plugins: [i18n] },
      attachTo: document.body,
    });
    const details = mounted.get("details").element as HTMLDetailsElement;
    details.open = true;
    await mounted.get("details").trigger("toggle");
    await flushPromises();
    return mounted;
  }

  it("shows those of the kind first, and hands on the exact version", async () => {
    answers["GET /api/policy/documents"] = {
      items: [stored({ id: "DOC-9", file: "DOC-9", name: "别的.pdf", kind: "filing-form" }), stored()],
    };
    const wrapper = await picker();

    expect(requested("GET")).toContain("/documents?limit=20&kind=business-licence");
    expect(wrapper.findAll("ul")[1]?.text()).toContain("别的.pdf");
    await button(wrapper, "选用这个文件营业执照.pdf").trigger("click");
    expect(wrapper.emitted("pick")?.[0]).toEqual([{ id: "DOC-1.2", name: "营业执照.pdf", size: 2048 }]);
  });

  it("does not offer what has expired", async () => {
    answers["GET /api/policy/documents"] = { items: [stored({ standing: "EXPIRED" })] };
    const wrapper = await picker();

    expect(wrapper.text()).toContain("已过期，不能用于新的申报");
    expect(wrapper.findAll("button").map((one) => one.text())).toEqual(["查找"]);
  });
});

describe("the address of an upload", () => {
  it("says only what was said", () => {
    expect(addressOf("/x", "规划 图.pdf", { kind: "filing-form", issuer: "", validTo: undefined })).toBe(
      `/x?name=${encodeURIComponent("规划 图.pdf").replaceAll("%20", "+")}&kind=filing-form`,
    );
  });
});
