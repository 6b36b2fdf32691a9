import { after, before, test } from "node:test";

import { fill } from "./support/filing.js";
import { inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

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
    for (let tries = 0; (await about.count()) === 0 && tries < 20; tries++) {
      await officer.page.waitForTimeout(500);
      await officer.page.reload();
      await officer.page.getByRole("heading", { level: 1, name: "消息" }).waitFor();
    }
    await inspect(officer.page, "notices");
    await about.first().getByRole("link").click();
    await officer.page.waitForURL(`**/cases/${number}`);

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
    await officer.page.getByLabel("代理人", { exact: true }).selectOption({ label: "示例审批人（巴彦淖尔）" });
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

test("an administrator plans a month and makes a post", async () => {
  const admin = await visitor(browser, { user: "system-admin" });
  await watched("organs-admin", admin.page, async () => {
    await visit(admin.page, "/organs/duty");
    await admin.page.getByLabel("经开区").selectOption("hulunbuir");
    await admin.page.getByRole("button", { name: "编排本月值班" }).click();
    await admin.page.getByRole("checkbox").first().click();
    await inspect(admin.page, "roster-plan");
    await admin.page.getByRole("button", { name: "保存" }).click();
    await admin.page.getByText("已保存").waitFor();
  });
  await admin.leave();
});
