import { flushPromises } from "@vue/test-utils";
import { beforeEach, describe, expect, it } from "vitest";

import CasePage from "../src/cases/CasePage.vue";
import AdoptionsPage from "../src/escorts/AdoptionsPage.vue";
import { ownTasks, progressOf, sorted, urgency, type Escort, type EscortTask } from "../src/escorts/escort";
import EscortPage from "../src/escorts/EscortPage.vue";
import EscortsPage from "../src/escorts/EscortsPage.vue";
import NewEscortPage from "../src/escorts/NewEscortPage.vue";
import { button, platform } from "./support/platform";

const ESCORTS = "/api/investment/escorts";
const MANDATED = "/api/policy/mandates/ESC-1/cases";
const LAND = { code: "LAND", name: { zh: "规划用地", en: "Planning and land" } };
const TASK = {
  number: 1,
  title: "核对材料",
  stage: "LAND",
  toAct: "AGENT",
  dueOn: "2026-09-10",
  from: "2026-09-03",
  workingDays: 5,
  provisional: false,
  state: "OPEN",
  overdue: true,
  workingDaysLeft: -6,
  allowed: ["completion", "withdrawal"],
} as EscortTask;
const OWN = {
  ...TASK,
  number: 2,
  title: "提交总平面图",
  toAct: "ENTERPRISE",
  dueOn: "2026-09-22",
  overdue: false,
  workingDaysLeft: 2,
} as EscortTask;
const DONE = {
  ...TASK,
  number: 3,
  title: "陪同踏勘",
  state: "DONE",
  overdue: false,
  workingDaysLeft: undefined,
  doneOn: "2026-09-05",
  proof: "踏勘记录",
  allowed: [],
} as unknown as EscortTask;
const HELD = {
  id: "ESC-1",
  zone: "hohhot",
  venture: { kind: "PROJECT", id: "PRJ-1", name: "示例项目" },
  project: "PRJ-1",
  client: { name: "示例企业（虚构）", creditCode: "91150100MA0N00016K" },
  contact: { person: "示例联系人", phone: "13800000000", masked: false },
  from: "2026-09-01",
  until: "2027-08-31",
  standing: "IN_FORCE",
  since: "2026-09-01T09:30:00+08:00",
  effect: "IN_EFFECT",
  agent: { id: "agent-1", name: "示例代办员一", phone: "0471-0000011" },
  handovers: [],
  stages: [
    {
      code: "FILING",
      name: { zh: "立项备案", en: "Filing" },
      matters: ["SMP-FG-001"],
      state: "DONE",
      begunOn: "2026-09-01",
      doneOn: "2026-09-03",
    },
    { ...LAND, matters: ["SMP-ZR-001"], state: "UNDER_WAY", begunOn: "2026-09-03" },
  ],
  present: LAND,
  tasks: [DONE, OWN, TASK],
  notes: [{ number: 1, text: "回访企业", comesUpOn: "2026-09-18", settled: false, up: true }],
  offeredAt: "2026-09-01T09:00:00+08:00",
  history: [{ at: "2026-09-01T09:00:00+08:00", by: "applicant-1", move: "Offered" }],
  earlierMoves: 8,
  part: "AGENT",
  allowed: ["work"],
  version: 9,
} as unknown as Escort;
const ROW = {
  id: "ESC-1",
  zone: "hohhot",
  venture: HELD.venture,
  client: HELD.client.name,
  standing: "IN_FORCE",
  effect: "EXPIRED",
  agent: "示例代办员一",
  present: LAND,
  settled: 1,
  stages: 2,
  from: HELD.from,
  until: HELD.until,
  openTasks: 2,
  overdueTasks: 1,
  offeredAt: HELD.offeredAt,
};
const CASE = {
  case: "150100-2026-000001",
  documentNumber: "示例备1号",
  state: "KNOWN",
  matter: "SMP-FG-001",
  name: { zh: "企业投资项目备案", en: "Filing" },
  status: "GRANTED",
};
const BOARD = {
  offered: 1,
  inForce: 3,
  expired: 1,
  allSettled: 0,
  openTasks: 4,
  overdueTasks: 1,
  soonTasks: 1,
  stages: [{ stage: LAND, escorts: 3 }],
  agents: [{ id: "agent-1", name: "示例代办员一", escorts: 3, openTasks: 4, overdueTasks: 1, soonTasks: 1 }],
};

