import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";

import { bodyOf, estimateOf, type LeadDraft } from "../src/pipeline/draft";
import EnquirePage from "../src/pipeline/EnquirePage.vue";
import LeadPage from "../src/pipeline/LeadPage.vue";
import { money, roughly } from "../src/pipeline/money";
import NewLeadPage from "../src/pipeline/NewLeadPage.vue";
import PipelinePage from "../src/pipeline/PipelinePage.vue";
import ProjectPage from "../src/pipeline/ProjectPage.vue";
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
});
