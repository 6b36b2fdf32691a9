import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, PHONE, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("anybody who is signed in finds who holds a power, and in whose name", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("powers", page, async () => {
    await visit(page, "/powers");
    await page.getByRole("heading", { level: 1, name: "赋权清单" }).waitFor();
    await page.locator("table.cards").waitFor();
    await inspect(page, "powers-register");

    await page.getByLabel("赋权形式").selectOption("ENTRUSTED");
    await page.getByLabel("事项、机关或编码").fill("水利");
    await page.getByRole("button", { name: "查找" }).click();
    await page.waitForURL(/mode=ENTRUSTED/);
    await page.locator("tbody tr").first().getByText("委托").waitFor();
    await page.locator("tbody a").first().click();
    await page.getByRole("heading", { level: 2, name: "现行条款" }).waitFor();
    await inspect(page, "powers-delegation");

    await visit(page, "/powers/holder");
    await page.getByLabel("事项编码").fill("SMP-ZR-002");
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByRole("heading", { name: "决定文书上这样写" }).waitFor();
    await inspect(page, "powers-holder");

    await visit(page, "/powers/kept");
    await page.locator("table.cards").waitFor();
    await inspect(page, "powers-kept");
    await visit(page, "/powers/rates");
    await page.getByText("承接率").first().waitFor();
    await inspect(page, "powers-rates");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 2, name: "Take-up and use" }).waitFor();
    await inspect(page);
  });
  await leave();
});

test("the giving side recalls a delegation, and the register says so", async () => {
  const { page, leave } = await visitor(browser, { user: "department-hohhot", viewport: PHONE });
  await watched("powers-recall", page, async () => {
    const { items } = await ask(page, "/api/policy/delegations?zone=hohhot&standing=Open&mode=SEAL&limit=1");
    await visit(page, `/powers/delegations/${items[0].id}`);
    await page.getByText("收回", { exact: true }).click();
    const day = new Date(Date.now() + 30 * 24 * 3600 * 1000).toLocaleDateString("sv-SE", {
      timeZone: "Asia/Shanghai",
    });
    await page.getByLabel("收回日期").fill(day);
    await page.getByLabel("收回原因").fill("示例：职责调整");
    await page.locator("#recall-announcedAt").fill("https://example.org/示例收回公告");
    await page.getByRole("button", { name: "确认收回" }).click();
    await page.getByText("请勾选确认").first().waitFor();
    await inspect(page, "powers-recall-mistake");
    await page.getByLabel("我确定要收回这项赋权").check();
    await page.getByRole("button", { name: "确认收回" }).click();
    await page.getByText("权力由原机关行使").waitFor();
    await inspect(page, "powers-recalled");
  });
  await leave();
});

