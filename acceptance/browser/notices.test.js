import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fill } from "./support/filing.js";
import { inspect, openBrowser, turnPagesTo, visit, visitor, watched } from "./support/platform.js";

/** Notices follow their fact by a moment. Those of a day to which the clock was moved stand before them. */
async function comes(page, about) {
  for (let tries = 0; (await about.count()) === 0 && tries < 20; tries++) {
    await page.waitForTimeout(500);
    await visit(page, "/notices");
    await page.getByRole("heading", { level: 1, name: "消息" }).waitFor();
    await page.locator("main .list, main .empty").first().waitFor();
    await turnPagesTo(page, about, "/api/policy/notices?");
  }
}

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("a filing is told to the officers of the zone, read, and marked read as a whole", async () => {
  const applicant = await visitor(browser, { user: "applicant-1" });
  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("notices", officer.page, async () => {
    await fill(applicant.page, `消息示例项目 ${Date.now()}`);
    await applicant.page.getByRole("button", { name: "确认并提交" }).click();
    await applicant.page.getByRole("heading", { level: 1, name: "提交成功" }).waitFor();
    const number = new URL(applicant.page.url()).pathname.split("/")[2];

    await visit(officer.page, "/inbox");
    await officer.page.getByRole("link", { name: /^消息，\d+ 条未读$/ }).click();
    await officer.page.getByRole("heading", { level: 1, name: "消息" }).waitFor();
    const about = officer.page.locator("li", { hasText: number });
    await comes(officer.page, about);
    await inspect(officer.page, "notices");
    await about.first().getByRole("link").click();
    await officer.page.waitForURL(`**/cases/${number}`);
    await officer.page.getByLabel("写消息").fill("请补充说明工艺路线。");
    await officer.page.getByRole("button", { name: "发送" }).click();
    await officer.page.locator(".talk li.own").getByText("请补充说明工艺路线。").waitFor();

    await visit(applicant.page, "/notices");
    const told = applicant.page.locator("li", { hasText: "审批部门给您留言" }).filter({ hasText: number });
    await comes(applicant.page, told);
    await told.first().getByRole("link").click();
    await applicant.page.waitForURL(`**/cases/${number}#messages`);
    await applicant.page.locator(".talk").getByText("请补充说明工艺路线。").waitFor();
    assert.equal(await applicant.page.evaluate(() => document.activeElement?.id), "messages");

    await visit(officer.page, "/notices");
    await officer.page.getByRole("button", { name: "全部标为已读" }).click();
    await officer.page.getByText(/已将 \d+ 条消息标为已读/).waitFor();
    await officer.page.getByRole("button", { name: "撤销" }).click();
    await officer.page.getByText(/已恢复 \d+ 条未读消息/).waitFor();
    await inspect(officer.page);
  });
  await applicant.leave();
  await officer.leave();
});

test("who wants text messages says where to, and the number comes out masked", async () => {
  const reader = await visitor(browser, { user: "supervisor-hohhot" });
  await watched("notice-preferences", reader.page, async () => {
    await visit(reader.page, "/notices/preferences");
    await reader.page.getByLabel("接收短信").check();
    await reader.page.getByLabel("手机号码").fill("110");
    await reader.page.getByRole("button", { name: "保存" }).click();
    await reader.page.getByText("请填写十一位手机号码").waitFor();
    await inspect(reader.page);
    await reader.page.getByLabel("手机号码").fill("13800000000");
    await reader.page.getByRole("button", { name: "保存" }).click();
    await reader.page.getByText("设置已保存").waitFor();
    await reader.page.getByText("138****0000").waitFor();
    await inspect(reader.page, "notice-preferences");
  });
  await reader.leave();
});

test("an officer looks up who is on duty, goes away, and comes back", async () => {
  const officer = await visitor(browser, { user: "officer-bayannur" });
  await watched("organs", officer.page, async () => {
    await visit(officer.page, "/organs");
    await officer.page.locator("summary", { hasText: "行政审批和政务服务局" }).click();
    await officer.page.getByText("综合受理窗口").waitFor();
    await inspect(officer.page, "organs");

    await visit(officer.page, "/organs/people");
    await officer.page.getByText("officer-bayannur", { exact: true }).waitFor();
    await inspect(officer.page);

    await visit(officer.page, "/organs/duty");
    await officer.page.getByRole("heading", { name: "今天值班" }).waitFor();
    await officer.page.getByRole("button", { name: "下个月" }).click();
    await inspect(officer.page, "roster");

    await visit(officer.page, "/organs/absences");
    await officer.page.locator("summary", { hasText: "登记离岗" }).click();
    await officer.page
      .getByLabel("代理人", { exact: true })
      .selectOption({ label: "示例审批人（巴彦淖尔）" });
    await inspect(officer.page);
    await officer.page.getByRole("button", { name: "登记离岗" }).click();
    await officer.page.getByText("离岗已登记").waitFor();
    await inspect(officer.page, "absences");
    await officer.page
      .locator("li", { hasText: "示例受理员（巴彦淖尔）" })
      .getByRole("button", { name: "今天返岗或取消" })
      .click();
    await officer.page.getByText("已返岗").waitFor();
  });
  await officer.leave();
});

