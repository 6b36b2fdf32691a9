import { flushPromises } from "@vue/test-utils";
import { beforeEach, describe, expect, it } from "vitest";

import AgreementPage from "../src/promises/AgreementPage.vue";
import AgreementsPage from "../src/promises/AgreementsPage.vue";
import { blankAgreement, blankClause, dealOf, nextNumber, typedOf } from "../src/promises/drafting";
import DraftPage from "../src/promises/DraftPage.vue";
import ObligationPage from "../src/promises/ObligationPage.vue";
import { type Agreement, money, percent } from "../src/promises/promise";
import PromisesPage from "../src/promises/PromisesPage.vue";
import RatesPage from "../src/promises/RatesPage.vue";
import { button, platform } from "./support/platform";

const FIRM = { creditCode: "91150100MA0N00016K", name: "示例企业（虚构）" };
const OWNER = { organ: "committee-hohhot", name: "管委会", person: "officer-hohhot" };
const LAND = {
  id: "OBL-1-1",
  agreement: "AGR-1",
  agreementTitle: "示例协议",
  zone: "hohhot",
  enterprise: FIRM,
  number: "2.1",
  text: "交付用地",
  side: "GOVERNMENT",
  kind: "LAND",
  due: { on: "2026-08-31" },
  owner: OWNER,
  state: "OPEN",
  dueOn: "2026-08-31",
  firstDueOn: "2026-07-31",
  overdue: true,
  daysLeft: -14,
  payments: [],
  postponements: [],
  history: [{ at: "2026-03-01T09:30:00+08:00", move: "Recorded", by: "platform" }],
  allowed: ["keeping", "postponement", "breach", "waiver"],
  version: 2,
};
const SUBSIDY = {
  ...LAND,
  id: "OBL-1-2",
  number: "2.2",
  text: "设备补助",
  kind: "MONEY",
  due: { days: 30, unit: "WORKING_DAYS", clause: "3.1" },
  money: { amount: "5000000.00", currency: "CNY" },
  paid: { amount: "0.00", currency: "CNY" },
  remaining: { amount: "5000000.00", currency: "CNY" },
  state: "WAITING",
  dueOn: undefined,
  firstDueOn: undefined,
  daysLeft: undefined,
  overdue: false,
  waitingFor: { clause: "3.1", side: "ENTERPRISE" },
  allowed: ["payment", "waiver"],
};
const INVESTMENT = {
  ...LAND,
  id: "OBL-1-3",
  number: "3.1",
  text: "完成投资",
  side: "ENTERPRISE",
  kind: "INVESTMENT",
  overdue: false,
  owner: { name: FIRM.name },
};
const AGREEMENT = {
  id: "AGR-1",
  zone: "hohhot",
  enterprise: FIRM,
  number: "示例协1号",
  title: "示例协议",
  signedOn: "2026-01-05",
  policy: "ONE_ENTERPRISE_ONE_POLICY",
  projectClass: "MAJOR_INDUSTRY",
  authority: { document: "纪要", number: "7号", limit: { amount: "20000000.00", currency: "CNY" } },
  stage: "DRAFT",
  milestones: [],
  milestonesAwaited: [],
  obligations: [LAND, SUBSIDY, INVESTMENT].map((one) => ({ ...one, id: undefined, state: "PENDING" })),
  lacking: [
    {
      code: "REVIEW_MISSING",
      text: "没有公平竞争审查记录",
      link: "/investment/promises/agreements/AGR-1#review",
    },
  ],
  history: [{ at: "2026-01-05T09:30:00+08:00", move: "Drafted", by: "officer-hohhot" }],
  allowed: ["content", "review", "effect"],
  version: 3,
} as unknown as Agreement;
const RATES = {
  agreed: { numerator: 3, denominator: 4, rate: 0.75 },
  first: { numerator: 0, denominator: 0 },
};
const TALLY = { kept: 3, keptLate: 1, open: 4, overdue: 2, waiting: 5, waived: 0, breached: 0, lapsed: 0 };
const TERMS = {
  policies: [
    {
      code: "STANDARD",
      name: { zh: "按公布的政策", en: "Standard" },
      classes: [],
      authority: false,
      review: false,
      sources: [],
    },
    {
      code: "ONE_ENTERPRISE_ONE_POLICY",
      name: { zh: "一企一策", en: "Bespoke" },
      classes: [],
      authority: true,
      review: true,
      sources: [{ text: "意见 三（六）16", validFrom: "2024-01-22", verified: true }],
    },
  ],
  classes: [{ code: "OTHER", name: { zh: "其他", en: "Other" } }],
  kinds: [{ code: "LAND", name: { zh: "土地", en: "Land" } }],
};

const told = platform();