const told = platform();

beforeEach(async () => {
  await told.logIn("officer");
  Object.assign(told.answers, {
    [`GET ${ESCORTS}`]: { items: [ROW] },
    [`GET ${ESCORTS}/board`]: BOARD,
    [`GET ${ESCORTS}/agents`]: {
      items: [
        { zone: "hohhot", agent: HELD.agent },
        { zone: "hohhot", agent: { id: "agent-2", name: "示例代办员二", phone: "0" } },
      ],
    },
    [`GET ${ESCORTS}/ESC-1`]: HELD,
    [`GET ${ESCORTS}/ESC-1/approvals`]: {
      items: [CASE, { ...CASE, case: "2", matter: undefined, state: "NOT_SHOWN" }],
    },
    [`GET ${MANDATED}`]: {
      items: [
        {
          id: "150100-2026-000002",
          matter: { code: "SMP-FG-002", name: { zh: "节能审查", en: "Energy-saving review" } },
          applicant: { creditCode: "91150100MA0N00016K", name: "示例企业（虚构）" },
          zone: "hohhot",
          stage: "AwaitingCorrection",
          status: "AWAITING_CORRECTION",
          dueOn: "2026-09-24",
          daysLeft: 4,
          light: "GREEN",
          receivedOn: "2026-09-10",
          version: 2,
        },
      ],
    },
    "GET /api/policy/zones": [{ code: "hohhot", name: { zh: "呼和浩特经开区", en: "Hohhot" } }],
  });
});

describe("a task", () => {
  it("is red when it is overdue, amber in its last five working days", () => {
    expect([TASK, OWN, DONE, { ...OWN, workingDaysLeft: 9 }].map(urgency)).toEqual([
      "red",
      "amber",
      "green",
      "",
    ]);
  });

  it("comes first while it is open, the one due first at the top", () => {
    expect(sorted(HELD.tasks).map((task) => task.number)).toEqual([1, 2, 3]);
    expect(ownTasks(HELD).map((task) => task.number)).toEqual([2]);
    expect(progressOf(HELD)).toEqual({ settled: 1, all: 2 });
  });
});

describe("the list of escorts", () => {
  it("shows an officer the board, whose numbers lead to lists", async () => {
    const page = await told.show(EscortsPage);

    expect(page.text()).toContain("代办员负荷");
    expect(page.text()).toContain("委托已到期");
    await page.get("a[href*='agent=agent-1']").trigger("click");
    await flushPromises();
    expect(told.asked(`GET ${ESCORTS}`).at(-1)?.url).toContain("agent=agent-1");
    await button(page, "显示全部环节和代办员").trigger("click");
    await flushPromises();
    expect(told.asked(`GET ${ESCORTS}`).at(-1)?.url).not.toContain("agent=");
  });

  it("asks for another list and says when there is none", async () => {
    told.answers[`GET ${ESCORTS}`] = { items: [] };
    const page = await told.show(EscortsPage);
    await page.get("#standing").setValue("overdue");
    await flushPromises();

    expect(told.asked(`GET ${ESCORTS}`).at(-1)?.url).toContain("standing=overdue");
    expect(page.text()).toContain("没有代办");
  });

  it("gives an agent his desk and no board", async () => {
    await told.logIn("agent");
    const line = { escort: "ESC-1", venture: "示例项目", client: "示例企业" };
    told.answers[`GET ${ESCORTS}/desk`] = {
      today: "2026-09-18",
      soonUntil: "2026-09-25",
      escorts: [ROW],
      overdue: [{ ...line, task: TASK }],
      soon: [{ ...line, task: OWN }],
      notes: [{ ...line, number: 1, text: "回访企业", comesUpOn: "2026-09-18" }],
      more: true,
    };
    const page = await told.show(EscortsPage);

    expect(page.text()).toContain("已逾期事项 (1)");
    expect(page.text()).toContain("2026年9月25日前到期的事项");
    expect(page.text()).toContain("回访企业");
    expect(told.asked(`GET ${ESCORTS}/board`)).toEqual([]);
  });

  it("lets a client give a mandate", async () => {
    await told.logIn("investor");
    const page = await told.show(EscortsPage);

    expect(page.find("a[href='/investment/escorts/new']").exists()).toBe(true);
    expect(told.asked(`GET ${ESCORTS}`).at(-1)?.url).toContain("standing=all");
  });
});

