import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";

import DossierPage from "../src/enterprises/DossierPage.vue";
import DuplicatesPage from "../src/enterprises/DuplicatesPage.vue";
import EditPage from "../src/enterprises/EditPage.vue";
import EndingPage from "../src/enterprises/EndingPage.vue";
import { endOf } from "../src/enterprises/ends";
import ImportPage from "../src/enterprises/ImportPage.vue";
import { sectionsOf, soughtBy } from "../src/enterprises/lists";
import RegisterPage from "../src/enterprises/RegisterPage.vue";
import { button, platform } from "./support/platform";

const told = platform();

const PATH = "/api/investment/enterprises";
const CODE = "91150100MA0N00016K";
const ROW = {
  creditCode: CODE,
  codeCheck: "VALID",
  name: "示例生物药品有限公司",
  zone: "hohhot",
  industry: { section: "C", sectionName: "制造业", division: "27", name: "医药制造业" },
  registry: { state: "STALE", asOf: "2026-09-01T09:00:00+08:00", name: "示例更名有限公司" },
  sample: true,
  version: 1,
};
const HELD = {
  ...ROW,
  industryDivision: "27",
  facts: [
    {
      name: "NAME",
      value: ROW.name,
      source: "OFFICER",
      on: "2026-09-18",
      earlier: [{ value: "旧名称", source: "SAMPLE", on: "2026-09-01" }],
    },
    { name: "INDUSTRY", value: "27", source: "IMPORT", on: "2026-09-10", earlier: [] },
  ],
  absorbed: [],
  history: [{ at: "2026-09-18T09:00:00+08:00", move: "Changed", by: "officer-a", facts: ["NAME"] }],
  allowed: ["facts", "registry-facts", "merger", "qualifications"],
};
const QUALIFICATION = {
  id: "QUA-1",
  enterprise: { creditCode: CODE, name: ROW.name, zone: "hohhot" },
  kind: "HIGH_TECH",
  kindName: { zh: "高新技术企业", en: "High-tech" },
  state: "HOLDS",
  certificateNumber: "示例-001",
  issuer: "示例认定机构",
  grantedOn: "2023-10-09",
  validUntil: "2026-10-08",
  daysLeft: 20,
  sample: true,
  history: [],
  allowed: ["withdrawal"],
  version: 1,
};
const TABLE = {
  id: "IMP-1",
  kind: "enterprises",
  zone: "hohhot",
  name: "企业.xlsx",
  at: "2026-09-18T09:00:00+08:00",
  rows: 4,
  good: 2,
  unchanged: 1,
  faulty: 1,
  faultCount: 1,
  faults: [{ row: 7, column: { zh: "规模", en: "Size" }, text: { zh: "应为：中型", en: "one of: 中型" } }],
  state: "CHECKED",
  done: 0,
  taken: 0,
  version: 1,
};

function common(): void {
  told.answers["GET /api/policy/zones"] = [{ code: "hohhot", name: { zh: "呼和浩特经开区", en: "Hohhot" } }];
  told.answers["GET /api/investment/industries"] = { items: [ROW.industry] };
  told.answers["GET /api/investment/qualification-kinds"] = {
    items: [
      { code: "HIGH_TECH", name: QUALIFICATION.kindName, validYears: 3, verified: false, source: "示例办法" },
    ],
  };
  told.answers[`GET ${PATH}/${CODE}`] = HELD;
  told.answers[`GET ${PATH}/${CODE}/qualifications`] = { items: [QUALIFICATION] };
  told.answers["GET /api/investment/projects"] = { items: [] };
}

describe("what is looked for", () => {
  it("is a credit code when it can begin one, and a name otherwise", () => {
    expect(soughtBy(" 9115mA ")).toEqual({ creditCode: "9115MA" });
    expect(soughtBy("生物药")).toEqual({ name: "生物药" });
    expect(soughtBy("Biologics")).toEqual({ name: "Biologics" });
    expect(soughtBy("  ")).toEqual({});
  });

  it("groups divisions under their sections", () => {
    const all = [
      ROW.industry,
      { ...ROW.industry, division: "28" },
      { section: "D", sectionName: "电力", division: "44" },
    ];
    expect(sectionsOf(all).map((one) => [one.section, one.divisions.length])).toEqual([
      ["C", 2],
      ["D", 1],
    ]);
  });

  it("ends the day before the same day so many years later", () => {
    expect(endOf("2024-10-10", 3)).toBe("2027-10-09");
    expect(endOf("2024-01-01", 1)).toBe("2024-12-31");
    expect(endOf("", 3)).toBeUndefined();
    expect(endOf("2024-10-10", undefined)).toBeUndefined();
  });
});

describe("the register", () => {
  it("asks for what stands in the form, and says how sure the registry is", async () => {
    common();
    await told.logIn("officer");
    told.answers[`GET ${PATH}`] = { items: [ROW] };
    const page = await told.show(RegisterPage);

    expect(page.text()).toContain("核验结果已旧");
    expect(page.text()).toContain("27 医药制造业");
    await page.find("#enterprise-query").setValue("生物药");
    await page.find("form.filters").trigger("submit");
    await flushPromises();
    const last = new URL(told.asked(`GET ${PATH}`).at(-1)?.url ?? "");
    expect(last.searchParams.get("name")).toBe("生物药");
    expect(last.searchParams.has("creditCode")).toBe(false);
  });

  it("offers nothing to keep to whoever does not keep it", async () => {
    common();
    await told.logIn("leader");
    told.answers[`GET ${PATH}`] = { items: [] };
    const page = await told.show(RegisterPage);

    expect(page.text()).toContain("没有符合条件的企业");
    expect(page.text()).not.toContain("登记企业");
  });
});

