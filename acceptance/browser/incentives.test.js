import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("anybody finds an incentive, reads its conditions and checks himself", async () => {
  const { page, leave } = await visitor(browser);
  await watched("incentives", page, async () => {
    await visit(page, "/incentives");
    await page.getByRole("heading", { level: 1, name: "惠企政策" }).waitFor();
    await page.getByRole("link", { name: "首次入规工业企业奖励（分三年）" }).waitFor();
    await inspect(page, "incentives");

    await page.getByLabel("关键词").fill("上台阶");
    await page.getByRole("button", { name: "查找" }).click();
    await page.waitForURL(/\/incentives\?q=/);
    await page.getByRole("link", { name: "新增产值上台阶奖励" }).click();
    await page.getByRole("heading", { level: 1, name: "新增产值上台阶奖励" }).waitFor();
    await page.getByText("择高不叠加").waitFor();
    await inspect(page, "incentive");

    await page.getByRole("link", { name: "自测这项政策" }).click();
    await page.getByRole("heading", { level: 1, name: "政策自测" }).waitFor();
    await page.locator("#zone").selectOption("hohhot");
    await page.locator("#fact-output_increase_fen").fill("48000");
    for (const [fact, answer] of [
      ["registered_in_zone", "true"],
      ["seriously_dishonest", "false"],
      ["false_promise_unrepaired", "false"],
      ["safety_accident_12m", "false"],
      ["env_penalty_12m", "false"],
      ["same_item_funded", "false"],
      ["still_above_scale", "true"],
    ]) {
      await page.locator(`input[name="fact-${fact}"][value="${answer}"]`).check();
    }
    await page.getByRole("button", { name: "查看结果" }).click();
    await page.locator("#result").getByText("差一步", { exact: true }).waitFor();
    await page.locator("#result").getByText("差 2,000万元").waitFor();
    await inspect(page, "incentives-check");

    await page.locator("#fact-output_increase_fen").fill("60000");
    await page.getByRole("button", { name: "查看结果" }).click();
    await page.locator("#result .about").getByText("符合", { exact: true }).waitFor();
    await page.locator("#result .about").getByText("50万元").waitFor();
  });
  await leave();
});

test("an investor sees when building may start, and passes the page on", async () => {
  const { page, leave } = await visitor(browser);
  await watched("schedule", page, async () => {
    await visit(page, "/schedule");
    await page.getByRole("heading", { level: 1, name: "可开工日测算" }).waitFor();
    const zone = page.locator("#zone");
    await zone.selectOption("bayannur");
    await page.getByRole("button", { name: "测算" }).click();
    await page.waitForURL(/zone=bayannur/);
    const shown = new URL(page.url()).searchParams;
    const answer = await ask(
      page,
      `/api/policy/schedules/building?zone=bayannur&start=${shown.get("start")}`,
    );
    const [year, month, day] = answer.p80.split("-").map(Number);
    await page.getByText(`${year}年${month}月${day}日`).first().waitFor();
    assert.equal(await page.locator("table tbody tr").count(), answer.steps.length);
    await page.getByText("未核实").first().waitFor();
    await inspect(page, "schedule");
  });
  await leave();
});

test("an editor is told on which line a rule is wrong, and records it", async () => {
  const { page, leave } = await visitor(browser, { user: "catalogue-hohhot" });
  const code = `INC-T${Date.now()}`;
  await watched("incentives-record", page, async () => {
    await visit(page, "/incentives/record");
    await page.getByLabel("政策（JSON）").waitFor();
    await page.getByRole("button", { name: "检查并登记" }).click();
    await page.getByRole("alert").getByText("/code").waitFor();
    await inspect(page, "incentives-record");

    const rule = {
      code,
      sample: true,
      name: { zh: `示例设备补贴 ${code}`, en: "Sample subsidy" },
      category: "EQUIPMENT",
      zones: ["hohhot"],
      conditions: {
        all: [{ fact: "equipment_invest_fen", operator: "ge", value: 1000 }],
      },
      cel: "equipment_invest_fen > 1000",
      amount: {
        cel: "equipment_invest_fen / 10",
        zh: "设备投资的一成（示例）",
      },
      validity: { from: "2026-01-01", to: "2099-12-31" },
      source: { title: "示例文件" },
    };
    await page.getByLabel("政策（JSON）").fill(JSON.stringify(rule, null, 2));
    await page.getByRole("button", { name: "检查并登记" }).click();
    await page.getByRole("alert").getByText("equipment_invest_fen = 1000").waitFor();

    await page
      .getByLabel("政策（JSON）")
      .fill(JSON.stringify({ ...rule, cel: "equipment_invest_fen >= 1000" }, null, 2));
    await page.getByRole("button", { name: "检查并登记" }).click();
    await page.getByRole("heading", { level: 1, name: `示例设备补贴 ${code}` }).waitFor();
    await page.getByText("第 1 版").waitFor();
  });
  await leave();
});
