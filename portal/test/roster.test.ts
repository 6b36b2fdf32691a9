import { flushPromises, type VueWrapper } from "@vue/test-utils";
import { beforeEach, describe, expect, it } from "vitest";

import { today } from "../src/api/act";
import RosterMonth from "../src/organs/RosterMonth.vue";
import { neighbour } from "../src/organs/roster";
import { button, platform } from "./support/platform";

const stub = platform();
const MONTH = today().slice(0, 7);
const NEXT = neighbour(MONTH, 1);
const path = (month: string) => `/api/policy/roster/window/${month}`;
const roster = (month: string, version: number) => ({
  post: "window",
  month,
  days: [{ day: `${month}-01`, planned: [], onDuty: [] }],
  version,
});

describe("a roster that is being planned", () => {
  let page: VueWrapper;

  beforeEach(async () => {
    await stub.logIn("system-admin");
    stub.answers[`GET ${path(MONTH)}`] = roster(MONTH, 4);
    stub.answers[`GET ${path(NEXT)}`] = roster(NEXT, 0);
    stub.answers[`PUT ${path(MONTH)}`] = roster(MONTH, 5);
    stub.answers["GET /api/policy/people"] = {
      items: [{ user: "a", name: "成员a", organ: "o", posts: [{ post: "window" }], version: 1 }],
    };
    page = await stub.show(RosterMonth, { post: "window", zone: "hohhot" });
    await button(page, "编排本月值班").trigger("click");
    await page.get("tbody input").setValue(true);
  });

  async function turn(way: string): Promise<void> {
    await button(page, way).trigger("click");
    await flushPromises();
  }

  async function save(): Promise<void> {
    await page.get("form").trigger("submit");
    await flushPromises();
  }

  it("is found again when the month was turned, and saved for its own month", async () => {
    await turn("下个月");
    expect(page.find("tbody input").exists()).toBe(false);
    expect(page.text()).toContain(`尚未保存：${MONTH}`);

    await turn("上个月");
    expect(page.get<HTMLInputElement>("tbody input").element.checked).toBe(true);

    await save();
    const [sent] = stub.asked(`PUT ${path(MONTH)}`);
    expect(sent?.headers.get("If-Match")).toBe('"4"');
    expect(await sent?.json()).toEqual({ days: [{ day: `${MONTH}-01`, people: ["a"] }] });
    expect(page.find("tbody input").exists()).toBe(false);
  });

  it("is not laid over what somebody else planned before that was told", async () => {
    await turn("下个月");
    stub.answers[`GET ${path(MONTH)}`] = roster(MONTH, 9);
    await turn("上个月");
    stub.answers[`PUT ${path(MONTH)}`] = () =>
      Response.json({ type: "/problems/stale-version" }, { status: 412 });

    await save();
    expect(page.get("[role=alert]").text()).toContain("已被更新");
    expect(page.get<HTMLInputElement>("tbody input").element.checked).toBe(true);

    stub.answers[`PUT ${path(MONTH)}`] = roster(MONTH, 10);
    await save();
    const versions = stub.asked(`PUT ${path(MONTH)}`).map((one) => one.headers.get("If-Match"));
    expect(versions).toEqual(['"4"', '"9"']);
  });
});