test("an administrator plans a month, registers an organ and adds its credit code", async () => {
  const admin = await visitor(browser, { user: "system-admin" });
  await watched("organs-admin", admin.page, async () => {
    await visit(admin.page, "/organs/duty");
    await admin.page.getByLabel("经开区").selectOption("hulunbuir");
    await admin.page.getByRole("button", { name: "编排本月值班" }).click();
    await admin.page.getByRole("checkbox").first().click();
    await inspect(admin.page, "roster-plan");
    await admin.page.getByRole("button", { name: "保存" }).click();
    await admin.page.getByText("已保存").waitFor();

    await visit(admin.page, "/organs");
    const form = admin.page.locator("details", { has: admin.page.getByText("登记机关") });
    const name = `示例审批中心 ${Date.now()}（虚构）`;
    await form.getByText("登记机关").click();
    await form.getByLabel("编码").fill("示例");
    await form.getByRole("button", { name: "登记", exact: true }).click();
    await form.locator(".mistake").first().waitFor();
    await inspect(admin.page, "organ-mistakes");
    await form.getByLabel("编码").fill(`sample-${Date.now()}`);
    await form.getByLabel("中文名称").fill(name);
    await form.getByLabel("英文名称").fill("Sample approval centre");
    await form.getByLabel("地址").fill("示例路 1 号（虚构）");
    await form.getByLabel("电话").fill("0471-0000009");
    await form.getByRole("button", { name: "登记", exact: true }).click();
    await admin.page.getByText(`已登记${name}`).waitFor();

    const title = admin.page.locator("summary", { hasText: name });
    const organ = admin.page.locator("li", { has: title });
    await title.click();
    await organ.getByText("变更机关信息").click();
    await organ.getByLabel("统一社会信用代码").fill("11150100MB0N000280");
    await organ.getByRole("button", { name: "保存" }).click();
    await organ.locator(".mistake").waitFor();
    await inspect(admin.page);
    await organ.getByLabel("统一社会信用代码").fill("11150100MB0N000285");
    await organ.getByRole("button", { name: "保存" }).click();
    await organ.locator("dd", { hasText: "11150100MB0N000285" }).waitFor();
  });
  await admin.leave();
});

test("an editor publishes other words for a notice, and a fault in them is told at its place", async () => {
  const editor = await visitor(browser, { user: "catalogue-nmg" });
  const { page } = editor;
  await watched("notice-templates", page, async () => {
    await visit(page, "/notices");
    await page.getByRole("link", { name: "消息模板" }).click();
    await page.getByRole("heading", { level: 1, name: "消息模板" }).waitFor();
    await page.locator("table.cards").waitFor();
    await inspect(page, "notice-templates");
    await page.getByRole("link", { name: "办件已移交给您：{matter}" }).click();
    const words = page.getByLabel("正文（中文）");
    const before = await words.inputValue();
    await words.fill("办件 {nobody} 已移交。");
    await page.getByRole("button", { name: "发布新版本" }).click();
    await page.locator("#mistakes").waitFor();
    await inspect(page, "notice-template");
    await words.fill(before);
    await page.getByRole("button", { name: "发布新版本" }).click();
    await page.getByText("新版本已发布").waitFor();
  });
  await editor.leave();
});

test("an operator sees what left the platform and what did not get through", async () => {
  const operator = await visitor(browser, { user: "operator" });
  const { page } = operator;
  await watched("notice-deliveries", page, async () => {
    await visit(page, "/notices");
    await page.getByRole("link", { name: "发送日志" }).click();
    await page.getByRole("heading", { level: 1, name: "发送日志" }).waitFor();
    for (const state of ["已发送", "已放弃", "待发送"]) {
      await page.getByRole("link", { name: state }).click();
      await page.locator("main table.cards, main .empty").first().waitFor();
    }
    await page.getByRole("link", { name: "已发送" }).click();
    await page.locator("main table.cards, main .empty").first().waitFor();
    await inspect(page, "notice-deliveries");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Delivery log" }).waitFor();
    await inspect(page);
  });
  await operator.leave();
});