describe("a dossier", () => {
  it("shows each fact with source and date, what stood there before, and what ends when", async () => {
    common();
    await told.logIn("officer");
    const page = await told.show(DossierPage, { code: CODE });

    expect(page.text()).toContain("来源：经办人，2026年9月18日");
    expect(page.text()).toContain("旧名称 来源：示例数据，2026年9月1日");
    expect(page.text()).toContain("还有 20 天");
    expect(page.text()).toContain("登记机关的名称与档案不同");
  });

  it("asks the registry again and shows its answer", async () => {
    common();
    await told.logIn("officer");
    told.answers[`POST ${PATH}/${CODE}/registry-check`] = {
      ...HELD,
      registry: { state: "UNVERIFIED", reason: "UNKNOWN_TO_REGISTRY" },
    };
    const page = await told.show(DossierPage, { code: CODE });

    await button(page, "重新核验").trigger("click");
    await flushPromises();
    expect(page.text()).toContain("登记机关没有这个代码");
  });

  it("withdraws a qualification with its reason only", async () => {
    common();
    await told.logIn("officer");
    told.answers["PUT /api/investment/qualifications/QUA-1/withdrawal"] = QUALIFICATION;
    const page = await told.show(DossierPage, { code: CODE });

    await button(page, "确认撤销").trigger("submit");
    await flushPromises();
    expect(page.text()).toContain("请写明原因");
    await page.find("[id='QUA-1-reason']").setValue("取消资格");
    await button(page, "确认撤销").trigger("submit");
    await flushPromises();
    const [sent] = told.asked("PUT /api/investment/qualifications/QUA-1/withdrawal");
    expect(sent?.headers.get("If-Match")).toBe('"1"');
    expect(await sent?.json()).toMatchObject({ reason: "取消资格" });
  });

  it("is changed from what stands there, by the version that was read", async () => {
    common();
    await told.logIn("officer");
    told.answers[`PUT ${PATH}/${CODE}/facts`] = { ...HELD, version: 2 };
    const page = await told.show(EditPage, { code: CODE });

    await page.find("#address").setValue("示例路1号");
    await page.find("form").trigger("submit");
    await flushPromises();
    const [sent] = told.asked(`PUT ${PATH}/${CODE}/facts`);
    expect(sent?.headers.get("If-Match")).toBe('"1"');
    expect(await sent?.json()).toEqual({ name: ROW.name, industryDivision: "27", address: "示例路1号" });
  });
});

describe("lists beside the register", () => {
  it("shows what ends within the days that are chosen", async () => {
    common();
    await told.logIn("officer");
    told.answers["GET /api/investment/qualifications"] = { items: [QUALIFICATION] };
    const page = await told.show(EndingPage);

    expect(page.text()).toContain("2026年10月8日");
    await page.find("#ending-within").setValue("30");
    await flushPromises();
    const last = new URL(told.asked("GET /api/investment/qualifications").at(-1)?.url ?? "");
    expect(last.searchParams.get("endsWithin")).toBe("30");
  });

  it("merges into the record that somebody chose to stay", async () => {
    common();
    await told.logIn("officer");
    const other = {
      ...ROW,
      creditCode: "91150100MA0N00016L",
      codeCheck: "WRONG_CHECK_CHARACTER",
      version: 4,
    };
    told.answers[`GET ${PATH}/duplicates`] = {
      items: [{ likeness: "SAME_CODE_BODY", enterprises: [ROW, other] }],
    };
    told.answers[`PUT ${PATH}/${other.creditCode}/merger`] = HELD;
    const page = await told.show(DuplicatesPage);

    await page.find("form").trigger("submit");
    await flushPromises();
    expect(page.text()).toContain("请选择保留哪一条");
    await page.find(`[id='stays-${CODE}']`).setValue(CODE);
    await page.find(`[id='reason-${CODE}']`).setValue("末位录入错误");
    await page.find("form").trigger("submit");
    await flushPromises();
    const [sent] = told.asked(`PUT ${PATH}/${other.creditCode}/merger`);
    expect(sent?.headers.get("If-Match")).toBe('"4"');
    expect(await sent?.json()).toEqual({ into: CODE, reason: "末位录入错误" });
  });
});

describe("a table that is brought", () => {
  it("shows faults by row and column, and is confirmed for the good rows", async () => {
    common();
    await told.logIn("officer");
    told.answers["GET /api/investment/imports/IMP-1"] = TABLE;
    told.answers["PUT /api/investment/imports/IMP-1/confirmation"] = {
      ...TABLE,
      state: "TAKEN_IN",
      taken: 2,
      version: 3,
    };
    const page = await told.show(ImportPage, { kind: "enterprises" });

    await page.find("form").trigger("submit");
    expect(page.text()).toContain("请选择文件");
    await told.router().push("/?id=IMP-1");
    await flushPromises();
    expect(page.text()).toContain("第 7 行");
    expect(page.text()).toContain("应为：中型");
    await button(page, "只导入通过的行").trigger("click");
    await flushPromises();
    expect(page.text()).toContain("已导入 2 行");
  });

  it("is one of qualifications where those are brought", async () => {
    await told.logIn("officer");
    const page = await told.show(ImportPage, { kind: "qualifications" });

    expect(page.find("nav a[aria-current=page][href$='/qualifications']").text()).toBe("企业资质");
    expect(page.text()).toContain("企业须已在本经开区登记");
    expect(page.find("a[download]").attributes("href")).toContain("kind=qualifications");
  });
});