describe("the page of an escort", () => {
  it("shows the agent the stages with their approvals, and records how far one is", async () => {
    await told.logIn("agent");
    told.answers[`PUT ${ESCORTS}/ESC-1/stages/LAND`] = { ...HELD, version: 10 };
    const page = await told.show(EscortPage, { id: "ESC-1" });

    expect(page.text()).toContain("企业投资项目备案");
    expect(page.text()).toContain("其他关联审批");
    expect(page.text()).toContain("逾期 6 个工作日");
    await page.get("#stage-code").element.closest("form")?.requestSubmit();
    await flushPromises();

    const [asked] = told.asked(`PUT ${ESCORTS}/ESC-1/stages/LAND`);
    expect(await asked?.json()).toMatchObject({ act: "FINISH" });
    expect(asked?.headers.get("If-Match")).toBe('"9"');
  });

  it("shows the agent the cases of the project while the mandate has effect, and nobody else", async () => {
    await told.logIn("agent");
    const page = await told.show(EscortPage, { id: "ESC-1" });
    const cases = page.get("section[aria-labelledby='cases']");
    expect(cases.get("a").attributes("href")).toBe("/cases/150100-2026-000002");
    expect(cases.text()).toContain("待补正");
    expect(cases.text()).toContain("等待委托人补正");
    expect(cases.text()).toContain("2026年9月24日");

    told.answers[`GET ${ESCORTS}/ESC-1`] = { ...HELD, effect: "EXPIRED" };
    const expired = await told.show(EscortPage, { id: "ESC-1" });
    expect(expired.find("section[aria-labelledby='cases']").exists()).toBe(false);
    told.answers[`GET ${ESCORTS}/ESC-1`] = { ...HELD, part: "CLIENT" };
    const clients = await told.show(EscortPage, { id: "ESC-1" });
    expect(clients.find("section[aria-labelledby='cases']").exists()).toBe(false);
    expect(told.asked(`GET ${MANDATED}`)).toHaveLength(1);
  });

  it("says why there are no cases: nothing is filed, or the lead is no project", async () => {
    await told.logIn("agent");
    told.answers[`GET ${MANDATED}`] = { items: [] };
    expect((await told.show(EscortPage, { id: "ESC-1" })).text()).toContain("还没有可以查看的办件");

    told.answers[`GET ${ESCORTS}/ESC-1`] = { ...HELD, project: undefined };
    expect((await told.show(EscortPage, { id: "ESC-1" })).text()).toContain("尚未立项");
  });

  it("settles a task with its proof, and points at what is missing", async () => {
    await told.logIn("agent");
    const page = await told.show(EscortPage, { id: "ESC-1" });
    await button(page, "办结").trigger("click");
    told.answers[`PUT ${ESCORTS}/ESC-1/tasks/1/completion`] = Response.json(
      { type: "/problems/invalid-content", errors: [{ pointer: "/proof", detail: "必填" }] },
      { status: 422 },
    );
    await page.get("#task-proof").element.closest("form")?.requestSubmit();
    await flushPromises();
    expect(page.get("#mistakes").text()).toContain("必填");

    told.answers[`PUT ${ESCORTS}/ESC-1/tasks/1/completion`] = { ...HELD, version: 10, tasks: [DONE] };
    await page.get("#task-proof").setValue("回执");
    await page.get("#task-proof").element.closest("form")?.requestSubmit();
    await flushPromises();
    const asked = told.asked(`PUT ${ESCORTS}/ESC-1/tasks/1/completion`).at(-1);
    expect(await asked?.json()).toMatchObject({ proof: "回执" });
    expect(page.find("#task-proof").exists()).toBe(false);
  });

  it("adds a task for a department, due on a day, and a note", async () => {
    await told.logIn("agent");
    told.answers[`PUT ${ESCORTS}/ESC-1/tasks`] = HELD;
    told.answers[`PUT ${ESCORTS}/ESC-1/notes`] = HELD;
    told.answers[`PUT ${ESCORTS}/ESC-1/notes/1/settlement`] = HELD;
    const page = await told.show(EscortPage, { id: "ESC-1" });
    await page.get("#new-title").setValue("出具用水意见");
    await page.get("#new-toAct").setValue("DEPARTMENT");
    await page.get("#new-organ").setValue("water-nmg");
    await page.get("#new-organName").setValue("水利厅");
    await page.get("#new-kind").setValue("day");
    await page.get("#new-dueOn").setValue("2026-10-30");
    await page.get("#new-title").element.closest("form")?.requestSubmit();
    await flushPromises();
    expect(await told.asked(`PUT ${ESCORTS}/ESC-1/tasks`)[0]?.json()).toEqual({
      title: "出具用水意见",
      stage: "LAND",
      toAct: "DEPARTMENT",
      organ: "water-nmg",
      organName: "水利厅",
      dueOn: "2026-10-30",
    });

    await page.get("#note-text").setValue("回访");
    await page.get("#note-text").element.closest("form")?.requestSubmit();
    await flushPromises();
    expect(await told.asked(`PUT ${ESCORTS}/ESC-1/notes`)[0]?.json()).toMatchObject({ text: "回访" });
    await button(page, "已处理").trigger("click");
    await flushPromises();
    expect(told.asked(`PUT ${ESCORTS}/ESC-1/notes/1/settlement`)).toHaveLength(1);
  });

  it("tells the client in plain words how far it is and what he has to do", async () => {
    await told.logIn("applicant");
    told.answers[`GET ${ESCORTS}/ESC-1`] = { ...HELD, part: "CLIENT", notes: [], allowed: ["term"] };
    const page = await told.show(EscortPage, { id: "ESC-1" });

    const said = page.get(".notice").text();
    expect(said).toContain("全部 2 个环节中已完成 1 个。");
    expect(said).toContain("目前进行到：规划用地。");
    expect(said).toContain("提交总平面图");
    expect(page.get("a[href='tel:0471-0000011']").text()).toBe("0471-0000011");
    expect(page.text()).not.toContain("提醒便笺");
  });

  it("lets the client prolong an expired mandate", async () => {
    await told.logIn("applicant");
    const expired = {
      ...HELD,
      part: "CLIENT",
      effect: "EXPIRED",
      notes: [],
      allowed: ["term", "revocation"],
    };
    told.answers[`GET ${ESCORTS}/ESC-1`] = expired;
    told.answers[`PUT ${ESCORTS}/ESC-1/term`] = { ...expired, effect: "IN_EFFECT", version: 10 };
    const page = await told.show(EscortPage, { id: "ESC-1" });
    expect(page.text()).toContain("到期后代办员无权办理");
    await page.get("#mandate-until").element.closest("form")?.requestSubmit();
    await flushPromises();
    expect(page.find("#mistakes").exists()).toBe(true);

    await page.get("#mandate-until").setValue("2028-08-31");
    await page.get("#mandate-until").element.closest("form")?.requestSubmit();
    await flushPromises();
    expect(await told.asked(`PUT ${ESCORTS}/ESC-1/term`)[0]?.json()).toEqual({ until: "2028-08-31" });
    expect(page.text()).not.toContain("到期后代办员无权办理");
  });

  it("lets an officer accept a mandate by naming one agent, hand over and turn it down", async () => {
    const offered = {
      ...HELD,
      standing: "OFFERED",
      effect: "NONE",
      agent: undefined,
      part: "OFFICER",
      allowed: ["acceptance", "revocation"],
    };
    told.answers[`GET ${ESCORTS}/ESC-1`] = offered;
    told.answers[`PUT ${ESCORTS}/ESC-1/acceptance`] = {
      ...HELD,
      part: "OFFICER",
      allowed: ["agent", "work", "revocation"],
    };
    told.answers[`PUT ${ESCORTS}/ESC-1/agent`] = HELD;
    const page = await told.show(EscortPage, { id: "ESC-1" });
    expect(page.text()).toContain("确认不予受理");
    expect(page.text()).not.toContain("确认撤销");
    await page.get("#mandate-agent").setValue("agent-1");
    await page.get("#mandate-agent").element.closest("form")?.requestSubmit();
    await flushPromises();
    expect(await told.asked(`PUT ${ESCORTS}/ESC-1/acceptance`)[0]?.json()).toEqual({ agent: "agent-1" });

    expect(page.findAll("#mandate-agent option").map((option) => option.attributes("value"))).toEqual([
      "",
      "agent-2",
    ]);
    await page.get("#mandate-agent").setValue("agent-2");
    await page.get("#mandate-reason").setValue("岗位调整");
    await page.get("#mandate-agent").element.closest("form")?.requestSubmit();
    await flushPromises();
    expect(await told.asked(`PUT ${ESCORTS}/ESC-1/agent`)[0]?.json()).toEqual({
      agent: "agent-2",
      reason: "岗位调整",
    });
  });
});

