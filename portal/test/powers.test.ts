import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Component } from "vue";
import { createMemoryHistory, createRouter, type Router } from "vue-router";

import DirectLinePage from "../src/directline/DirectLinePage.vue";
import TicketPage from "../src/directline/TicketPage.vue";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import DelegationPage from "../src/powers/DelegationPage.vue";
import PowersPage from "../src/powers/PowersPage.vue";
import PremisesPage from "../src/premises/PremisesPage.vue";
import { readSession } from "../src/session/session";

const NAME = { zh: "水土保持方案审批", en: "Soil conservation plan" };
const TERMS = {
  mode: "ENTRUSTED",
  from: { organ: "water", name: "示例市水利局", kind: "ADMINISTRATIVE_ORGAN", level: "LEAGUE_CITY" },
  to: { organ: "committee", name: "示例管委会", kind: "ADMINISTRATIVE_ORGAN", level: "ZONE" },
  legalBasis: "行政许可法第二十四条",
  basisLevel: "LAW",
  validFrom: "2025-10-01",
  excludedAreas: [],
};
const HELD = {
  id: "DLG-1",
  matter: "SMP-SL-001",
  name: NAME,
  zone: "hohhot",
  sample: true,
  standing: "Open",
  terms: TERMS,
  earlier: [],
  history: [{ at: "2026-09-18T09:30:00+08:00", move: "Registered", by: "department-hohhot" }],
  reach: "NOT_ANNOUNCED",
  allowed: ["announcement", "recall"],
  version: 1,
};
const TICKET = {
  id: "DL-1",
  zone: "hohhot",
  title: "学历认证",
  text: "能否先行受理？",
  department: { organ: "science-nmg", name: "科学技术厅" },
  raisedBy: "officer-hohhot",
  raisedAt: "2026-09-18T09:30:00+08:00",
  stage: "Answered",
  workingDays: 5,
  promise: "PLATFORM_RULE",
  dueOn: "2026-09-24",
  provisional: false,
  overdue: false,
  answers: [{ by: "department-nmg", at: "2026-09-21T09:30:00+08:00", text: "可以" }],
  history: [],
  allowed: ["escalation", "closure"],
  version: 3,
};
const LIST = {
  id: "LST-1",
  zone: "hohhot",
  name: "list.xlsx",
  at: "2026-09-18T09:30:00+08:00",
  rows: 3,
  good: 2,
  unchanged: 0,
  faultCount: 1,
  faults: [
    { row: 4, column: { zh: "赋权形式", en: "Mode" }, text: { zh: "应为：委托", en: "one of: 委托" } },
  ],
  state: "CHECKED",
  version: 1,
};

let requests: Request[];
let bodies: unknown[];
let answers: Record<string, unknown>;
let router: Router;
let mounted: VueWrapper | undefined;

async function signIn(roles: string[], zone?: string): Promise<void> {
  answers["GET /session"] = { user: { id: "somebody", name: "某人", roles, zone }, csrf: "t" };
  await readSession();
}

beforeEach(() => {
  choose("zh-CN");
  requests = [];
  bodies = [];
  answers = {
    "GET /api/policy/zones": [
      { code: "hohhot", name: { zh: "呼和浩特经开区", en: "Hohhot" }, divisionCode: "150100" },
    ],
  };
  vi.stubGlobal("fetch", async (call: Request | string) => {
    const request = typeof call === "string" ? new Request(new URL(call, location.href)) : call;
    requests.push(request);
    if (request.method !== "GET") bodies.push(await request.clone().text());
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
    if (answer instanceof Response) return answer.clone();
    return answer === undefined
      ? Response.json({ type: "/problems/not-found" }, { status: 404 })
      : Response.json(answer);
  });
});

afterEach(() => mounted?.unmount());

async function page(
  component: Component,
  path: string,
  props: Record<string, string> = {},
): Promise<VueWrapper> {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: "/:rest(.*)*", component }],
  });
  await router.push(path);
  mounted = mount(component, { props, global: { plugins: [router, i18n] }, attachTo: document.body });
  await flushPromises();
  return mounted;
}

