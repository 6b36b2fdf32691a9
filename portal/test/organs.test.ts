import { flushPromises } from "@vue/test-utils";
import { describe, expect, it } from "vitest";

import type { OrganEntry } from "../src/api/types";
import OrganList from "../src/organs/OrganList.vue";
import RegisterOrgan from "../src/organs/RegisterOrgan.vue";
import { neighbour, planOf } from "../src/organs/roster";
import { platform } from "./support/platform";

const who = (user: string) => ({ user, name: user });

describe("a roster", () => {
  it("goes from month to month over the year's end", () => {
    expect(neighbour("2026-12", 1)).toBe("2027-01");
    expect(neighbour("2026-01", -1)).toBe("2025-12");
  });

  it("is planned by ticking and says only the days that somebody is ticked on", () => {
    const before = planOf({
      post: "window-hohhot",
      month: "2026-09",
      days: [
        { day: "2026-09-01", planned: [who("a")], onDuty: [who("a")] },
        { day: "2026-09-02", planned: [], onDuty: [who("a"), who("b")] },
      ],
      version: 1,
    });

    const after = before.toggled("2026-09-01", "a").toggled("2026-09-02", "a").toggled("2026-09-02", "b");

    expect(before.has("2026-09-01", "a")).toBe(true);
    expect(after.has("2026-09-01", "a")).toBe(false);
    expect(after.days()).toEqual([{ day: "2026-09-02", people: ["a", "b"] }]);
  });
});

describe("an organ", () => {
  const stub = platform();
  const WATER: OrganEntry = {
    code: "water",
    name: { zh: "示例市水利局", en: "Sample water bureau" },
    kind: "DEPARTMENT",
    level: "LEAGUE_CITY",
    zone: "hohhot",
    parent: "150100-department",
    address: "示例路1号",
    phone: "0471-0000001",
    sample: true,
    version: 3,
  };
  const INVALID = {
    type: "/problems/invalid-content",
    title: "内容不符合要求",
    errors: [
      { pointer: "/creditCode", detail: "统一社会信用代码不正确" },
      { pointer: "/name/en", detail: "必填" },
    ],
  };

  async function shown(organ: OrganEntry, ...roles: string[]) {
    await stub.logIn(...roles);
    stub.answers["GET /api/policy/organs"] = { items: [organ] };
    stub.answers["GET /api/policy/organs/water/posts"] = { items: [] };
    return stub.show(OrganList, { zone: "hohhot" });
  }

  it("is given the credit code that it was registered without, and all else stays", async () => {
    const page = await shown(WATER, "system-admin");
    stub.answers["PUT /api/policy/organs/water"] = { ...WATER, version: 4 };

    await page.get("#organ-water-creditCode").setValue(" 11150100MB0N000285 ");
    await page.get(".organs form").trigger("submit");
    await flushPromises();

    const [sent] = stub.asked("PUT /api/policy/organs/water");
    expect(sent?.headers.get("If-Match")).toBe('"3"');
    expect(await sent?.json()).toEqual({
      name: WATER.name,
      parent: "150100-department",
      creditCode: "11150100MB0N000285",
      address: "示例路1号",
      phone: "0471-0000001",
    });
    expect(page.text()).toContain("已保存");
    expect(stub.asked("GET /api/policy/organs")).toHaveLength(2);
  });

  it("keeps its credit code and its end when its address changes", async () => {
    const ended = { ...WATER, creditCode: "11150100MB0N000285", closedOn: "2026-12-31" };
    const page = await shown(ended, "system-admin");
    stub.answers["PUT /api/policy/organs/water"] = { ...ended, version: 4 };

    await page.get("#organ-water-address").setValue("示例路9号");
    await page.get(".organs form").trigger("submit");
    await flushPromises();

    expect(await stub.asked("PUT /api/policy/organs/water")[0]?.json()).toMatchObject({
      creditCode: "11150100MB0N000285",
      address: "示例路9号",
      closedOn: "2026-12-31",
    });
  });

  it("is told what is wrong with it at the fields, and in a list that leads there", async () => {
    const page = await shown(WATER, "system-admin");
    stub.answers["PUT /api/policy/organs/water"] = () => Response.json(INVALID, { status: 422 });

    await page.get("#organ-water-creditCode").setValue("11150100MB0N000280");
    await page.get(".organs form").trigger("submit");
    await flushPromises();

    expect(page.get("#organ-water-creditCode-mistake").text()).toBe("统一社会信用代码不正确");
    expect(page.get("#organ-water-name-en-mistake").text()).toBe("必填");
    expect(page.get("#organ-water-creditCode").attributes("aria-invalid")).toBe("true");
    expect(page.findAll("#mistakes a").map((one) => one.attributes("href"))).toEqual([
      "#organ-water-creditCode",
      "#organ-water-name-en",
    ]);
  });

  it("is registered with its mistakes told in the same way", async () => {
    stub.answers["POST /api/policy/organs"] = () => Response.json(INVALID, { status: 422 });
    const page = await stub.show(RegisterOrgan, { zone: "hohhot", organs: [WATER] });

    await page.get("form").trigger("submit");
    await flushPromises();

    expect(page.get("#organ-creditCode-mistake").text()).toBe("统一社会信用代码不正确");
    expect(page.findAll("#mistakes a").map((one) => one.text())).toEqual([
      "统一社会信用代码不正确",
      "英文名称 · 必填",
    ]);
  });

  it("is no part of itself, and keeps a parent that is registered elsewhere", async () => {
    const page = await shown(WATER, "system-admin");

    expect(page.findAll("#organ-water-parent option").map((one) => one.attributes("value"))).toEqual([
      "",
      "150100-department",
    ]);
  });

  it("is only read by who does not keep organs", async () => {
    const page = await shown(WATER, "officer");

    expect(page.text()).toContain("示例路1号");
    expect(page.find("form").exists()).toBe(false);
  });
});
