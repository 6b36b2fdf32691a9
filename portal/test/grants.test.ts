import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Component } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";

import { problemOf } from "../src/api/problem";
import type { Delegation, OrganEntry } from "../src/api/types";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import { blank, mistakesOfGrant, registerOrgan, termsOf, typedOf } from "../src/powers/grant";
import KeepForm from "../src/powers/KeepForm.vue";
import ExpectedToday from "../src/premises/ExpectedToday.vue";
import ErrorSummary from "../src/ui/ErrorSummary.vue";
import ProblemPanel from "../src/ui/ProblemPanel.vue";

const WATER = {
  organ: "water-hohhot",
  name: "呼和浩特市水利局",
  kind: "ADMINISTRATIVE_ORGAN",
  level: "LEAGUE_CITY",
} as const;
const COMMITTEE = {
  organ: "committee-hohhot",
  name: "管委会",
  kind: "ADMINISTRATIVE_ORGAN",
  level: "ZONE",
} as const;
const ENTRY: OrganEntry = {
  code: "water-hohhot",
  name: { zh: "呼和浩特市水利局", en: "Hohhot Water Resources Bureau" },
  kind: "DEPARTMENT",
  level: "LEAGUE_CITY",
  zone: "hohhot",
  parent: "150100-department",
  creditCode: "11150100MB0N000285",
  address: "示例路1号",
  phone: "0471-0000001",
  sample: true,
  version: 3,
};

let bodies: Record<string, unknown>[];
let heads: Headers[];
let answers: Record<string, unknown>;
let mounted: VueWrapper | undefined;

beforeEach(() => {
  choose("zh-CN");
  bodies = [];
  heads = [];
  answers = {};
  vi.stubGlobal("fetch", async (call: Request | string) => {
    const request = typeof call === "string" ? new Request(new URL(call, location.href)) : call;
    if (request.method !== "GET") {
      const words = await request.clone().text();
      bodies.push(words ? (JSON.parse(words) as Record<string, unknown>) : {});
      heads.push(request.headers);
    }
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
    return answer === undefined
      ? Response.json({ type: "/problems/not-found" }, { status: 404 })
      : Response.json(answer);
  });
});

afterEach(() => mounted?.unmount());

async function show(component: Component, props: Record<string, unknown>): Promise<VueWrapper> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: "/", component }] });
  mounted = mount(component, { props, global: { plugins: [router, i18n] }, attachTo: document.body });
  await flushPromises();
  return mounted;
}

describe("the terms of a delegation", () => {
  it("name organs as the directory has them and leave out what is not said", () => {
    const typed = {
      ...blank(),
      mode: "ENTRUSTED" as const,
      from: "water-hohhot",
      to: "committee-hohhot",
      legalBasis: " 行政许可法第二十四条 ",
      areas: "示例园甲\n\n 示例园乙 ",
      amount: "5000",
    };

    expect(termsOf(typed, [WATER, COMMITTEE])).toEqual({
      mode: "ENTRUSTED",
      from: WATER,
      to: COMMITTEE,
      legalBasis: "行政许可法第二十四条",
      excludedAreas: ["示例园甲", "示例园乙"],
      maxInvestmentWan: 5000,
    });
  });

  it("begin as the ones in force when they are changed, but for their first day", () => {
    const held = {
      terms: {
        mode: "SEAL",
        from: WATER,
        to: COMMITTEE,
        legalBasis: "示例",
        basisLevel: "OTHER",
        validFrom: "2026-01-01",
        excludedAreas: [],
        seal: "审批专用章（1）",
      },
    } as unknown as Delegation;

    expect(typedOf(held)).toMatchObject({
      mode: "SEAL",
      from: "water-hohhot",
      validFrom: "",
      seal: "审批专用章（1）",
    });
  });

  it("have each mistake at the field that can mend it", () => {
    const problem = (pointer: string) => problemOf(422, { errors: [{ pointer, detail: "必填" }] });

    const ids = [
      "/terms/from/organ",
      "/terms/excludedAreas/1",
      "/matter",
      "/power/name/zh",
      "/power/original/kind",
    ];
    expect(ids.flatMap((pointer) => mistakesOfGrant(problem(pointer), "")).map(({ id }) => id)).toEqual([
      "terms-from",
      "terms-excludedAreas",
      "matter",
      "power-name-zh",
      "power-original",
    ]);
    expect(mistakesOfGrant(problem("/from/organ"), "/terms")[0]?.id).toBe("terms-from");
  });

  it("take a power supply company for what the register takes it for", () => {
    expect(registerOrgan({ ...ENTRY, kind: "PUBLIC_SERVICE" }).kind).toBe("ENTERPRISE");
    expect(registerOrgan(ENTRY)).toEqual({ ...WATER });
  });
});

describe("a summary of mistakes", () => {
  it("names the field that is only said to be needed", async () => {
    document.body.insertAdjacentHTML("beforeend", '<label for="matter"> 事项编码 <i>*</i></label>');
    const mistakes = [
      { id: "matter", text: "必填" },
      { id: "matter", text: "没有这个事项" },
      { id: "nowhere", text: "必填" },
    ];

    const wrapper = await show(ErrorSummary, { mistakes });

    expect(wrapper.findAll("a").map((one) => one.text())).toEqual([
      "事项编码 · 必填",
      "没有这个事项",
      "必填",
    ]);
  });
});

describe("what the law has against it", () => {
  it("is shown reason by reason", async () => {
    const problem = problemOf(409, {
      type: "/problems/grant-against-the-law",
      title: "法律不允许这项赋权",
      faults: [{ code: "ENTRUSTED_ON", text: "受委托机关不得再委托" }, { code: "X" }],
    });

    const wrapper = await show(ProblemPanel, { problem });

    expect(wrapper.findAll("li").map((one) => one.text())).toEqual(["受委托机关不得再委托"]);
  });
});

describe("a power that is kept back", () => {
  it("gets its reason and promise with the version that was read", async () => {
    const reload = vi.fn<() => Promise<void>>();
    const power = {
      matter: "SMP-YJ-001",
      name: { zh: "危险化学品经营许可", en: "Licence" },
      zone: "hohhot",
      decides: WATER,
      mode: "ORIGINAL",
      reason: "公共安全事项",
      directLine: true,
      sample: true,
      version: 7,
    };
    answers["PUT /api/policy/kept-powers/hohhot/SMP-YJ-001"] = { ...power, version: 8 };
    const wrapper = await show(KeepForm, { power, reload });

    await wrapper.get("input[type=number]").setValue("4");
    await wrapper.get("form").trigger("submit");
    await flushPromises();

    expect(bodies).toEqual([{ reason: "公共安全事项", promisedDays: 4, directLine: true }]);
    expect(heads[0]?.get("If-Match")).toBe('"7"');
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe("whom the desk expects", () => {
  it("gets a number on arrival, which is told to the desk", async () => {
    const visitor = { id: "APT-1", time: "10:00", name: "示例经办人", state: "BOOKED" };
    answers["GET /api/policy/premises/hohhot/appointments"] = { day: "2026-09-18", items: [visitor] };
    answers["PUT /api/policy/appointments/APT-1/arrival"] = {
      appointment: { id: "APT-1" },
      ticket: { id: "hohhot-2026-09-18-project-004" },
    };
    const wrapper = await show(ExpectedToday, {
      zone: "hohhot",
      groups: [{ code: "project", name: "投资项目" }],
    });

    await wrapper.get("button").trigger("click");
    await flushPromises();

    expect(wrapper.text()).toContain("示例经办人 的号是 004");
    expect(wrapper.emitted("changed")).toHaveLength(1);
  });
});