beforeEach(() => {
  sessionStorage.clear();
  told.answers = {
    "GET /api/policy/zones": [
      { code: "hohhot", name: { zh: "呼和浩特", en: "Hohhot" }, divisionCode: "150100" },
    ],
    "GET /api/investment/agreements/terms": TERMS,
    "GET /api/policy/organs": {
      items: [
        {
          code: "committee-hohhot",
          name: { zh: "管委会", en: "Committee" },
          kind: "COMMITTEE",
          level: "ZONE",
          zone: "hohhot",
        },
      ],
    },
    "GET /api/investment/agreements/AGR-1": AGREEMENT,
    "GET /api/investment/obligations/OBL-1-1": LAND,
    "GET /api/investment/obligations/OBL-1-2": SUBSIDY,
    "GET /api/investment/obligations": { items: [LAND] },
    "GET /api/investment/promises/board": {
      on: "2026-09-18",
      countedAt: "2026-09-18T09:30:00+08:00",
      items: [
        {
          zone: "hohhot",
          government: TALLY,
          rates: RATES,
          money: [
            {
              currency: "CNY",
              owed: { amount: "6200000.00", currency: "CNY" },
              overdue: { amount: "1200000.50", currency: "CNY" },
              paid: { amount: "800000.00", currency: "CNY" },
            },
          ],
          enterprise: TALLY,
        },
      ],
    },
    "GET /api/investment/promises/rates": { on: "2026-09-18", items: [{ zone: "hohhot", rates: RATES }] },
  };
});

describe("the promise book", () => {
  it("shows the true counts, a rate with what it is taken of, and what is overdue first", async () => {
    await told.logIn("officer");
    const page = await told.show(PromisesPage);

    expect(page.text()).toContain("75.0%");
    expect(page.text()).toContain("3 / 4");
    expect(page.text()).toContain("尚无到期承诺");
    expect(page.text()).toContain("1,200,000.50 CNY");
    expect(page.find(".tiles .alarm").text()).toContain("2");
    const asked = told.asked("GET /api/investment/obligations");
    expect(new URL(asked[0]?.url ?? "").searchParams.get("state")).toBe("OVERDUE");
    expect(page.text()).toContain("已逾期 14 个工作日");
    expect(page.text()).toContain("原到期日 2026年7月31日");
  });

  it("asks nobody but staff for the numbers of a zone", async () => {
    await told.logIn("applicant");
    const page = await told.show(PromisesPage);

    expect(told.asked("GET /api/investment/promises/board")).toHaveLength(0);
    expect(page.find("#filter-zone").exists()).toBe(false);
    expect(page.text()).toContain("交付用地");
  });

  it("tells everybody the rates, and that there is none where nothing was due", async () => {
    const page = await told.show(RatesPage);

    expect(page.text()).toContain("75.0%");
    expect(page.text()).toContain("尚无到期承诺");
    expect(page.text()).toContain("分母");
  });

  it("says so where there is no agreement yet", async () => {
    told.answers["GET /api/investment/agreements"] = { items: [] };
    await told.logIn("officer");
    const page = await told.show(AgreementsPage);

    expect(page.text()).toContain("还没有协议");
  });
});

describe("an agreement", () => {
  it("shows both sides, and what is missing with the way there", async () => {
    await told.logIn("officer");
    const page = await told.show(AgreementPage, { id: "AGR-1" });

    expect(page.find("#side-GOVERNMENT").element.parentElement?.textContent).toContain("设备补助");
    expect(page.find("#side-ENTERPRISE").element.parentElement?.textContent).toContain("完成投资");
    expect(page.find(".notice a").attributes("href")).toBe("/investment/promises/agreements/AGR-1#review");
  });

  it("shows a refusal with its links", async () => {
    told.answers["PUT /api/investment/agreements/AGR-1/effect"] = new Response(
      JSON.stringify({
        type: "/problems/agreement-cannot-take-effect",
        title: "协议还不能生效",
        status: 409,
        faults: AGREEMENT.lacking,
      }),
      { status: 409, headers: { "Content-Type": "application/problem+json" } },
    );
    await told.logIn("officer");
    const page = await told.show(AgreementPage, { id: "AGR-1" });
    await page.findAll("form").at(-1)?.trigger("submit");
    await flushPromises();

    const alert = page.find('[role="alert"]');
    expect(alert.text()).toContain("协议还不能生效");
    expect(alert.find("a").attributes("href")).toBe("/investment/promises/agreements/AGR-1#review");
  });
});

