import { flushPromises } from "@vue/test-utils";
import { beforeEach, describe, expect, it } from "vitest";

import type { Fact, IncentiveMatch } from "../src/api/types";
import { choose } from "../src/i18n/language";
import { excludes, isOneStepAway, nearestFirst, questionsOf, total } from "../src/incentives/checking";
import { money, valueOf, valueText } from "../src/incentives/facts";
import IncentivePage from "../src/incentives/IncentivePage.vue";
import IncentivesPage from "../src/incentives/IncentivesPage.vue";
import { lineOf } from "../src/incentives/places";
import RecordPage from "../src/incentives/RecordPage.vue";
import SchedulePage from "../src/incentives/SchedulePage.vue";
import SelfCheckPage from "../src/incentives/SelfCheckPage.vue";
import { FAILURE, button, platform } from "./support/platform";

const IN_ZONE: Fact = {
  name: "registered_in_zone",
  type: "bool",
  zh: "在本区登记",
  en: "registered in the zone",
  choices: [],
  example: true,
};
const OUTPUT: Fact = {
  name: "output_increase_fen",
  type: "int",
  unit: "fen",
  zh: "年度新增工业产值",
  en: "increase of output",
  choices: [],
  example: 1,
};
const SIZE: Fact = {
  name: "enterprise_size",
  type: "string",
  zh: "企业规模",
  en: "size",
  choices: ["SMALL", "LARGE"],
  example: "SMALL",
};
const FACTS = [IN_ZONE, SIZE, OUTPUT];
const SOURCE = { title: "示例文件", url: "https://example.org/a", note: "示例" };
const named = (fact: Fact) => ({ fact: fact.name, name: { zh: fact.zh, en: fact.en } });

function matched(code: string, more: Partial<IncentiveMatch> = {}): IncentiveMatch {
  return {
    code,
    name: { zh: `政策${code}`, en: code },
    category: "AWARD",
    verdict: "UNKNOWN",
    failing: [],
    missing: [],
    amountMissing: [],
    amountText: { zh: "50万元" },
    sample: true,
    source: SOURCE,
    validity: { from: "2026-01-01", to: "2028-12-31" },
    ...more,
  };
}

const FAILING = {
  ...named(OUTPUT),
  operator: "ge",
  wanted: [50_000_000_000],
  said: "5亿元",
  found: 48_000_000_000,
  by: 2_000_000_000,
} satisfies IncentiveMatch["failing"][number];
const INCENTIVE = {
  code: "INC-1",
  edition: 1,
  sample: true,
  name: { zh: "示例奖励", en: "Sample award" },
  category: "AWARD",
  zones: ["hohhot"],
  conditions: {
    all: [
      { fact: "registered_in_zone", operator: "eq", value: true },
      { any: [{ fact: "enterprise_size", operator: "in", value: ["SMALL"] }] },
    ],
  },
  cel: "registered_in_zone",
  amount: { cel: "1", zh: "一分", capText: "10万元" },
  facts: ["registered_in_zone"],
  notTogetherWith: ["INC-2"],
  validity: { from: "2026-01-01", to: "2028-12-31" },
  materials: ["证明"],
  source: SOURCE,
  recordedAt: "2026-01-01T08:00:00+08:00",
  editions: [{ edition: 1, from: "2026-01-01", to: "2028-12-31", recordedAt: "2026-01-01T08:00:00+08:00" }],
};

const platformOf = platform();

beforeEach(() => {
  choose("zh-CN");
  platformOf.answers = {
    "GET /api/policy/zones": [
      { code: "hohhot", name: { zh: "呼和浩特经开区", en: "Hohhot" }, divisionCode: "150100" },
    ],
    "GET /api/policy/incentives/facts": { facts: FACTS },
    "GET /api/policy/incentives/INC-1": INCENTIVE,
  };
});

describe("what is typed for a fact", () => {
  it.each([
    [IN_ZONE, "true", true],
    [IN_ZONE, "", undefined],
    [SIZE, "SMALL", "SMALL"],
    [OUTPUT, "48,000", 48_000_000_000],
    [OUTPUT, "0.01", 10_000],
    [OUTPUT, "viel", null],
    [{ ...OUTPUT, unit: "person" }, "2.5", null],
    [{ ...OUTPUT, unit: "person" }, "-3", -3],
    [{ ...OUTPUT, type: "double" as const, unit: "%" }, "2.5", 2.5],
  ])("%#", (fact, typed, value) => {
    expect(valueOf(fact, typed)).toBe(value);
  });

  it("is shown as people say it", () => {
    expect(money(4_800_000_000)).toBe("4,800万元");
    expect(money(48_000_000_000)).toBe("4.8亿元");
    expect(money(3550)).toBe("35.5元");
    expect(valueText(SIZE, "SMALL")).toBe("小型");
    expect(valueText(undefined, "odd")).toBe("odd");
    expect(valueText({ ...OUTPUT, type: "double", unit: "%" }, 0.5)).toBe("0.5 %");
    expect(valueText({ ...OUTPUT, unit: "month" }, 18)).toBe("18 个月");
  });
});

