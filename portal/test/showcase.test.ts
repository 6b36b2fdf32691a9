import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";

import { blankFact, sentOf, typedOf } from "../src/showcase/editing";
import GuidePage from "../src/showcase/GuidePage.vue";
import ProspectusesPage from "../src/showcase/ProspectusesPage.vue";
import ProspectusPage from "../src/showcase/ProspectusPage.vue";
import { range } from "../src/showcase/types";
import ZoneEditorPage from "../src/showcase/ZoneEditorPage.vue";
import ZonesPage from "../src/showcase/ZonesPage.vue";
import { button, FAILURE, platform } from "./support/platform";

const SOURCE = { title: "示例公告", asOf: "2026-09", evidence: "SAMPLE" };
const PRICE = {
  name: "INDUSTRIAL_LAND_PRICE",
  group: "LAND",
  provided: true,
  value: { least: "128000", most: "192000", unit: "CNY_PER_MU" },
  source: SOURCE,
};
const GAS = { name: "GAS_PRICE", group: "ENERGY", provided: false };
const RATES = {
  agreed: { numerator: 3, denominator: 4, rate: 0.75 },
  first: { numerator: 0, denominator: 0, rate: null },
};
const HOHHOT = {
  zone: "hohhot",
  name: { zh: "呼和浩特", en: "Hohhot" },
  facts: [PRICE, GAS],
  incentives: { state: "COUNTED", count: 12, more: false },
  rates: RATES,
};
const BAYANNUR = {
  ...HOHHOT,
  zone: "bayannur",
  name: { zh: "巴彦淖尔", en: "Bayannur" },
  facts: [{ ...PRICE, provided: false, value: undefined, source: undefined }, GAS],
  incentives: { state: "NOT_AVAILABLE" },
};
const PROSPECTUS = {
  id: "PRO-1",
  standing: "EXPIRED",
  madeIn: "hohhot",
  language: "ZH",
  industry: "C27",
  startOn: "2026-10-12",
  facts: {},
  takenAt: "2026-09-18T09:30:00+08:00",
  validUntil: "2027-03-17",
  sample: true,
  unanswered: 2,
  zones: [
    {
      ...HOHHOT,
      building: {
        state: "AVAILABLE",
        earliest: "2026-10-26",
        p50: "2026-11-20",
        p80: "2026-12-11",
        provisional: true,
        draws: 2000,
        basis: { zh: "按办件历史模拟" },
      },
      incentives: {
        state: "AVAILABLE",
        total: 40,
        matches: [
          {
            code: "INC-1",
            name: { zh: "设备补助（示例）" },
            verdict: "UNKNOWN",
            missing: [{ zh: "设备投资额" }],
            failing: [],
            amount: { amount: "2000000.00", currency: "CNY" },
            sample: true,
            sourceTitle: "示例文件",
            validFrom: "2026-01-01",
          },
        ],
      },
    },
    { ...BAYANNUR, building: { state: "NOT_AVAILABLE" } },
  ],
  check: { on: "2026-09-18", industry: "C27", verdict: "NOT_LISTED", entries: [] },
  version: 1,
};
const ROW = {
  id: "PRO-1",
  standing: "VALID",
  zones: ["hohhot"],
  language: "ZH",
  startOn: "2026-10-12",
  madeAt: "2026-09-18T09:30:00+08:00",
  takenAt: "2026-09-18T09:30:00+08:00",
  validUntil: "2027-03-17",
  unanswered: 1,
  own: true,
  version: 3,
};
const told = platform();

describe("zones side by side", () => {
  it("show what is provided with its source, and say what is not", async () => {
    told.answers["GET /api/investment/zone-profiles"] = { on: "2026-09-18", items: [BAYANNUR, HOHHOT] };
    const page = await told.show(ZonesPage);

    expect(page.text()).toContain("128000–192000");
    expect(page.text()).toContain("示例公告");
    expect(page.text()).toContain("未提供");
    expect(page.text()).toContain("12 项");
    expect(page.text()).toContain("政策服务暂未答复");
    await page.find("#zone-hohhot").setValue(false);
    expect(page.text()).not.toContain("128000");
  });
});

describe("the guide", () => {
  it("says that a language is in preparation and shows English", async () => {
    told.answers["GET /api/investment/guide"] = (request: Request) => {
      const asked = new URL(request.url).searchParams.get("language");
      return {
        edition: "2026-1",
        asked,
        language: asked === "ru" ? "en" : asked,
        languages: [
          { code: "zh", name: "中文", state: "PUBLISHED" },
          { code: "ru", name: "Русский", state: "PREPARED" },
        ],
        chapters: [
          {
            key: "filing",
            title: asked === "zh" ? "备案" : "Filing",
            paragraphs: ["…"],
            sources: [SOURCE],
          },
        ],
      };
    };
    const page = await told.show(GuidePage);
    expect(page.text()).toContain("备案");
    await button(page, "Русский").trigger("click");
    await flushPromises();
    expect(page.text()).toContain("Русский版正在准备");
    expect(page.text()).toContain("Filing");
  });
});

