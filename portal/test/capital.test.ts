import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";

import { amountOf, heights, percent } from "../src/capital/amounts";
import ArrivalPage from "../src/capital/ArrivalPage.vue";
import ArrivalsPage from "../src/capital/ArrivalsPage.vue";
import DutiesPage from "../src/capital/DutiesPage.vue";
import FiguresPage from "../src/capital/FiguresPage.vue";
import KindsPage from "../src/capital/KindsPage.vue";
import RecordPage from "../src/capital/RecordPage.vue";
import ReportPage from "../src/capital/ReportPage.vue";
import { button, platform } from "./support/platform";

const told = platform();
const ROOT = "/api/investment/capital";

const NONE = { arrivals: 0, cny: "0.00", usd: "0.00", withoutRate: 0, unconverted: [] };
const COUNTED = { ...NONE, arrivals: 2, cny: "8498160.00", usd: "1200000.50", withoutRate: 1 };
const LINES = { counted: COUNTED, separate: NONE, notCounted: NONE, awaitingReading: NONE };
const KINDS = {
  edition: "1",
  items: [
    {
      code: "CASH",
      name: { zh: "外方现金出资", en: "Cash" },
      expected: "ACTUAL",
      needsProof: true,
      source: "规则 F1",
      validFrom: "2022-05-01",
      verified: false,
      readings: [],
    },
  ],
};
const FACTS = {
  day: "2026-09-10",
  kind: "CASH",
  amount: { amount: "12000000.00", currency: "USD" },
  enterprise: { creditCode: "91150102MA0T00652L", codeCheck: "VALID", name: "示例企业（虚构）" },
  proof: "示例入账凭证",
};
const ARRIVAL = {
  id: "FC-1",
  zone: "hohhot",
  facts: FACTS,
  standing: "REPORTED",
  reportedBy: "officer-a",
  reportedAt: "2026-09-18T09:30:00+08:00",
  history: [{ facts: FACTS, by: "officer-a", at: "2026-09-18T09:30:00+08:00" }],
  mayChange: true,
  version: 1,
};

describe("amounts", () => {
  it("keep every digit and part the thousands", () => {
    expect(["1200000.50", "999.00", "-12345.67", undefined].map(amountOf)).toEqual([
      "1,200,000.50",
      "999",
      "-12,345.67",
      "",
    ]);
  });

  it("show a ratio as per cent, growth with its sign", () => {
    expect([percent(0.3333), percent(0.087, true), percent(-0.0208, true)]).toEqual([
      "33.33%",
      "+8.7%",
      "-2.08%",
    ]);
  });

  it("are bars of at most the whole height, none where all is nothing", () => {
    expect(heights(["50.00", "100.00", "0.00"])).toEqual([50, 100, 0]);
    expect(heights(["0.00"])).toEqual([0]);
  });
});

