import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";

import { bodyOf, estimateOf, type LeadDraft } from "../src/pipeline/draft";
import EnquirePage from "../src/pipeline/EnquirePage.vue";
import LeadPage from "../src/pipeline/LeadPage.vue";
import LeadsPage from "../src/pipeline/LeadsPage.vue";
import { money, roughly } from "../src/pipeline/money";
import NewLeadPage from "../src/pipeline/NewLeadPage.vue";
import PipelinePage from "../src/pipeline/PipelinePage.vue";
import ProjectPage from "../src/pipeline/ProjectPage.vue";
import ProjectsPage from "../src/pipeline/ProjectsPage.vue";
import ProjectSupports from "../src/pipeline/ProjectSupports.vue";
import { button, FAILURE, platform } from "./support/platform";

const told = platform();

const CLOCK = { late: false, touchedAt: "2026-09-02T09:30:00+08:00", stuck: true, provisional: false };
const LEAD = {
  id: "LEAD-1",
  zone: "hohhot",
  name: "示例储能电池组装线",
  place: "",
  industry: "3841",
  source: "OUTPOST",
  investor: { name: "示例储能（虚构）", hasLogIn: false },
  contact: { person: "示**", phone: "138****", masked: true },
  estimate: {},
  stage: "CONTACTED",
  facts: { since: "2026-09-02T09:30:00+08:00" },
  openedAt: "2026-09-01T09:30:00+08:00",
  clock: CLOCK,
  history: [{ at: "2026-09-01T09:30:00+08:00", by: "officer-a", move: "Opened" }],
  earlierMoves: 0,
  allowed: ["owner", "last-contact", "stage:NEGOTIATING", "loss"],
  version: 2,
};
const SCREENING = {
  on: "2026-09-18",
  industry: "3841",
  section: "制造业",
  verdict: "NOT_LISTED",
  entries: [],
  securityReview: {
    title: "外商投资安全审查办法",
    order: "令",
    steps: [],
    verified: false,
    evidence: "",
    note: { zh: "只作提示", en: "a hint" },
  },
};
const PROJECT = {
  id: "PRJ-1",
  name: "示例疫苗扩产项目",
  zone: "hohhot",
  enterprise: { creditCode: "91150100MA0N00016K", name: "示例企业", registry: { state: "VERIFIED" } },
  industry: "2770",
  place: "沙尔沁片区",
  totalInvestment: { amount: "12000000.00", currency: "CNY" },
  stage: "APPROVED",
  milestones: [{ stage: "APPROVED", at: "2026-09-18T09:00:00+08:00" }],
  case: { id: "150100-2026-000001", documentNumber: "示例备〔2026〕1号" },
  openedAt: "2026-09-18T09:00:00+08:00",
  allowed: ["stage:LAND"],
  version: 1,
};

describe("what is typed of a lead", () => {
  const blank: LeadDraft = {
    zone: "",
    name: " 示例 ",
    place: "",
    industry: "c27",
    source: "",
    investor: "示例（虚构）",
    creditCode: "",
    person: "",
    phone: "",
    email: "",
    amount: "450,000,000",
    currency: "CNY",
    probability: "",
    quarter: "2027q1",
    text: "",
  };

  it("is sent without what was left empty", () => {
    expect(JSON.parse(JSON.stringify(bodyOf(blank)))).toEqual({
      name: "示例",
      industry: "C27",
      investor: { name: "示例（虚构）" },
      estimate: { expected: { amount: "450000000", currency: "CNY" }, quarter: "2027Q1" },
    });
    expect(estimateOf({ ...blank, amount: "", probability: "0" }).probability).toBe(0);
  });

  it("shows sums in full and roughly", () => {
    expect(money({ amount: "12000000.00", currency: "CNY" })).toBe("¥12,000,000");
    expect(roughly([{ amount: "450000000.00", currency: "CNY" }])).toBe("¥4.5亿");
    expect(roughly([])).toBe("");
  });
});

describe("the board", () => {
  const COLUMNS = ["LEAD", "CONTACTED", "NEGOTIATING", "SIGNED", "REGISTERED"].map((stage) => ({
    stage,
    count: stage === "LEAD" ? 7 : 0,
    unreckoned: 0,
    expected: [],
    weighted: [],
    first: stage === "LEAD" ? [{ ...LEAD, investor: "示例储能（虚构）", stage }] : [],
  }));

  it("shows staff each stage with its true count, and what waits for too long", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/pipeline"] = {
      leads: COLUMNS,
      projects: [],
      forecast: [{ quarter: "OPEN", count: 7, weighted: [] }],
      summedAt: "2026-09-18T09:30:00+08:00",
      late: 2,
      stuck: 0,
    };
    const page = await told.show(PipelinePage);

    expect(page.text()).toContain("2 条线索首次答复逾期");
    expect(page.text()).toContain("查看全部 7 条");
    expect(page.text()).toContain("季度未定");
    expect(page.find(".column.chosen").text()).toContain(LEAD.name);
  });

  it("is not shown to others, who learn why", async () => {
    await told.logIn("talent");
    const page = await told.show(PipelinePage);

    expect(page.text()).toContain("您没有可看的线索");
    expect(told.asked("GET /api/investment/pipeline")).toHaveLength(0);
  });

  it("says when it cannot be loaded", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/pipeline"] = FAILURE;
    const page = await told.show(PipelinePage);

    expect(page.find("[role=alert]").exists()).toBe(true);
  });
});