function having(wrapper: VueWrapper, tag: string, words: string) {
  const found = wrapper.findAll(tag).find((one) => one.text().includes(words));
  if (!found) throw new Error(`no ${tag} ${words}`);
  return found;
}

function asked(method: string): string[] {
  return requests
    .filter((request) => request.method === method)
    .map((request) => new URL(request.url))
    .map((url) => url.pathname.replace("/api/policy", "") + url.search);
}

describe("the register of delegations", () => {
  it("asks by what stands in its address, and exports the same", async () => {
    answers["GET /api/policy/delegations"] = {
      items: [
        {
          ...HELD,
          mode: "ENTRUSTED",
          from: "示例市水利局",
          to: "示例管委会",
          validFrom: "2025-10-01",
          endsSoon: true,
        },
      ],
    };
    const wrapper = await page(PowersPage, "/powers/register?zone=hohhot&mode=ENTRUSTED&query=水利", {
      tab: "register",
    });

    const row = wrapper.get("tbody tr").text();
    for (const words of ["水土保持方案审批", "委托", "示例市水利局", "尚未公告", "90 天内到期"])
      expect(row).toContain(words);
    const query = `zone=hohhot&mode=ENTRUSTED&query=${encodeURIComponent("水利")}`;
    expect(asked("GET")).toContain(`/delegations?${query}&limit=20`);
    expect(wrapper.get("a[download]").attributes("href")).toBe(
      `/api/policy/delegations/export?${query}&format=csv`,
    );
  });

  it("puts a filter into the address", async () => {
    answers["GET /api/policy/delegations"] = { items: [] };
    const wrapper = await page(PowersPage, "/powers/register", { tab: "register" });

    await wrapper.get("#filter-level").setValue("REGION");
    await wrapper.get("form[role=search]").trigger("submit");
    await flushPromises();

    expect(router.currentRoute.value.query).toEqual({ level: "REGION" });
    expect(wrapper.text()).toContain("没有符合条件的赋权");
  });

  it("prints the authority of a day as a decision states it", async () => {
    answers["GET /api/policy/powers/SMP-SL-001/holder"] = {
      matter: "SMP-SL-001",
      zone: "hohhot",
      on: "2026-09-18",
      holder: TERMS.to,
      mode: "ENTRUSTED",
      issuer: TERMS.from,
      liableOrgan: TERMS.from,
      defendant: TERMS.from,
      legalBasis: "行政许可法第二十四条",
      sample: true,
      reason: "HOLDS",
      unchecked: ["AREA"],
    };
    const wrapper = await page(PowersPage, "/powers/holder?matter=SMP-SL-001&zone=hohhot&on=2026-09-18", {
      tab: "holder",
    });

    expect(wrapper.get(".printed").text()).toContain(
      "本决定由示例管委会作出，以示例市水利局名义发出，由示例市水利局承担法律责任",
    );
    expect(wrapper.text()).toContain("请填写区块核对");
  });

  it("recalls only what was confirmed, with the version that was read", async () => {
    answers["GET /api/policy/delegations/DLG-1"] = HELD;
    answers["PUT /api/policy/delegations/DLG-1/recall"] = {
      ...HELD,
      standing: "Recalled",
      recalledOn: "2026-11-01",
      recallReason: "机构改革",
      allowed: [],
      version: 2,
    };
    const wrapper = await page(DelegationPage, "/powers/delegations/DLG-1", { id: "DLG-1" });
    await wrapper.get("#recall-on").setValue("2026-11-01");
    await wrapper.get("#recall-reason").setValue("机构改革");
    await wrapper.get("#recall-announcedAt").setValue("https://example.org/n");
    const form = having(wrapper, "form", "确认收回");

    await form.trigger("submit");
    await flushPromises();
    expect(asked("PUT")).toEqual([]);
    expect(wrapper.text()).toContain("请勾选确认");

    await wrapper.get("#recall-sure").setValue(true);
    await form.trigger("submit");
    await flushPromises();
    expect(asked("PUT")).toEqual(["/delegations/DLG-1/recall"]);
    expect(requests.at(-1)?.headers.get("If-Match")).toBe('"1"');
    expect(wrapper.text()).toContain("自 2026年11月1日 起收回");
  });
});

