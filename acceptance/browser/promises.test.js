import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

const OFFICER = "officer-hohhot";
const NAME = `示例重大产业项目协议 ${Date.now()}`;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("the board shows what a zone owes, and each number leads to its list", async () => {
  const { page, leave } = await visitor(browser, { user: OFFICER });
  await watched("promises-board", page, async () => {
    await visit(page, "/investment/promises");
    const board = await ask(page, "/api/investment/promises/board");
    const zone = board.items.find((one) => one.zone === "hohhot");
    assert.ok(zone.government.overdue > 0, "the demonstration has an overdue promise");
    await page.getByRole("link", { name: new RegExp(`^${zone.government.overdue}\\s*逾期未兑现`) }).click();
    await page.waitForURL(/\/investment\/promises\/overdue\?.*zone=hohhot/);
    await page.locator("table tbody tr").first().waitFor();
    assert.equal(await page.locator("table tbody tr").count(), Math.min(zone.government.overdue, 20));
    await inspect(page, "promises");
  });
  await leave();
});

test("a bespoke agreement binds only after its review, and its clauses are kept one by one", async () => {
  const { page, leave } = await visitor(browser, { user: OFFICER });
  await watched("promises-agreement", page, async () => {
    await visit(page, "/investment/promises/agreements/new");
    await inspect(page, "promises-draft");
    await page.getByLabel("统一社会信用代码").fill("91150100MA0N00016K");
    await page.locator("#enterprise-name").fill("呼和浩特示例甲一生物药品有限公司（虚构）");
    await page.locator("#deal-title").fill(NAME);
    await page.locator("#deal-number").fill("示例协〔2026〕9号");
    await page.locator("#deal-signedOn").fill("2026-01-05");
    await page.locator("#deal-policy").selectOption("ONE_ENTERPRISE_ONE_POLICY");
    await page.locator("#deal-projectClass").selectOption("MAJOR_INDUSTRY");
    await page.locator("#deal-authority-document").fill("示例会议纪要（虚构）");
    await page.locator("#deal-authority-number").fill("示例纪要〔2026〕9号");
    await page.locator("#deal-authority-limit-amount").fill("20,000,000");
    await page.locator("#deal-clauses-0-text").fill("交付项目用地（示例）");
    await page.locator("#deal-clauses-0-dueKind").selectOption("clause");
    await page.locator("#deal-clauses-0-due-clause").fill("2");
    await page.locator("#deal-clauses-0-due-days").fill("30");
    await page.locator("#deal-clauses-0-owner-organ").selectOption("committee-hohhot");
    await page.locator("#deal-clauses-1-text").fill("完成首期投资（示例）");
    await page.locator("#deal-clauses-1-due").fill("2030-12-31");
    await page.getByRole("button", { name: "保存草稿" }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await inspect(page, "promises-agreement");

    await page.getByRole("button", { name: "协议生效" }).click();
    const refusal = page.getByRole("alert");
    await refusal.getByRole("link", { name: /没有公平竞争审查记录/ }).waitFor();

    await page.getByText("登记公平竞争审查").first().click();
    await page.locator("#review-organ").fill("示例市市场监督管理局（虚构）");
    await page.locator("#review-number").fill("示例公审〔2026〕9号");
    await page.locator("#review-result").selectOption("PASSED");
    await page.locator("#review-document").fill("示例审查意见书");
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.getByText("示例公审〔2026〕9号").waitFor();
    await page.getByRole("button", { name: "协议生效" }).click();
    await page.getByText("等待条款 2 先兑现").first().waitFor();

    await page.getByRole("link", { name: /完成首期投资/ }).click();
    await page.locator("#keep-proof").fill("示例验资报告");
    await inspect(page, "promises-obligation");
    await page.getByRole("button", { name: "登记兑现" }).click();
    await page.getByText("示例验资报告").first().waitFor();
    await page.getByRole("link", { name: NAME }).click();
    await page.getByText(/还有 \d+ 个工作日/).first().waitFor();
  });
  await leave();
});

test("an enterprise sees both sides of its own agreements and changes nothing", async () => {
  const { page, leave } = await visitor(browser, { user: "applicant-1" });
  await watched("promises-own", page, async () => {
    await visit(page, "/investment/promises/agreements");
    await page.locator("table tbody tr").first().getByRole("link").click();
    await page.getByRole("heading", { name: "政府承诺" }).waitFor();
    await page.getByRole("heading", { name: "企业承诺" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "协议生效" }).count(), 0);
    await inspect(page);
  });
  await leave();
});

test("everybody reads the rates of the zones without log-in", async () => {
  const { page, leave } = await visitor(browser);
  await watched("promises-rates", page, async () => {
    await visit(page, "/investment/promises/rates");
    await page.getByText("按双方商定的最新到期日").first().waitFor();
    await page.getByText("按最初到期日（不计顺延）").first().waitFor();
    await inspect(page, "promises-rates");
  });
  await leave();
});