describe("a prospectus", () => {
  it("is read without log-in and says what was not answered and that it is over", async () => {
    told.answers["GET /api/investment/prospectuses/PRO-1"] = PROSPECTUS;
    const page = await told.show(ProspectusPage, { id: "PRO-1" });

    expect(page.text()).toContain("本说明书已过有效期");
    expect(page.text()).toContain("2026年12月11日 前（80%把握）");
    expect(page.text()).toContain("采集时未取得（2026年9月18日 09:30）");
    expect(page.text()).toContain("还需了解：设备投资额");
    expect(page.text()).toContain("列出前 1 项，共 40 项");
  });

  it("is made without facts when nobody tells the dictionary", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [];
    told.answers["GET /api/investment/prospectuses"] = { items: [] };
    told.answers["GET /api/policy/incentives/facts"] = FAILURE;
    const page = await told.show(ProspectusesPage);

    expect(page.text()).toContain("政策事实字典暂未答复");
    expect(page.text()).toContain("还没有招商说明书");
  });

  it("is made of what was chosen, refreshed, and withdrawn after a second word", async () => {
    await told.logIn("officer");
    told.answers["GET /api/policy/zones"] = [
      { code: "hohhot", name: { zh: "呼和浩特", en: "Hohhot" }, divisionCode: "150100" },
    ];
    told.answers["GET /api/investment/industries"] = { items: [] };
    told.answers["GET /api/policy/incentives/facts"] = {
      facts: [
        { name: "hightech", type: "bool", zh: "高新技术企业", en: "High-tech", choices: [] },
        { name: "revenue", type: "int", unit: "fen", zh: "营业收入", en: "Revenue", choices: [] },
      ],
    };
    told.answers["GET /api/investment/prospectuses"] = { items: [ROW] };
    told.answers["POST /api/investment/prospectuses"] = PROSPECTUS;
    told.answers["PUT /api/investment/prospectuses/PRO-1/withdrawal"] = PROSPECTUS;
    const page = await told.show(ProspectusesPage);

    expect(page.text()).toContain("1 项当时未取得");
    await page.find("input[name=fact-hightech][value=true]").setValue();
    await page.find("#fact-revenue").setValue("许多");
    await page.find("form").trigger("submit");
    expect(told.asked("POST /api/investment/prospectuses")).toHaveLength(0);
    await page.find("#fact-revenue").setValue("20");
    await page.find("form").trigger("submit");
    await flushPromises();
    const sent = await told.asked("POST /api/investment/prospectuses")[0]?.json();
    expect(sent).toEqual({
      zones: ["hohhot"],
      facts: { hightech: true, revenue: 20_000_000 },
      language: "ZH",
    });

    await button(page, "撤回").trigger("click");
    await button(page, "确定撤回").trigger("click");
    await flushPromises();
    const withdrawn = told.asked("PUT /api/investment/prospectuses/PRO-1/withdrawal")[0];
    expect(withdrawn?.headers.get("If-Match")).toBe('"3"');
    expect(page.text()).toContain("已撤回，链接已失效。");
  });
});

describe("the editor of a zone", () => {
  it("sends one fact with its source against the version that was read", async () => {
    await told.logIn("officer");
    const held = {
      zone: "hohhot",
      facts: [
        { name: "LEADING_INDUSTRIES", group: "INDUSTRY", provided: false, earlier: [] },
        { ...PRICE, earlier: [{ value: { least: "1", most: "1", unit: "CNY_PER_MU" }, source: SOURCE }] },
      ],
      history: [],
      allowed: ["facts"],
      version: 2,
    };
    told.answers["GET /api/investment/zone-profiles/hohhot"] = held;
    told.answers["PUT /api/investment/zone-profiles/hohhot/facts"] = { ...held, version: 3 };
    const page = await told.show(ZoneEditorPage);

    await page.find("#name").setValue("INDUSTRIAL_LAND_PRICE");
    await page.find("#facts-0-value-least").setValue("120000");
    await page.find("form").trigger("submit");
    await flushPromises();
    const sent = told.asked("PUT /api/investment/zone-profiles/hohhot/facts")[0];
    expect(sent?.headers.get("If-Match")).toBe('"2"');
    expect(await sent?.json()).toEqual({
      facts: [
        {
          name: "INDUSTRIAL_LAND_PRICE",
          value: { least: "120000", most: "192000", unit: "CNY_PER_MU" },
          source: SOURCE,
        },
      ],
    });
    expect(page.text()).toContain("已保存");
  });

  it("asks for the source before anything is sent", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/zone-profiles/hohhot"] = {
      zone: "hohhot",
      facts: [{ name: "LEADING_INDUSTRIES", group: "INDUSTRY", provided: false, earlier: [] }],
      history: [],
      allowed: ["facts"],
      version: 0,
    };
    const page = await told.show(ZoneEditorPage);
    await page.find("form").trigger("submit");
    await flushPromises();

    expect(told.asked("PUT /api/investment/zone-profiles/hohhot/facts")).toHaveLength(0);
    expect(page.findAll(".field.wrong")).toHaveLength(2);
  });
});

describe("what is typed", () => {
  it("is sent as figures, words or nothing", () => {
    const typed = { ...blankFact(), sourceTitle: " 示例 ", asOf: "2026" };
    expect(sentOf("GAS_PRICE", { ...typed, kind: "nothing" })).toEqual({
      name: "GAS_PRICE",
      source: { title: "示例", asOf: "2026", evidence: "UNVERIFIED" },
    });
    expect(sentOf("BLOCKS", { ...typed, zh: "甲、乙" }).value).toEqual({ text: { zh: "甲、乙" } });
    expect(typedOf(undefined)).toEqual(blankFact());
    expect(range({ least: "4.9", most: "4.9", unit: "CNY_PER_CUBIC_METRE" })).toBe("4.9");
  });
});