describe("a check", () => {
  it("asks each fact once, those of most kinds first", () => {
    const all = [
      matched("A", { missing: [named(IN_ZONE), named(OUTPUT)] }),
      matched("B", { category: "RENT", missing: [named(IN_ZONE), named(OUTPUT)] }),
      matched("C", { category: "JOBS", missing: [named(IN_ZONE), named(SIZE)] }),
    ];

    const groups = questionsOf(all, FACTS);

    expect(groups.map(({ category, facts }) => [category, facts.map((one) => one.name)])).toEqual([
      ["COMMON", ["registered_in_zone"]],
      ["JOBS", ["enterprise_size"]],
      ["AWARD", ["output_increase_fen"]],
    ]);
  });

  it("tells what is one step away, and pays of a group the highest", () => {
    const high = matched("A", { verdict: "ELIGIBLE", amountFen: 900, stackingGroup: "G" });
    const low = matched("B", { verdict: "ELIGIBLE", amountFen: 300, stackingGroup: "G" });
    const alone = matched("C", { verdict: "ELIGIBLE", amountFen: 50 });

    expect(isOneStepAway(matched("D", { verdict: "NOT_ELIGIBLE", failing: [FAILING] }))).toBe(true);
    expect(
      isOneStepAway(matched("E", { verdict: "NOT_ELIGIBLE", failing: [FAILING], missing: [named(SIZE)] })),
    ).toBe(false);
    const near = matched("D", { verdict: "NOT_ELIGIBLE", failing: [FAILING] });
    expect(nearestFirst([matched("E", { missing: [named(SIZE), named(IN_ZONE)] }), near, low])).toEqual([
      low,
      near,
      matched("E", { missing: [named(SIZE), named(IN_ZONE)] }),
    ]);
    expect(excludes(low, [high, low, alone])).toEqual([high]);
    expect(excludes(alone, [high, low, alone])).toEqual([]);
    expect(total([high, low, alone])).toBe(950);
  });
});

describe("the place of a fault in a JSON text", () => {
  const text = JSON.stringify(
    { code: "a", conditions: { all: [{ fact: "x" }, { fact: 'y"{', value: [1, 2] }] }, "a/b": 1 },
    null,
    2,
  );

  it.each([
    ["/code", 2],
    ["/conditions/all/1/fact", 9],
    ["/conditions/all/1/value/1", 12],
    ["/conditions/all/1/operator", 8],
    ["/a~1b", 17],
    ["/validity/from", 1],
  ])("%s is on line %i", (pointer, line) => {
    expect(lineOf(text, pointer)).toBe(line);
  });

  it("is found in a broken text as far as it goes", () => {
    expect(lineOf('{"a": [1,\n {"b":', "/a/1/b")).toBe(2);
    expect(lineOf("", "/a")).toBe(1);
  });
});

describe("the list of incentives", () => {
  it("marks samples and names source and validity", async () => {
    platformOf.answers["GET /api/policy/incentives"] = {
      items: [
        {
          code: "INC-1",
          name: { zh: "示例奖励", en: "Sample award" },
          category: "AWARD",
          zones: ["hohhot"],
          validity: { from: "2026-01-01", to: "2028-12-31" },
          amountText: { zh: "一分" },
          sample: true,
          source: SOURCE,
        },
      ],
    };
    const page = await platformOf.show(IncentivesPage);

    expect(page.get("h3").text()).toBe("示例奖励");
    expect(page.text()).toContain("示例");
    expect(page.text()).toContain("2026年1月1日至2028年12月31日有效");
  });

  it("says that nothing was found, and that the platform is away", async () => {
    platformOf.answers["GET /api/policy/incentives"] = { items: [] };
    expect((await platformOf.show(IncentivesPage)).text()).toContain("没有符合条件的政策");
    platformOf.answers["GET /api/policy/incentives"] = FAILURE;
    expect((await platformOf.show(IncentivesPage)).text()).toContain("重新加载");
  });
});

describe("an incentive", () => {
  it("shows its conditions in words, and what excludes it", async () => {
    const page = await platformOf.show(IncentivePage, { code: "INC-1" });

    expect(page.text()).toContain("同时符合：");
    expect(page.text()).toContain("企业规模");
    expect(page.text()).toContain("小型");
    expect(page.text()).toContain("择高不叠加");
    expect(page.text()).not.toContain("登记下一版");
  });
});