describe("a case that is shown on a mandate", () => {
  const CASE_PATH = "/api/policy/cases/150100-2026-000002";
  const MATERIAL = { material: "licence", name: { zh: "营业执照", en: "Licence" }, necessity: "MAIN" };
  const DECISION = {
    result: "GRANTED",
    conditions: [],
    documentNumber: "示例审〔2026〕1号",
    decidedAt: "2026-09-18T09:30:00+08:00",
    decidedBy: "approver-hohhot",
    authority: { mode: "PASSED_DOWN", issuer: { name: "管委会" }, liable: { name: "管委会" }, defendant: {} },
    delivery: { dueOn: "2026-10-09" },
  };
  const SHOWN = {
    id: "150100-2026-000002",
    matter: { code: "SMP-FG-002", version: 1, name: { zh: "节能审查", en: "Energy-saving review" } },
    zone: "hohhot",
    applicant: { creditCode: "91150100MA0N00016K", name: "示例企业（虚构）" },
    stage: "Granted",
    status: "GRANTED",
    receivedOn: "2026-09-10",
    acceptedOn: "2026-09-11",
    asOf: "2026-09-18",
    light: null,
    provisional: false,
    form: {},
    materials: [{ ...MATERIAL, document: "DOC-1", documentName: "执照.png" }],
    missing: [],
    corrections: [],
    decision: DECISION,
    history: [],
    allowed: [],
    onMandate: true,
    version: 3,
  };

  beforeEach(() => {
    Object.assign(told.answers, {
      [`GET ${CASE_PATH}`]: SHOWN,
      [`GET ${CASE_PATH}/acts`]: [],
      [`GET ${CASE_PATH}/evidence`]: [],
      [`GET ${CASE_PATH}/opinions`]: [],
      [`GET ${CASE_PATH}/messages`]: { items: [], unread: 0 },
      [`GET ${CASE_PATH}/message-count`]: { messages: 2, newestAt: "2026-09-18T09:30:00+08:00" },
      [`GET ${CASE_PATH}/clock`]: { days: [], asOf: "2026-09-18", provisional: false },
      "GET /api/policy/matters/SMP-FG-002": { form: {}, materials: [], handling: { desks: [] } },
    });
  });

  it.each([["agent"], ["agent", "officer"]])("names papers and counts messages for %s", async (...roles) => {
    await told.logIn(...roles);
    const page = await told.show(CasePage, { id: SHOWN.id });

    expect(page.text()).toContain("您受委托代办这个项目");
    expect(page.text()).toContain("共 2 条");
    expect(page.text()).toContain("执照.png");
    expect(page.findAll("a[download]")).toEqual([]);
    expect(page.text()).not.toContain("承办人");
    expect(page.get("a[href='/investment/escorts']").text()).toContain("返回全过程代办");
    expect(told.asked(`GET ${CASE_PATH}/messages`)).toEqual([]);
    expect(told.asked(`GET ${CASE_PATH}/opinions`)).toEqual([]);
  });

  it("is the whole case for who is an agent and sees it in the own rows", async () => {
    await told.logIn("agent", "officer");
    told.answers[`GET ${CASE_PATH}`] = { ...SHOWN, onMandate: undefined };
    const page = await told.show(CasePage, { id: SHOWN.id });

    expect(page.text()).not.toContain("您受委托代办这个项目");
    expect(page.findAll("a[download]")).not.toEqual([]);
    expect(told.asked(`GET ${CASE_PATH}/messages`)).toHaveLength(1);
  });
});