test("a zone brings its list: the template is looked at and taken in", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-bayannur" });
  await watched("powers-list", page, async () => {
    await visit(page, "/powers/list");
    const bytes = await page.evaluate(async () => {
      const answer = await fetch("/api/policy/power-lists/template");
      return Array.from(new Uint8Array(await answer.arrayBuffer()));
    });
    await page.locator("#list-file").setInputFiles({
      name: "赋权清单.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    });
    await page.getByRole("button", { name: "试导入" }).click();
    await page.getByText(/共 1 行/).waitFor();
    await inspect(page, "powers-list-checked");
    const all = page.getByRole("button", { name: "全部导入" });
    if ((await all.count()) > 0) {
      await all.click();
      await page.getByText("已导入 1 项赋权").waitFor();
    }
    const { items } = await ask(page, "/api/policy/delegations?zone=bayannur&query=HH-TJ-001");
    assert.equal(items.length, 1);
    assert.equal(items[0].sample, false);
  });
  await leave();
});

test("a question goes to the region and comes back answered", async () => {
  const zone = await visitor(browser, { user: "officer-hulunbuir", viewport: PHONE });
  const region = await visitor(browser, { user: "department-nmg" });
  let address = "";
  await watched("direct-line-raise", zone.page, async () => {
    const { page } = zone;
    await visit(page, "/direct-line");
    await page.getByRole("heading", { level: 1, name: "直通车" }).waitFor();
    await page.locator("table.cards").waitFor();
    await inspect(page, "direct-line");
    await page.getByText("发起工单").click();
    await page.getByRole("button", { name: "发起", exact: true }).click();
    await page.locator("#mistakes").waitFor();
    await page.getByLabel("标题").fill("示例问题：取水指标能否随迁");
    await page.getByLabel("问题说明").fill("企业从邻近旗县搬入，原取水指标能否随迁？");
    await page.getByLabel("部门编码").fill("water-nmg");
    await page.getByLabel("部门名称").fill("内蒙古自治区水利厅");
    await page.getByRole("button", { name: "发起", exact: true }).click();
    await page.waitForURL(/\/direct-line\/tickets\/DL-/);
    address = new URL(page.url()).pathname;
    await page.getByText("5 个工作日").waitFor();
    await inspect(page, "direct-line-ticket");
  });
  await watched("direct-line-answer", region.page, async () => {
    const { page } = region;
    await visit(page, address);
    await page.getByRole("button", { name: "受理" }).click();
    await page.getByLabel("答复内容").fill("可以随迁，请按程序办理（示例）。");
    await page.getByRole("button", { name: "提交答复" }).click();
    await page.getByText("已答复").first().waitFor();
    await inspect(page, "direct-line-answered");
  });
  await watched("direct-line-close", zone.page, async () => {
    const { page } = zone;
    await page.reload();
    await page.getByText("可以随迁").waitFor();
    await page.getByLabel("已解决").check();
    await page.getByRole("button", { name: "确认办结" }).click();
    await page.getByText("问题已解决").waitFor();
  });
  await zone.leave();
  await region.leave();
});

test("somebody books a time, takes a number, and the desk calls it", async () => {
  const anybody = await visitor(browser);
  await watched("premises-public", anybody.page, async () => {
    await visit(anybody.page, "/premises");
    await anybody.page.getByRole("heading", { level: 1, name: "办事大厅" }).waitFor();
    await anybody.page.locator("table.cards").waitFor();
    await inspect(anybody.page, "premises-public");
  });
  await anybody.leave();

  const { page, leave } = await visitor(browser, { user: "applicant-2", viewport: PHONE });
  await watched("premises-book", page, async () => {
    await visit(page, "/premises?zone=hulunbuir");
    const board = await ask(page, "/api/policy/premises/hulunbuir/today");
    let day = board.day;
    for (let ahead = 1; ahead < 8; ahead++) {
      day = new Date(Date.parse(`${board.day}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
      const { items } = await ask(page, `/api/policy/premises/hulunbuir/slots?group=talent&day=${day}`);
      if (items.length > 0) break;
    }
    await page.getByLabel("窗口组").selectOption("talent");
    await page.getByLabel("日期").fill(day);
    await page.locator("#slot-0").check();
    await page.getByRole("button", { name: "预约", exact: true }).click();
    await page.getByText(/^已预约 /).first().waitFor();
    await inspect(page, "premises-booked");
    await page.getByRole("button", { name: /取消 .* 的预约/ }).first().click();
    await page.getByText("已取消").first().waitFor();
    await page.getByRole("button", { name: "取号" }).click();
    await page.getByText("请留意叫号").waitFor();
  });
  await leave();

  const desk = await visitor(browser, { user: "officer-hulunbuir" });
  await watched("premises-desk", desk.page, async () => {
    await visit(desk.page, "/premises");
    await desk.page.getByRole("button", { name: "叫下一位" }).click();
    await desk.page.getByRole("button", { name: "办完" }).waitFor();
    await inspect(desk.page, "premises-desk");
    await desk.page.getByRole("button", { name: "办完" }).click();
    await desk.page.getByRole("button", { name: "叫下一位" }).waitFor();
  });
  await desk.leave();
});