describe("a lead", () => {
  it("is moved with the version that was read, and what comes back is shown", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/leads/LEAD-1"] = LEAD;
    told.answers["GET /api/investment/negative-list"] = SCREENING;
    told.answers["PUT /api/investment/leads/LEAD-1/stage"] = {
      ...LEAD,
      stage: "NEGOTIATING",
      allowed: ["stage:SIGNED"],
      version: 3,
    };
    const page = await told.show(LeadPage, { id: "LEAD-1" });
    expect(page.text()).toContain("已遮盖");
    expect(page.text()).toContain("清单未列");

    await page
      .findAll("form")
      .find((form) => form.text().includes("推进到“在谈”"))
      ?.trigger("submit");
    await flushPromises();

    const [sent] = told.asked("PUT /api/investment/leads/LEAD-1/stage");
    expect(sent?.headers.get("If-Match")).toBe('"2"');
    expect(await sent?.json()).toEqual({ stage: "NEGOTIATING" });
    expect(page.text()).toContain("推进到“已签约”");
  });

  it("is not said to be lost without a reason", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/leads/LEAD-1"] = LEAD;
    told.answers["GET /api/investment/negative-list"] = SCREENING;
    const page = await told.show(LeadPage, { id: "LEAD-1" });

    await button(page, "确认流失").trigger("click");
    await flushPromises();

    expect(page.find("#mistakes").exists()).toBe(true);
    expect(told.asked("PUT /api/investment/leads/LEAD-1/loss")).toHaveLength(0);
  });

  it("warns of its double before it is opened", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/leads/similar"] = [
      { id: "LEAD-9", name: "示例 储能", investor: "示例", stage: "SIGNED", sameName: true },
    ];
    const page = await told.show(NewLeadPage);
    await page.find("#name").setValue("示例储能");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await flushPromises();

    expect(page.text()).toContain("可能已有同一条线索");
    await page.find("form").trigger("submit");
    await flushPromises();
    expect(page.find("#mistakes").text()).toContain("请");
  });
});

describe("an enquiry", () => {
  it("is sent once filled in, with its key", async () => {
    await told.logIn("investor");
    told.answers["GET /api/investment/enquiries/officers"] = [
      { zone: "hohhot", name: "示例", phone: "0", email: "a@example.com" },
    ];
    told.answers["POST /api/investment/enquiries"] = { id: "LEAD-2" };
    const page = await told.show(EnquirePage);
    await page.find("form").trigger("submit");
    expect(told.asked("POST /api/investment/enquiries")).toHaveLength(0);

    await page.find("#zone").setValue("hohhot");
    await page.find("#name").setValue("示例风电");
    await page.find("#investor-name").setValue("示例风能（虚构）");
    await page.find("#contact-person").setValue("示例联系人");
    await page.find("#contact-phone").setValue("13900000000");
    await page.find("form").trigger("submit");
    await flushPromises();

    const [sent] = told.asked("POST /api/investment/enquiries");
    expect(sent?.headers.get("Idempotency-Key")).toBeTruthy();
    expect(told.router().currentRoute.value.path).toBe("/investment/pipeline/enquiries/LEAD-2");
  });
});

