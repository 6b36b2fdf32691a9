import { flushPromises } from "@vue/test-utils";
import { shallowRef } from "vue";
import { describe, expect, it } from "vitest";

import type { CaseView } from "../src/api/types";
import { acting } from "../src/cases/acting";
import CorrectAct from "../src/cases/acts/CorrectAct.vue";
import { ACTING } from "../src/cases/held";
import MissedSearches from "../src/catalogue/MissedSearches.vue";
import DocumentsPage from "../src/documents/DocumentsPage.vue";
import NoticesPage from "../src/notices/NoticesPage.vue";
import { unread } from "../src/notices/unread";
import { button, FAILURE, pending, platform } from "./support/platform";

const stub = platform();

describe("what is clicked twice", () => {
  it("marks notices once, so that it can be taken back", async () => {
    const marked = pending();
    stub.answers["GET /api/policy/notices"] = { items: [] };
    stub.answers["GET /api/policy/notices/unread"] = { unread: 2 };
    stub.answers["PUT /api/policy/notices/read"] = () => marked.answer;
    const page = await stub.show(NoticesPage);
    unread.value = 2;
    await flushPromises();

    await button(page, "全部标为已读").trigger("click");
    await button(page, "全部标为已读").trigger("click");
    marked.give({ marked: 2, batch: "b-1" });
    await flushPromises();

    expect(stub.asked("PUT /api/policy/notices/read")).toHaveLength(1);
    expect(button(page, "撤销").exists()).toBe(true);
  });

  it("puts a document away once, until the list is there again", async () => {
    const document = {
      id: "DOC-1",
      name: "营业执照.pdf",
      grade: "C",
      standing: "VALID",
      version: 1,
      revision: 1,
      changedAt: "2026-09-18T00:00:00Z",
    };
    const archived = pending();
    stub.answers["GET /api/policy/documents"] = { items: [document] };
    stub.answers["GET /api/policy/documents/kinds"] = [];
    stub.answers["PUT /api/policy/documents/DOC-1/archive"] = () => archived.answer;
    const page = await stub.show(DocumentsPage);

    await button(page, "归档").trigger("click");
    await button(page, "归档").trigger("click");
    archived.give({ ...document, archived: true });
    await flushPromises();

    expect(stub.asked("PUT /api/policy/documents/DOC-1/archive")).toHaveLength(1);
    expect(page.get(".notice.green").text()).toContain("营业执照.pdf");
  });

  it("strikes a search off once", async () => {
    const gone = pending();
    stub.answers["GET /api/policy/catalogue/searches"] = {
      items: [{ text: "开网吧", count: 3, lastAt: "2026-09-18T00:00:00Z" }],
    };
    stub.answers["DELETE /api/policy/catalogue/searches"] = () => gone.answer;
    const page = await stub.show(MissedSearches);

    await button(page, "已处理").trigger("click");
    await button(page, "已处理").trigger("click");
    gone.give(null);
    await flushPromises();

    expect(stub.asked("DELETE /api/policy/catalogue/searches")).toHaveLength(1);
    expect(page.find("[role=alert]").exists()).toBe(false);
  });
});

describe("the draft of a correction", () => {
  it("stays on the page where it could not be discarded", async () => {
    const DRAFT = "/api/policy/cases/150100-2026-000001/correction-draft";
    const held = { id: "150100-2026-000001", version: 3, materials: [] } as unknown as CaseView;
    stub.answers[`GET ${DRAFT}`] = {
      items: [{ text: "请补充地址" }],
      version: 2,
      by: "officer-a",
      at: "2026-09-18T00:00:00Z",
    };
    stub.answers[`DELETE ${DRAFT}`] = FAILURE;
    const acts = acting(held.id, shallowRef<CaseView | undefined>(held), shallowRef([]));
    const page = await stub.show(CorrectAct, { held }, { [ACTING as symbol]: acts });

    await button(page, "放弃草稿").trigger("click");
    await flushPromises();

    expect(page.get("[role=alert]").text()).toContain("服务暂时不可用");
    expect(page.get<HTMLTextAreaElement>("textarea").element.value).toBe("请补充地址");

    stub.answers[`DELETE ${DRAFT}`] = null;
    await button(page, "重新加载").trigger("click");
    await flushPromises();
    expect(page.find("textarea").exists()).toBe(false);
  });
});
