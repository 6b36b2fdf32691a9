import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";

import MajorProjectPage from "../src/placement/MajorProjectPage.vue";
import MajorProjectsPage from "../src/placement/MajorProjectsPage.vue";
import { button, platform } from "./support/platform";

const told = platform();

const PATH = "/api/investment/major-projects";
const ONE = {
  id: "MP-1",
  zone: "hohhot",
  name: "示例重大装备制造项目",
  industry: "3415",
  investment: { amount: "1200000000.00", currency: "CNY" },
  basis: "示例清单",
  placement: "OPEN",
  earlier: [],
  proposedBy: "officer-hohhot",
  proposedAt: "2026-09-16T09:30:00+08:00",
  mayChange: true,
  version: 1,
};

describe("major projects", () => {
  it("are listed with the share that went into the zones, and its denominator", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${PATH}`] = { items: [ONE] };
    told.answers[`GET ${PATH}/figures`] = {
      year: 2026,
      source: "三（二）5",
      items: [{ zone: "hohhot", inZone: 3, elsewhere: 1, share: "0.7500" }],
    };

    const page = await told.show(MajorProjectsPage);

    expect(page.text()).toContain("75.0%");
    expect(page.text()).toContain("4 个中的 3 个");
    expect(page.text()).toContain("未决定");
    expect(told.asked(`GET ${PATH}`)[0]?.url).toContain("placement=OPEN");
  });

  it("are recorded once all is there", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${PATH}`] = { items: [] };
    told.answers[`GET ${PATH}/figures`] = { year: 2026, source: "三（二）5", items: [] };
    told.answers[`POST ${PATH}`] = ONE;
    const page = await told.show(MajorProjectsPage);

    await page.find("form").trigger("submit");
    expect(page.text()).toContain("必填");
    expect(told.asked(`POST ${PATH}`)).toHaveLength(0);
    for (const [id, value] of Object.entries({
      name: "示例",
      industry: "3415",
      investmentWan: "12",
      basis: "清单",
    }))
      await page.find(`#${id}`).setValue(value);
    await page.find("form").trigger("submit");
    await flushPromises();

    expect(await told.asked(`POST ${PATH}`)[0]?.json()).toMatchObject({ zone: "hohhot", industry: "3415" });
  });

  it("go elsewhere only with a place and a reason, and the decision can be taken back", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${PATH}/MP-1`] = ONE;
    const decision = {
      on: "2026-09-17",
      document: "示例",
      place: "别处",
      reason: "原料",
      by: "a",
      at: ONE.proposedAt,
    };
    told.answers[`PUT ${PATH}/MP-1/placement`] = { ...ONE, placement: "ELSEWHERE", decision, version: 2 };
    told.answers[`PUT ${PATH}/MP-1/reopening`] = {
      ...ONE,
      earlier: [{ placement: "ELSEWHERE", decision, reason: "有误", by: "a", at: ONE.proposedAt }],
      version: 3,
    };
    const page = await told.show(MajorProjectPage, { id: "MP-1" });

    await page.find("#placement").setValue("ELSEWHERE");
    await page.find("#document").setValue("示例纪要");
    await page.find("form").trigger("submit");
    expect(told.asked(`PUT ${PATH}/MP-1/placement`)).toHaveLength(0);
    await page.find("#place").setValue("别处");
    await page.find("#reason").setValue("原料");
    await button(page, "确定").trigger("submit");
    await flushPromises();
    expect(page.text()).toContain("别处");

    await page.find("#reason").setValue("有误");
    await page.find("form").trigger("submit");
    await flushPromises();
    const sent = told.asked(`PUT ${PATH}/MP-1/reopening`)[0];
    expect(sent?.headers.get("If-Match")).toBe('"2"');
    expect(page.text()).toContain("已撤回的决定");
  });
});