describe("a project", () => {
  it("shows its stages, and says where its approval cannot be looked up", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/projects/PRJ-1"] = PROJECT;
    told.answers["GET /api/investment/projects/PRJ-1/approvals"] = {
      items: [{ case: "150100-2026-000001", documentNumber: "示例备〔2026〕1号", state: "UNKNOWN" }],
    };
    told.answers["GET /api/investment/projects/PRJ-1/leads"] = { candidates: [] };
    told.answers["GET /api/investment/projects/PRJ-1/supports"] = { items: [] };
    told.answers["GET /api/investment/negative-list"] = SCREENING;
    const page = await told.show(ProjectPage, { id: "PRJ-1" });

    expect(page.text()).toContain("推进到“已供地”");
    expect(page.text()).toContain("暂时查不到");
    expect(page.findAll(".stages .reached")).toHaveLength(1);
  });

  const SUPPORT = {
    id: "SUP-1",
    company: "Sample GmbH (fictitious)",
    measure: "优先保障用地指标（示例）",
    basis: "国发〔2023〕11号",
    decidedBy: "管委会",
    decidedOn: "2026-09-17",
    document: "示例纪要1号",
    at: "2026-09-18T09:30:00+08:00",
    mayWithdraw: true,
    version: 1,
  };

  it("keeps a support that was entered wrongly, struck through with the reason", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/projects/PRJ-1/supports"] = { items: [SUPPORT] };
    const withdrawal = "PUT /api/investment/projects/PRJ-1/supports/SUP-1/withdrawal";
    const withdrawn = {
      ...SUPPORT,
      withdrawn: { reason: "登记到了别的项目", at: "2026-09-18T10:00:00+08:00" },
      mayWithdraw: false,
      version: 2,
    };
    told.answers[withdrawal] = withdrawn;
    const page = await told.show(ProjectSupports, { id: "PRJ-1", zone: "hohhot" });
    expect(page.find("del").exists()).toBe(false);

    await button(page, "撤销这条记录").trigger("click");
    await flushPromises();
    expect(page.find("#mistakes").exists()).toBe(true);
    expect(told.asked(withdrawal)).toHaveLength(0);

    await page.find("#withdraw-SUP-1").setValue("登记到了别的项目");
    told.answers["GET /api/investment/projects/PRJ-1/supports"] = { items: [withdrawn] };
    await page.find("li form").trigger("submit");
    await flushPromises();

    const [sent] = told.asked(withdrawal);
    expect(sent?.headers.get("If-Match")).toBe('"1"');
    expect(await sent?.json()).toEqual({ reason: "登记到了别的项目" });
    expect(page.find("del").text()).toContain("优先保障用地指标");
    expect(page.text()).toContain("撤销原因：登记到了别的项目");
    expect(page.find("#withdraw-SUP-1").exists()).toBe(false);
  });

  it("shows what another officer did first", async () => {
    await told.logIn("officer");
    told.answers["GET /api/investment/projects/PRJ-1/supports"] = { items: [SUPPORT] };
    const withdrawal = "PUT /api/investment/projects/PRJ-1/supports/SUP-1/withdrawal";
    told.answers[withdrawal] = () =>
      Response.json({ type: "/problems/stale-version", title: "已被修改" }, { status: 412 });
    const page = await told.show(ProjectSupports, { id: "PRJ-1", zone: "hohhot" });
    await page.find("#withdraw-SUP-1").setValue("重复登记");
    await page.find("li form").trigger("submit");
    await flushPromises();

    expect(page.find("[role=alert]").exists()).toBe(true);
    expect(told.asked("GET /api/investment/projects/PRJ-1/supports")).toHaveLength(2);
    expect((page.find("#withdraw-SUP-1").element as HTMLInputElement).value).toBe("重复登记");
  });
});

describe("a list of leads", () => {
  it("is exported as it was asked for", async () => {
    await told.logIn("officer");
    const row = { ...LEAD, investor: "示例储能（虚构）", clock: { ...CLOCK, late: true } };
    told.answers["GET /api/investment/leads"] = { items: [row] };
    told.answers["GET /api/investment/leads/export"] = FAILURE;
    const page = await told.show(LeadsPage, { stage: "late" });
    expect(page.text()).toContain("答复逾期");

    await button(page, "导出 XLSX").trigger("click");
    await flushPromises();

    const [sent] = told.asked("GET /api/investment/leads/export");
    expect(new URL(sent?.url ?? "").search).toBe("?format=xlsx&stage=late");
    expect(page.find("[role=alert]").exists()).toBe(true);
  });
});

describe("the list of projects", () => {
  const FOREIGN = { ...PROJECT, enterprise: { ...PROJECT.enterprise, capitalKind: "JV" } };
  const LIST = "GET /api/investment/projects";

  it("is narrowed to foreign ones, and the address says so", async () => {
    await told.logIn("officer");
    told.answers[LIST] = { items: [FOREIGN] };
    const page = await told.show(ProjectsPage, { stage: "all" });
    expect(page.text()).toContain("已备案");
    expect(page.text()).toContain("外资项目");

    await page.find("#capital").setValue("foreign");
    await flushPromises();

    expect(told.router().currentRoute.value.fullPath).toBe(
      "/investment/pipeline/projects/all?capital=foreign",
    );
    const asked = new URL(told.asked(LIST).at(-1)?.url ?? "").searchParams;
    expect(asked.get("capital")).toBe("foreign");
    expect(asked.get("stage")).toBeNull();
  });

  it("goes to another stage with the same filter", async () => {
    await told.logIn("officer");
    told.answers[LIST] = { items: [] };
    const page = await told.show(ProjectsPage, { stage: "all" });
    await told.router().push("/investment/pipeline/projects/all?capital=domestic&cursor=x");
    await flushPromises();
    expect(page.text()).toContain("没有符合条件的项目");
    expect((page.find("#capital").element as HTMLSelectElement).value).toBe("domestic");

    await page.find("#stage").setValue("LAND");
    await flushPromises();

    expect(told.router().currentRoute.value.fullPath).toBe(
      "/investment/pipeline/projects/LAND?capital=domestic",
    );
  });
});