describe("figures", () => {
  it("show growth apart from the exchange effect, and say why there is no answer", async () => {
    await told.logIn("leader");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${ROOT}/years`] = {
      items: [
        {
          year: 2026,
          partial: true,
          through: 9,
          lines: LINES,
          incomplete: true,
          growthUsd: 0.087,
          growthCny: 0.0643,
          exchangeEffect: -0.0208,
        },
      ],
    };
    told.answers[`GET ${ROOT}/months`] = {
      items: [{ month: "2026-09", lines: LINES, kinds: [], recounting: true }],
    };
    told.answers[`GET ${ROOT}/targets`] = {
      growth: 0.1,
      toYear: 2027,
      source: "意见",
      assumption: { zh: "意见没有写明基期。", en: "No base year." },
      readings: [{ baseYear: 2023, currency: "USD", year: 2025, reason: "NO_FIGURES", incomplete: false }],
    };
    told.answers[`GET ${ROOT}/shares`] = {
      share: 0.3,
      source: "意见",
      items: [{ year: 2025, partial: false, reason: "HOST_FIGURE_IS_ZERO", incomplete: false, sources: [] }],
    };

    const page = await told.show(FiguresPage);

    expect(page.text()).toContain("1,200,000.50");
    expect(page.text()).toContain("+8.7%");
    expect(page.text()).toContain("-2.08%");
    expect(page.text()).toContain("1 笔缺汇率，未计入金额");
    expect(page.text()).toContain("意见没有写明基期。");
    expect(page.text()).toContain("不作回答：没有登记数");
    expect(page.text()).toContain("不作回答：所在盟市为零，不作回答");
    expect(page.text()).toContain("有变动，正在重算");
  });
});

describe("arrivals", () => {
  it("are exported with the filter that is shown", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${ROOT}/kinds`] = KINDS;
    told.answers[`GET ${ROOT}/arrivals`] = {
      items: [{ id: "FC-1", zone: "hohhot", ...FACTS, standing: "REPORTED", corrections: 1 }],
    };
    const page = await told.show(ArrivalsPage);
    await told.router().push({ path: "/", query: { kind: "CASH" } });
    await flushPromises();

    expect(page.text()).toContain("待核口径");
    expect(page.text()).toContain("更正1次");
    expect(page.find("a[download]").attributes("href")).toBe(`${ROOT}/arrivals/export?kind=CASH&format=csv`);
    const last = told.asked(`GET ${ROOT}/arrivals`).at(-1);
    expect(new URL(last?.url ?? "").searchParams.get("kind")).toBe("CASH");
  });

  it("are recorded once all is there, a proof too where the kind needs one", async () => {
    await told.logIn("officer");
    told.answers[`GET ${ROOT}/kinds`] = KINDS;
    told.answers[`POST ${ROOT}/arrivals`] = ARRIVAL;
    const page = await told.show(RecordPage);

    await page.find("#facts-kind").setValue("CASH");
    await page.find("form").trigger("submit");
    expect(page.find("#mistakes").text()).toContain("入账凭证");
    expect(told.asked(`POST ${ROOT}/arrivals`)).toHaveLength(0);

    await page.find("#facts-day").setValue("2026-09-10");
    await page.find("#facts-amount-amount").setValue("12,000,000");
    await page.find("#facts-enterprise-creditCode").setValue("91150102ma0t00652l");
    await page.find("#facts-enterprise-name").setValue("示例企业（虚构）");
    await page.find("#facts-proof").setValue("示例入账凭证");
    await page.find("form").trigger("submit");
    await flushPromises();

    const sent = told.asked(`POST ${ROOT}/arrivals`)[0];
    expect(sent?.headers.get("Idempotency-Key")).toBeTruthy();
    expect(await sent?.json()).toEqual({
      facts: {
        day: "2026-09-10",
        kind: "CASH",
        amount: { amount: "12000000", currency: "USD" },
        enterprise: { creditCode: "91150102MA0T00652L", name: "示例企业（虚构）" },
        proof: "示例入账凭证",
      },
    });
    expect(told.router().currentRoute.value.path).toBe("/investment/capital/arrivals/FC-1");
  });

  it("are corrected by the version that was read, and show what was reported before", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${ROOT}/kinds`] = KINDS;
    told.answers[`GET ${ROOT}/arrivals/FC-1`] = ARRIVAL;
    const right = { ...FACTS, amount: { amount: "1200000.00", currency: "USD" } };
    told.answers[`PUT ${ROOT}/arrivals/FC-1/correction`] = {
      ...ARRIVAL,
      facts: right,
      history: [
        ...ARRIVAL.history,
        { facts: right, by: "b", at: "2026-09-19T09:30:00+08:00", reason: "多录一位" },
      ],
      version: 2,
    };
    const page = await told.show(ArrivalPage, { id: "FC-1" });
    expect(page.text()).toContain("缺少当日汇率");

    await page.find("#facts-amount-amount").setValue("1200000");
    await page.find("#reason").setValue("多录一位");
    await page.findAll("form")[0]?.trigger("submit");
    await flushPromises();

    const sent = told.asked(`PUT ${ROOT}/arrivals/FC-1/correction`)[0];
    expect(sent?.headers.get("If-Match")).toBe('"1"');
    expect(page.text()).toContain("12,000,000 USD");
    expect(page.text()).toContain("1,200,000 USD");
    expect(page.text()).toContain("多录一位");
  });
});

describe("readings", () => {
  it("are recorded by the region only", async () => {
    await told.logIn("officer");
    told.answers[`GET ${ROOT}/kinds`] = KINDS;
    told.answers[`GET ${ROOT}/rates`] = { items: [] };

    const page = await told.show(KindsPage);

    expect(page.text()).toContain("待核口径");
    expect(page.text()).toContain("还没有汇率");
    expect(page.find("form").exists()).toBe(false);
  });
});

describe("report duties", () => {
  it("are fulfilled with a proof", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${ROOT}/duties/rules`] = {
      amberDays: 5,
      items: [],
      fines: [
        {
          severity: "NORMAL",
          name: { zh: "逾期不改正", en: "late" },
          fromWan: 10,
          toWan: 30,
          source: "令",
          verified: true,
        },
      ],
    };
    told.answers[`GET ${ROOT}/duties`] = {
      items: [
        {
          id: "RD-1",
          zone: "hohhot",
          enterprise: { creditCode: "91150102MA0T00652L", name: "示例企业（虚构）" },
          kind: "CHANGE",
          name: { zh: "变更报告", en: "Change" },
          occasion: "示例",
          startsOn: "2026-09-01",
          dueOn: "2026-09-30",
          provisional: false,
          verified: false,
          source: "令",
          light: "AMBER",
          daysLeft: 3,
          openedBy: "officer-a",
          openedAt: "2026-09-01T09:30:00+08:00",
          mayFulfil: true,
          version: 1,
        },
      ],
    };
    told.answers[`PUT ${ROOT}/duties/RD-1/fulfilment`] = {};
    const page = await told.show(DutiesPage);
    expect(page.text()).toContain("期限未核原文，请人工确认");
    expect(page.text()).toContain("逾期不改正：10–30万元");

    await button(page, "登记完成").trigger("click");
    await page.find("#proof").setValue("回执");
    await page.find("#proof").element.closest("form")?.dispatchEvent(new Event("submit"));
    await flushPromises();

    const sent = told.asked(`PUT ${ROOT}/duties/RD-1/fulfilment`)[0];
    expect(sent?.headers.get("If-Match")).toBe('"1"');
    expect(await sent?.json()).toMatchObject({ proof: "回执" });
  });
});

describe("a monthly report", () => {
  it("shows what was corrected since", async () => {
    await told.logIn("leader");
    told.answers["GET /api/policy/zones"] = [];
    told.answers[`GET ${ROOT}/kinds`] = KINDS;
    told.answers[`GET ${ROOT}/reports/hohhot/2026-08`] = {
      zone: "hohhot",
      month: "2026-08",
      by: "officer-a",
      at: "2026-09-05T10:00:00+08:00",
      reported: LINES,
      current: LINES,
      difference: { ...LINES, counted: { ...NONE, usd: "-993.00" } },
      changes: [
        {
          id: "FC-1",
          changedAt: "2026-09-18T09:30:00+08:00",
          before: { day: "2026-08-10", kind: "CASH", amount: "1000.00", currency: "USD" },
          reason: "重复登记",
        },
      ],
      moreChanges: false,
    };

    const page = await told.show(ReportPage, { zone: "hohhot", month: "2026-08" });

    expect(page.text()).toContain("-993");
    expect(page.text()).toContain("外方现金出资 · 1,000 USD");
    expect(page.text()).toContain("已撤销");
    expect(page.text()).toContain("重复登记");
  });
});
