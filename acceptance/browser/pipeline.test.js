import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, PHONE, turnPagesTo, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("an officer opens a lead, is warned of its double, and leads it to the registered enterprise", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  const name = `示例线索 ${String(Date.now()).slice(-6)}`;
  await watched("pipeline", page, async () => {
    await visit(page, "/investment/pipeline");
    await page.getByRole("heading", { level: 1, name: "招商线索和项目" }).waitFor();
    await page.locator(".column").first().waitFor();
    await inspect(page, "pipeline-board");

    await page.getByRole("link", { name: "建立线索" }).click();
    await page.getByRole("heading", { level: 1, name: "建立线索" }).waitFor();
    await page.getByRole("button", { name: "建立线索" }).click();
    await page.locator("#mistakes").waitFor();
    await inspect(page, "pipeline-new-mistakes");
    await page.locator("#name").fill("示例 乳品深加工（项目）");
    await page.getByText("可能已有同一条线索").waitFor();
    await inspect(page, "pipeline-similar");
    await page.locator("#name").fill(name);
    await page.locator("#investor-name").fill("示例储能科技有限公司（虚构）");
    await page.locator("#industry").fill("3841");
    await page.locator("#contact-person").fill("示例联系人");
    await page.locator("#contact-phone").fill("13800000000");
    await page.locator("#estimate-expected-amount").fill("450000000");
    await page.locator("#estimate-probability").fill("50");
    await page.locator("#estimate-quarter").fill("2027Q2");
    await page.locator("#source").selectOption("OUTPOST");
    await page.getByRole("button", { name: "建立线索" }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByText("13800000000").waitFor();
    await page.getByText("清单未列").waitFor();
    await inspect(page, "pipeline-lead");

    await page.locator("#text").fill("电话沟通（示例）");
    await page.getByRole("button", { name: "保存联系记录" }).click();
    await page.getByRole("heading", { name: "推进到“在谈”" }).waitFor();
    await page.getByRole("button", { name: "确认推进" }).click();
    await page.locator("#document").fill("框架协议（示例）");
    await page.getByRole("button", { name: "确认推进" }).click();
    await page.locator("#creditCode").fill("91150100MA0N00016K");
    await page.getByRole("button", { name: "确认推进" }).click();
    await page.locator("p.about .tag", { hasText: "已注册" }).waitFor();
    await page.locator("summary", { hasText: "标记流失" }).click();
    await page.locator("#reason").fill("改投他处（示例）");
    await page.getByRole("button", { name: "确认流失" }).click();
    await page.getByText("流失原因：改投他处（示例）").waitFor();
    await inspect(page, "pipeline-lost");
    await page.locator("summary", { hasText: "恢复跟进" }).click();
    await page.locator("#reason").fill("重新接洽（示例）");
    await page.getByRole("button", { name: "恢复到原阶段" }).click();
    await page.locator("p.about .tag", { hasText: "已注册" }).waitFor();

    await visit(page, "/investment/pipeline/leads/mine");
    await page.locator("table.cards").waitFor();
    await inspect(page, "pipeline-mine");
    const mine = page.getByRole("link", { name });
    await turnPagesTo(page, mine, "/api/investment/leads?");
    await mine.waitFor();
  });
  await leave();
});

test("an investor asks a zone on the phone, sees who answers and by when, and follows it", async () => {
  const { page, leave } = await visitor(browser, { user: "investor-1", viewport: PHONE });
  const name = `示例咨询 ${String(Date.now()).slice(-6)}`;
  await watched("pipeline-enquiry", page, async () => {
    await visit(page, "/investment/pipeline");
    await page.getByRole("heading", { level: 1, name: "我的投资咨询" }).waitFor();
    await page.getByRole("link", { name: "提出投资咨询" }).click();
    await page.locator("#zone option").nth(1).waitFor({ state: "attached" });
    await inspect(page, "pipeline-enquire");
    await page.locator("#zone").selectOption("hohhot");
    await page.locator("#name").fill(name);
    await page.locator("#investor-name").fill("示例风能装备有限公司（虚构）");
    await page.locator("#industry").fill("A01");
    await page.locator("#contact-person").fill("示例联系人");
    await page.locator("#contact-phone").fill("13900000000");
    await page.getByRole("button", { name: "提交咨询" }).click();
    await page.getByText("已收到您的咨询").waitFor();
    await page.getByText("示例招商专员（呼和浩特）").waitFor();
    await page.getByText("需人工核对").first().waitFor();
    await inspect(page, "pipeline-asked");
    await page.getByRole("link", { name: "返回我的咨询" }).click();
    await page.getByRole("link", { name }).waitFor();
    await inspect(page, "pipeline-own");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "My enquiries" }).waitFor();
  });
  await leave();
});