describe("a list that is brought", () => {
  it("is sent as it is, shows its faults, and takes the good rows only", async () => {
    await signIn(["officer"], "hohhot");
    answers["POST /api/policy/power-lists"] = LIST;
    answers["PUT /api/policy/power-lists/LST-1/confirmation"] = { ...LIST, state: "TAKEN_IN", added: 2 };
    const wrapper = await page(PowersPage, "/powers/list", { tab: "list" });
    const input = wrapper.get<HTMLInputElement>("input[type=file]");
    const file = new File(["PK bytes"], "list.xlsx");
    Object.defineProperty(input.element, "files", { value: [file] });
    await input.trigger("change");

    await wrapper.get("form").trigger("submit");
    await flushPromises();
    expect(asked("POST")).toEqual(["/power-lists?zone=hohhot&name=list.xlsx"]);
    expect(requests.find((request) => request.method === "POST")?.headers.get("Content-Type")).toBe(
      "application/octet-stream",
    );
    expect(bodies[0]).toBe("PK bytes");
    expect(wrapper.get("tbody tr").text()).toContain("应为：委托");

    await having(wrapper, "button", "只导入正确的行").trigger("click");
    await flushPromises();
    expect(bodies.at(-1)).toBe('{"rows":"GOOD"}');
    expect(wrapper.text()).toContain("已导入 2 项赋权");
  });
});

describe("a list that somebody else has taken in meanwhile", () => {
  it("is shown as it stands now", async () => {
    await signIn(["officer"], "hohhot");
    answers["POST /api/policy/power-lists"] = LIST;
    answers["GET /api/policy/power-lists/LST-1"] = { ...LIST, state: "TAKEN_IN", added: 2, version: 2 };
    answers["PUT /api/policy/power-lists/LST-1/confirmation"] = Response.json(
      { type: "/problems/stale-version" },
      { status: 412 },
    );
    const wrapper = await page(PowersPage, "/powers/list", { tab: "list" });
    const input = wrapper.get<HTMLInputElement>("input[type=file]");
    Object.defineProperty(input.element, "files", { value: [new File(["PK bytes"], "list.xlsx")] });
    await input.trigger("change");
    await wrapper.get("form").trigger("submit");
    await flushPromises();

    await having(wrapper, "button", "只导入正确的行").trigger("click");
    await flushPromises();

    expect(wrapper.text()).toContain("内容已被更新");
    expect(wrapper.text()).toContain("已导入 2 项赋权");
  });
});