describe("an obligation", () => {
  it("is kept with a proof, on the version that was read", async () => {
    told.answers["PUT /api/investment/obligations/OBL-1-1/keeping"] = {
      ...LAND,
      state: "KEPT",
      overdue: false,
      late: true,
      proof: "示例确认书",
      allowed: ["reopening"],
      version: 3,
    };
    await told.logIn("officer");
    const page = await told.show(ObligationPage, { id: "OBL-1-1" });
    await page.find("#keep-proof").setValue("示例确认书");
    await page.find("#keep-on").setValue("2026-09-17");
    await page.find("form").trigger("submit");
    await flushPromises();

    const [request] = told.asked("PUT /api/investment/obligations/OBL-1-1/keeping");
    expect(request?.headers.get("If-Match")).toBe('"2"');
    expect(await request?.json()).toEqual({ on: "2026-09-17", proof: "示例确认书" });
    expect(page.text()).toContain("已兑现");
    expect(page.text()).toContain("逾期兑现");
    expect(page.text()).toContain("重新打开");
  });

  it("about a sum says what is still to be paid and for whom it waits", async () => {
    await told.logIn("officer");
    const page = await told.show(ObligationPage, { id: "OBL-1-2" });

    expect(page.find("#keep-proof").exists()).toBe(false);
    expect(page.text()).toContain("尚有 5,000,000 CNY 未兑付");
    expect(page.text()).toContain("等待条款 3.1 先兑现（企业承诺）");
    expect(page.text()).toContain("条款 3.1 兑现后 30 个工作日");
  });

  it("shows a mistake at its field", async () => {
    told.answers["PUT /api/investment/obligations/OBL-1-1/postponement"] = new Response(
      JSON.stringify({
        type: "/problems/invalid-content",
        title: "内容不符合要求",
        status: 422,
        errors: [{ pointer: "/consent/by", detail: "必填" }],
      }),
      { status: 422, headers: { "Content-Type": "application/problem+json" } },
    );
    await told.logIn("officer");
    const page = await told.show(ObligationPage, { id: "OBL-1-1" });
    await page.find("#postpone-until").setValue("2026-12-31");
    await page.find("#postpone-until").element.closest("form")?.dispatchEvent(new Event("submit"));
    await flushPromises();

    expect(page.find("#postpone-consent-by-mistake").text()).toBe("必填");
  });
});

describe("the form of an agreement", () => {
  it("adds, removes and brings back clauses, and keeps what is typed in the tab", async () => {
    await told.logIn("officer");
    let page = await told.show(DraftPage);
    await page.find("#deal-title").setValue("示例协议");
    await button(page, "增加政府承诺").trigger("click");
    expect(page.findAll("fieldset.clause")).toHaveLength(3);
    await button(page, "删除这一条").trigger("click");
    expect(page.findAll("fieldset.clause")).toHaveLength(2);
    await button(page, "撤销删除").trigger("click");
    expect(page.findAll("fieldset.clause")).toHaveLength(3);

    page = await told.show(DraftPage);
    expect((page.find("#deal-title").element as HTMLInputElement).value).toBe("示例协议");
    expect(page.findAll("fieldset.clause")).toHaveLength(3);
  });

  it("sends what was typed, names the organ with its code, and points at mistakes", async () => {
    told.answers["POST /api/investment/agreements"] = new Response(
      JSON.stringify({
        type: "/problems/invalid-content",
        title: "内容不符合要求",
        status: 422,
        errors: [{ pointer: "/deal/clauses/0/due", detail: "必填" }],
      }),
      { status: 422, headers: { "Content-Type": "application/problem+json" } },
    );
    await told.logIn("officer");
    const page = await told.show(DraftPage);
    await page.find("#deal-clauses-0-owner-organ").setValue("committee-hohhot");
    await page.find("form").trigger("submit");
    await flushPromises();

    const [request] = told.asked("POST /api/investment/agreements");
    const body = (await request?.json()) as { deal: { clauses: { owner: object }[] } };
    expect(body.deal.clauses[0]?.owner).toEqual({ organ: "committee-hohhot", name: "管委会" });
    expect(page.find("#deal-clauses-0-due-mistake").text()).toBe("必填");
  });

  it("reads a draft back as it was typed", () => {
    const typed = typedOf(AGREEMENT);
    const deal = dealOf(typed);

    expect(deal.authority).toEqual({
      document: "纪要",
      number: "7号",
      limit: { amount: "20000000.00", currency: "CNY" },
    });
    expect(deal.clauses.map((clause) => clause.due)).toEqual([
      { on: "2026-08-31" },
      { days: 30, unit: "WORKING_DAYS", clause: "3.1" },
      { on: "2026-08-31" },
    ]);
    expect(deal.clauses[2]?.owner).toEqual({ name: FIRM.name });
  });

  it("leaves out what is empty and takes thousands that are typed apart", () => {
    const typed = blankAgreement();
    typed.enterprise = "示例企业";
    typed.clauses[0] = { ...blankClause("GOVERNMENT", "1"), amount: "1,200,000" };
    const deal = dealOf(typed);

    expect(deal.clauses[0]?.money).toEqual({ amount: "1200000", currency: "CNY" });
    expect(deal.clauses[1]?.owner).toEqual({ name: "示例企业" });
    expect(deal).not.toHaveProperty("authority");
    expect(nextNumber(typed.clauses)).toBe("3");
  });
});

describe("figures", () => {
  it("are written as people write them", () => {
    expect(money({ amount: "1200000.00", currency: "CNY" })).toBe("1,200,000 CNY");
    expect(money({ amount: "999.50", currency: "USD" })).toBe("999.50 USD");
    expect(percent({ numerator: 1, denominator: 3, rate: 0.3333 })).toBe("33.3%");
    expect(percent({ numerator: 0, denominator: 0 })).toBeUndefined();
  });
});