describe("a new mandate", () => {
  beforeEach(async () => {
    await told.logIn("investor");
    Object.assign(told.answers, {
      [`GET ${ESCORTS}/stages`]: { items: [{ ...LAND, matters: [], source: "示例" }] },
      [`GET ${ESCORTS}/adoptions`]: { items: [] },
      "GET /api/investment/projects": { items: [] },
      "GET /api/investment/enquiries": {
        items: [
          { id: "LEAD-1", name: "示例风电", zone: "hohhot", stage: "LEAD" },
          { id: "LEAD-2", name: "已流失", zone: "hohhot", stage: "LOST" },
        ],
      },
    });
  });

  it("is for a project or an open enquiry, and warns where the zone offers none", async () => {
    told.answers[`POST ${ESCORTS}`] = HELD;
    const page = await told.show(NewEscortPage);
    expect(page.text()).not.toContain("已流失");
    await page.get("form").trigger("submit");
    expect(page.findAll("#mistakes li")).toHaveLength(3);

    await page.get("#project").setValue("lead:LEAD-1");
    expect(page.text()).toContain("目前未开展全过程代办");
    await page.get("#until").setValue("2027-08-31");
    await page.get("#contact-person").setValue("示例联系人");
    await page.get("#contact-phone").setValue("13800000000");
    await page.get("form").trigger("submit");
    await flushPromises();

    const [asked] = told.asked(`POST ${ESCORTS}`);
    expect(await asked?.json()).toMatchObject({
      lead: "LEAD-1",
      until: "2027-08-31",
      contact: { person: "示例联系人", phone: "13800000000" },
    });
    expect(told.router().currentRoute.value.path).toBe("/investment/escorts/ESC-1");
  });

  it("says what may be accompanied when there is nothing yet", async () => {
    told.answers["GET /api/investment/enquiries"] = { items: [] };
    const page = await told.show(NewEscortPage);

    expect(page.text()).toContain("没有可以委托的项目");
  });
});