describe("the direct line", () => {
  it("counts its queues and shows who is late", async () => {
    await signIn(["officer"], "hohhot");
    answers["GET /api/policy/direct-line/tickets"] = { items: [{ ...TICKET, overdue: true }] };
    answers["GET /api/policy/direct-line/tickets/counts"] = { department: 3, zone: 1, overdue: 2 };
    const wrapper = await page(DirectLinePage, "/direct-line/overdue", { tab: "overdue" });

    expect(wrapper.get("nav [aria-current=page]").text()).toContain("2");
    expect(wrapper.get("tbody tr").text()).toContain("已逾期");
    expect(wrapper.find("details.raise").exists()).toBe(true);
  });

  it("closes with what the zone says of the answer", async () => {
    await signIn(["officer"], "hohhot");
    answers["GET /api/policy/direct-line/tickets/DL-1"] = TICKET;
    answers["GET /api/policy/direct-line/tickets/DL-1/comments"] = { items: [] };
    answers["PUT /api/policy/direct-line/tickets/DL-1/closure"] = {
      ...TICKET,
      stage: "Closed",
      satisfied: true,
      allowed: [],
      version: 4,
    };
    const wrapper = await page(TicketPage, "/direct-line/tickets/DL-1", { id: "DL-1" });
    const form = having(wrapper, "form", "问题解决了吗");

    await form.trigger("submit");
    expect(wrapper.text()).toContain("请选择是否解决");
    await wrapper.get("#solved-yes").setValue();
    await form.trigger("submit");
    await flushPromises();

    expect(bodies).toEqual(['{"satisfied":true}']);
    expect(wrapper.text()).toContain("问题已解决");
  });

  it("does not ask whether it is solved before there is an answer", async () => {
    await signIn(["officer"], "hohhot");
    answers["GET /api/policy/direct-line/tickets/DL-1"] = {
      ...TICKET,
      stage: "Raised",
      answers: [],
      allowed: ["closure"],
    };
    answers["GET /api/policy/direct-line/tickets/DL-1/comments"] = { items: [] };
    answers["PUT /api/policy/direct-line/tickets/DL-1/closure"] = {
      ...TICKET,
      stage: "Closed",
      satisfied: false,
      allowed: [],
    };
    const wrapper = await page(TicketPage, "/direct-line/tickets/DL-1", { id: "DL-1" });
    expect(wrapper.find("#solved-yes").exists()).toBe(false);

    await having(wrapper, "form", "尚未答复").trigger("submit");
    await flushPromises();

    expect(bodies).toEqual(['{"satisfied":false}']);
  });
});

describe("the hall", () => {
  const BOARD = {
    day: "2026-09-18",
    expected: 6,
    present: 5,
    groups: [{ group: "project", windows: 2, waiting: 3, served: 7 }],
    windows: [
      {
        number: 1,
        name: { zh: "投资项目窗口", en: "Projects" },
        group: "project",
        services: [],
        organs: ["发展和改革委员会"],
        open: true,
        serving: "hohhot-2026-09-18-project-012",
        version: 1,
      },
    ],
  };

  it("lets anybody see who is served, and the desk go on", async () => {
    await signIn(["officer"], "hohhot");
    answers["GET /api/policy/premises/hohhot/today"] = BOARD;
    answers["GET /api/policy/premises/hohhot/slots"] = { day: "2026-09-18", group: "project", items: [] };
    answers["GET /api/policy/appointments"] = { items: [] };
    answers["GET /api/policy/staffing-posts"] = { items: [] };
    answers["PUT /api/policy/premises/hohhot/queue/hohhot-2026-09-18-project-012/served"] = {};
    const wrapper = await page(PremisesPage, "/premises?zone=hohhot");

    expect(wrapper.text()).toContain("正在办理 012");
    expect(wrapper.text()).toContain("派驻人员到岗 5 / 6");
    await having(wrapper, "button", "办完").trigger("click");
    await flushPromises();
    expect(asked("PUT")).toEqual(["/premises/hohhot/queue/hohhot-2026-09-18-project-012/served"]);
  });

  it("books a time once, and says when it is", async () => {
    await signIn(["applicant"]);
    answers["GET /api/policy/premises/hohhot/today"] = BOARD;
    answers["GET /api/policy/premises/hohhot/slots"] = {
      day: "2026-09-18",
      group: "project",
      items: [{ time: "09:30", capacity: 4, left: 2 }],
    };
    answers["GET /api/policy/appointments"] = { items: [] };
    answers["POST /api/policy/appointments"] = {
      id: "APT-1",
      zone: "hohhot",
      group: "project",
      day: "2026-09-18",
      time: "09:30",
      state: "BOOKED",
      at: "2026-09-18T09:00:00+08:00",
    };
    const wrapper = await page(PremisesPage, "/premises?zone=hohhot");
    const form = having(wrapper, "form", "时段");

    await form.trigger("submit");
    expect(wrapper.text()).toContain("请选择时段");
    await wrapper.get("#slot-0").setValue();
    await form.trigger("submit");
    await flushPromises();

    expect(bodies).toEqual(['{"zone":"hohhot","group":"project","day":"2026-09-18","time":"09:30"}']);
    expect(wrapper.text()).toContain("已预约 2026年9月18日 09:30");
  });
});