test("on a phone the board shows one stage, and a project page its stages, approval and lead", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot", viewport: PHONE });
  await watched("pipeline-phone", page, async () => {
    await visit(page, "/investment/pipeline");
    await page.getByLabel("查看阶段").first().selectOption("SIGNED");
    await page.locator(".column.chosen", { hasText: "示例数据中心二期" }).waitFor();
    await page.getByLabel("查看阶段").last().selectOption("APPROVED");
    const project = page.locator(".column.chosen a[href^='/investment/projects/']").first();
    if ((await project.count()) === 0) return;
    await project.click();
    await page.getByRole("heading", { level: 2, name: "建设进展" }).waitFor();
    await page.getByRole("heading", { level: 2, name: "审批" }).waitFor();
    await inspect(page, "project-page");
    await page.locator("#proof").fill("出让合同 示例001号");
    await page.getByRole("button", { name: "确认", exact: true }).click();
    await page.getByText("依据：出让合同 示例001号").waitFor();
    await page.locator("summary", { hasText: "退回上一阶段" }).click();
    await page.locator("#reason").fill("误操作（示例）");
    await page.getByRole("button", { name: "确认退回" }).click();
    await page.getByRole("heading", { name: "推进到“已供地”" }).waitFor();
    assert.equal(await page.getByText("依据：出让合同 示例001号").count(), 0);
  });
  await leave();
});

test("foreign projects are listed apart, exported, and a support entered wrongly stays struck through", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("pipeline-foreign", page, async () => {
    await visit(page, "/investment/pipeline");
    await page.getByRole("link", { name: "外资项目", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "项目 · 全部阶段" }).waitFor();
    assert.equal(await page.locator("#capital").inputValue(), "foreign");
    await page.locator("main .loading").first().waitFor({ state: "hidden" });
    await inspect(page, "projects-foreign");

    await page.locator("#capital").selectOption("");
    await page.waitForURL((url) => !url.searchParams.has("capital"));
    const project = page.locator("table.cards a[href^='/investment/projects/']").first();
    await project.waitFor();
    const unknown = await ask(page, "/api/investment/projects?limit=100&capital=unknown");
    const foreign = await ask(page, "/api/investment/projects?limit=100&capital=foreign");
    const kinds = (list) => new Set(list.items.map(({ enterprise }) => enterprise.capitalKind));
    assert.ok([...kinds(foreign)].every((kind) => kind === "FOREIGN" || kind === "JV"));
    assert.ok([...kinds(unknown)].every((kind) => kind === undefined));
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    assert.match((await download).suggestedFilename(), /^projects-\d{4}-\d\d-\d\d\.csv$/);
    await inspect(page, "projects-all");

    await project.click();
    await page.getByRole("heading", { level: 2, name: "重点跨国公司支持记录" }).waitFor();
    const measure = `优先保障用地指标 ${String(Date.now()).slice(-6)}（示例）`;
    await page.locator("summary", { hasText: "登记支持措施" }).click();
    await page.locator("#company").fill("Sample Animal Health GmbH (fictitious)");
    await page.locator("#measure").fill(measure);
    await page.locator("#basis").fill("国发〔2023〕11号（条款待核）");
    await page.locator("#decidedBy").fill("管委会（示例）");
    await page.locator("#document").fill("示例纪要〔2026〕1号");
    await page.getByRole("button", { name: "登记", exact: true }).click();
    const record = page.getByRole("listitem").filter({ hasText: measure });
    await record.waitFor();
    await record.locator("summary", { hasText: "登记有误，撤销" }).click();
    await record.locator("input").fill("登记到了别的项目（示例）");
    await record.getByRole("button", { name: "撤销这条记录" }).click();
    await record.locator("del", { hasText: measure }).waitFor();
    await record.getByText("撤销原因：登记到了别的项目（示例）").waitFor();
    await inspect(page, "project-support-withdrawn");
  });
  await leave();
});

test("a list of leads is exported with masked contacts", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("pipeline-export", page, async () => {
    await visit(page, "/investment/pipeline/leads/open");
    await page.locator("table.cards").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    assert.match((await download).suggestedFilename(), /^leads-\d{4}-\d\d-\d\d\.csv$/);
    const csv = await page.evaluate(async () =>
      (await fetch("/api/investment/leads/export?stage=open")).text(),
    );
    assert.ok(csv.includes("138****"));
    assert.ok(!/13[89]00000000/.test(csv));
  });
  await leave();
});

test("a first reply that is late is told to the team of the zone, with a way to the lead", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("pipeline-reminded", page, async () => {
    const about = page.locator("li", { hasText: "首次答复逾期：示例冷链物流园" });
    for (let tries = 0; (await about.count()) === 0 && tries < 20; tries++) {
      await page.waitForTimeout(500);
      await visit(page, "/notices");
      await page.locator("main .list, main .empty").first().waitFor();
      await turnPagesTo(page, about, "/api/policy/notices?");
    }
    await about.first().getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: "示例冷链物流园" }).waitFor();
    assert.match(new URL(page.url()).pathname, /^\/investment\/pipeline\/lead\/LEAD-/);
    await page.getByText("提醒跟进人").waitFor();
    await inspect(page, "pipeline-reminded");
  });
  await leave();
});