describe("the zones that offer escorts", () => {
  it("are shown with their decisions, and an officer records another", async () => {
    const decision = {
      id: "1",
      zone: "hohhot",
      offered: true,
      from: "2024-07-01",
      decidedBy: "管委会",
      basis: "纪要1号",
      by: "officer-hohhot",
      at: "2024-06-21T00:00:00+08:00",
    };
    told.answers[`GET ${ESCORTS}/adoptions`] = {
      items: [{ zone: "hohhot", offered: true, since: "2024-07-01", decisions: [decision] }],
    };
    told.answers[`POST ${ESCORTS}/adoptions`] = { ...decision, offered: false };
    const page = await told.show(AdoptionsPage);
    expect(page.text()).toContain("已开展");
    await page.get("form").trigger("submit");
    expect(page.findAll("#mistakes li")).toHaveLength(2);

    await page.get("#offered").setValue("false");
    await page.get("#decidedBy").setValue("管委会");
    await page.get("#basis").setValue("纪要2号");
    await page.get("form").trigger("submit");
    await flushPromises();

    expect(await told.asked(`POST ${ESCORTS}/adoptions`)[0]?.json()).toMatchObject({
      offered: false,
      basis: "纪要2号",
    });
    expect(told.asked(`GET ${ESCORTS}/adoptions`)).toHaveLength(2);
  });
});
