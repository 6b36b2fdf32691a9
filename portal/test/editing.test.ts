import { flushPromises, type VueWrapper } from "@vue/test-utils";
import { beforeEach, describe, expect, it } from "vitest";

import DraftList from "../src/catalogue/DraftList.vue";
import DraftPage from "../src/catalogue/DraftPage.vue";
import VersionsPage from "../src/catalogue/VersionsPage.vue";
import { button, FAILURE, pending, platform } from "./support/platform";

const stub = platform();
const DRAFT = "/api/policy/catalogue/drafts/DRF-1";
const SCHEMA = { type: "object", required: [], properties: { area: { type: "string", title: "面积" } } };

const draft = (form: unknown, version = 1) => ({
  id: "DRF-1",
  code: "SMP-FG-001",
  basedOn: 1,
  createdBy: "a",
  editedBy: "a",
  editedAt: "2026-09-18T09:30:00+08:00",
  version,
  matter: { code: "SMP-FG-001", name: { zh: "备案", en: "Filing" }, form },
});

describe("the JSON view of the questions", () => {
  let page: VueWrapper;

  beforeEach(async () => {
    await stub.logIn("catalogue-editor");
    stub.answers[`GET ${DRAFT}`] = draft({ type: "object", required: [], properties: {} });
    stub.answers[`GET ${DRAFT}/faults`] = { items: [] };
    stub.answers[`PUT ${DRAFT}`] = async (request: Request) => {
      const { matter } = (await request.json()) as { matter: { form: unknown } };
      return draft(matter.form, 2);
    };
    page = await stub.show(DraftPage, { id: "DRF-1" });
    await stub.router().push("/?section=questions");
    await flushPromises();
    await button(page, "查看 JSON Schema").trigger("click");
  });

  async function save(): Promise<void> {
    await page.get("form.content").trigger("submit");
    await flushPromises();
  }

  it("is saved with the page as it is typed", async () => {
    await page.get("#form-raw").setValue(JSON.stringify(SCHEMA));
    await save();

    const [sent] = stub.asked(`PUT ${DRAFT}`);
    expect(await sent?.json()).toMatchObject({ matter: { form: SCHEMA } });
    expect(page.text()).toContain("已保存");
    expect(page.get<HTMLTextAreaElement>("#form-raw").element.value).toContain("面积");
  });

  it.each(["{", "[]", '{"properties": {"area": null}}'])("keeps back %s, and says so", async (typed) => {
    await page.get("#form-raw").setValue(typed);
    await save();

    expect(stub.asked(`PUT ${DRAFT}`)).toEqual([]);
    expect(page.get("[role=alert]").text()).toContain("未保存");
    expect(page.get("#form-raw").attributes("aria-invalid")).toBe("true");
    expect(document.activeElement?.id).toBe("form-raw");
  });

  it("keeps what cannot be sent yet, whatever else is looked at", async () => {
    await page.get("#form-raw").setValue("{");
    await stub.router().push("/?view=faults");
    await flushPromises();
    await stub.router().push("/?section=questions");
    await flushPromises();
    await button(page, "按表格编辑").trigger("click");

    expect(page.get<HTMLTextAreaElement>("#form-raw").element.value).toBe("{");

    await page.get("#form-raw").setValue(JSON.stringify(SCHEMA));
    await button(page, "按表格编辑").trigger("click");
    expect(page.get<HTMLInputElement>("#form-properties-area").element.value).toBe("area");
  });

  it("says of a name that cannot be taken which name stays", async () => {
    const two = { ...SCHEMA, properties: { ...SCHEMA.properties, use: { type: "string" } } };
    await page.get("#form-raw").setValue(JSON.stringify(two));
    await button(page, "按表格编辑").trigger("click");

    await page.get("#form-properties-use").setValue("area");
    expect(page.get("#form-properties-use").attributes("aria-invalid")).toBe("true");
    expect(page.get("[role=alert]").text()).toContain("问题仍名为 use");

    await page.get("#form-properties-use").setValue("purpose");
    expect(page.find("[role=alert]").exists()).toBe(false);
    expect(page.find("#form-properties-purpose").exists()).toBe(true);
  });

  it("says when the draft could not be checked, and checks again", async () => {
    stub.answers[`GET ${DRAFT}/faults`] = FAILURE;
    await page.get("#form-raw").setValue(JSON.stringify(SCHEMA));
    await save();
    expect(page.get("[role=alert]").text()).toContain("服务暂时不可用");

    stub.answers[`GET ${DRAFT}/faults`] = { items: [] };
    await button(page, "重新加载").trigger("click");
    await flushPromises();
    expect(page.find("[role=alert]").exists()).toBe(false);
  });
});

describe("a draft", () => {
  const MADE = "POST /api/policy/catalogue/drafts";
  const version = { version: 1, state: "IN_FORCE", from: "2026-01-01", publishedAt: "2026-01-01T00:00:00Z" };

  beforeEach(async () => {
    await stub.logIn("catalogue-editor");
    stub.answers["GET /api/policy/catalogue/matters/SMP-FG-001/versions"] = {
      code: "SMP-FG-001",
      items: [{ ...version, publishedBy: "a", name: { zh: "备案", en: "Filing" } }],
    };
    stub.answers["GET /api/policy/catalogue/drafts"] = { items: [] };
  });

  it("is begun once from a version, whatever is clicked meanwhile", async () => {
    const made = pending();
    stub.answers[MADE] = () => made.answer;
    const page = await stub.show(VersionsPage, { code: "SMP-FG-001" });

    await button(page, "据此起草").trigger("click");
    await button(page, "据此起草").trigger("click");
    made.give(draft({}));
    await flushPromises();

    expect(stub.asked(MADE)).toHaveLength(1);
    expect(stub.router().currentRoute.value.path).toBe("/catalogue/drafts/DRF-1");
  });

  it("that may have been begun is asked for under the same key", async () => {
    stub.answers[MADE] = FAILURE;
    const page = await stub.show(VersionsPage, { code: "SMP-FG-001" });

    await button(page, "据此起草").trigger("click");
    await flushPromises();
    await button(page, "据此起草").trigger("click");
    await flushPromises();

    const keys = stub.asked(MADE).map((request) => request.headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it("is brought in once from a file, and only from JSON", async () => {
    const made = pending();
    stub.answers[MADE] = () => made.answer;
    const page = await stub.show(DraftList);
    const choose = (text: string): void => {
      const files = [new File([text], "matter.json")];
      Object.defineProperty(page.get("#import").element, "files", { value: files, configurable: true });
    };

    choose("{");
    await page.get("form").trigger("submit");
    await flushPromises();
    expect(page.get("[role=alert]").text()).toContain("无法读取这个文件");

    choose("{}");
    await page.get("form").trigger("submit");
    await page.get("form").trigger("submit");
    made.give(draft({}));
    await flushPromises();
    expect(stub.asked(MADE)).toHaveLength(1);
  });
});