describe("the self-check", () => {
  const NEAR = matched("INC-2", {
    verdict: "NOT_ELIGIBLE",
    failing: [FAILING],
    capFen: 300_000_000,
  });

  beforeEach(() => {
    platformOf.answers["POST /api/policy/incentives/matches"] = async (request: Request) => {
      const { facts } = (await request.json()) as { facts: Record<string, unknown> };
      const blank = Object.keys(facts).length === 0;
      return {
        zone: "hohhot",
        on: "2026-09-18",
        matches: blank ? [matched("INC-2", { missing: [named(IN_ZONE), named(OUTPUT)] })] : [NEAR],
      };
    };
  });

  it("asks what the rules need and tells what is one step away", async () => {
    const page = await platformOf.show(SelfCheckPage);
    await flushPromises();

    await page.get("#fact-output_increase_fen").setValue("48000");
    await page.get("input[name=fact-registered_in_zone][value=true]").setValue();
    await page.get("form").trigger("submit");
    await flushPromises();

    const asked = platformOf.asked("POST /api/policy/incentives/matches").at(-1);
    expect(await asked?.json()).toEqual({
      zone: "hohhot",
      facts: { registered_in_zone: true, output_increase_fen: 48_000_000_000 },
    });
    expect(page.text()).toContain("差一步");
    expect(page.text()).toContain("差 2,000万元");
    expect(page.text()).toContain("现为 4.8亿元");
  });

  it("sends nothing while a number is none", async () => {
    const page = await platformOf.show(SelfCheckPage);
    await flushPromises();
    const before = platformOf.asked("POST /api/policy/incentives/matches").length;

    await page.get("#fact-output_increase_fen").setValue("很多");
    await page.get("form").trigger("submit");
    await flushPromises();

    expect(page.get("#mistakes").text()).toContain("年度新增工业产值");
    expect(platformOf.asked("POST /api/policy/incentives/matches")).toHaveLength(before);
  });
});

describe("recording", () => {
  it("places each fault on its line and keeps the text", async () => {
    await platformOf.logIn("catalogue-editor");
    platformOf.answers["POST /api/policy/incentives"] = () =>
      Response.json(
        {
          type: "/problems/invalid-content",
          errors: [
            { pointer: "/name/zh", detail: "必填" },
            { pointer: "/code", detail: "限字母" },
          ],
        },
        { status: 422 },
      );
    const page = await platformOf.show(RecordPage);
    await page.get("form").trigger("submit");
    await flushPromises();

    const faults = page.findAll("[role=alert] li").map((one) => one.text());
    expect(faults[0]).toContain("第 2 行");
    expect(faults[0]).toContain("限字母");
    expect(faults[1]).toContain("第 4 行");

    await page.get("#rule").setValue('{"code": ');
    await button(page, "检查并登记").trigger("submit");
    await flushPromises();
    expect(page.get("[role=alert]").text()).toContain("不是合法的 JSON");
    expect(platformOf.asked("POST /api/policy/incentives")).toHaveLength(1);
  });

  it("is for editors", async () => {
    await platformOf.logIn("officer");
    expect((await platformOf.show(RecordPage)).text()).toContain("目录编辑人员");
  });
});

describe("the way to building", () => {
  const STEP = {
    matter: "SMP-ZJ-001",
    name: { zh: "施工许可", en: "Permit to build" },
    after: [],
    source: "HISTORY",
    cases: 40,
    p50WorkingDays: 3,
    p80WorkingDays: 5,
    beginsAfter: 0,
    slack: 0,
    critical: true,
    criticalShare: 1,
    needsManual: false,
  };
  const ANSWER = {
    zone: "hohhot",
    start: "2026-09-18",
    p50: "2026-09-22",
    p80: "2026-09-24",
    earliest: "2026-09-21",
    provisional: true,
    needsManual: false,
    draws: 10_000,
    steps: [STEP],
    edges: [
      {
        from: "SMP-ZJ-001",
        to: "BUILD",
        basis: "建筑法第七条",
        quote: "开工前",
        source: { title: "建筑法" },
        verified: false,
      },
    ],
    basis: { zh: "依据说明", en: "Basis" },
  };

  it("shows the day that four of five reach, and what nobody verified", async () => {
    platformOf.answers["GET /api/policy/schedules/building"] = ANSWER;
    const page = await platformOf.show(SchedulePage);
    await flushPromises();

    expect(page.text()).toContain("2026年9月24日");
    expect(page.text()).toContain("本区近期 40 件");
    expect(page.text()).toContain("3 个工作日（八成不超过 5 个）");
    expect(page.text()).toContain("未核实");
    expect(page.text()).toContain("日期为暂定");
  });

  it("gives no day where a matter has neither history nor limit", async () => {
    const { matter, name, after } = STEP;
    platformOf.answers["GET /api/policy/schedules/building"] = {
      ...ANSWER,
      p50: undefined,
      p80: undefined,
      earliest: undefined,
      needsManual: true,
      steps: [{ matter, name, after, source: "UNKNOWN", cases: 2, needsManual: true }],
    };
    const page = await platformOf.show(SchedulePage);
    await flushPromises();

    expect(page.text()).toContain("须人工判断");
    expect(page.text()).toContain("不详");
    expect(page.text()).not.toContain("八成的情形不晚于");
  });
});
