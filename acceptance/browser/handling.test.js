import { after, before, test } from "node:test";

import { fill } from "./support/filing.js";
import { inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function filed(page, project) {
  await fill(page, project);
  await page.getByRole("button", { name: "确认并提交" }).click();
  await page.getByRole("heading", { level: 1, name: "提交成功" }).waitFor();
  return new URL(page.url()).pathname.split("/")[2];
}

test("a correction is asked for, answered, and the case refused with its ground", async () => {
  const applicant = await visitor(browser, { user: "applicant-1" });
  const officer = await visitor(browser, { user: "officer-hohhot" });
  const approver = await visitor(browser, { user: "approver-hohhot" });
  await watched("correction", officer.page, async () => {
    const number = await filed(applicant.page, `补正示例项目 ${Date.now()}`);

    await visit(officer.page, `/cases/${number}`);
    await officer.page.getByRole("button", { name: "查看联系人" }).click();
    await officer.page.getByRole("link", { name: "0471-1234567" }).waitFor();
    await officer.page.getByRole("button", { name: "要求补正" }).click();
    const composer = officer.page.locator("#act-correction");
    await composer.getByLabel("在线平台备案信息表（含产业政策声明）").first().check();
    await composer.getByLabel("需要补正什么").fill("建设地点与申请表不一致，请更正后重新提交。");
    await inspect(officer.page, "case-correction");
    await composer.getByLabel("申请信息或其他").first().check();
    await composer.getByRole("button", { name: "预览" }).click();
    await composer.getByRole("alert").getByText("请写明需要补正什么").waitFor();
    await inspect(officer.page);
    await composer.getByLabel("申请信息或其他").first().uncheck();
    await composer.getByRole("button", { name: "预览" }).click();
    await composer.getByRole("button", { name: "发出补正要求" }).click();
    await officer.page.getByText("已发出补正要求").waitFor();

    await visit(applicant.page, `/cases/${number}`);
    await applicant.page.getByRole("heading", { name: "答复补正要求" }).waitFor();
    await applicant.page.locator("summary", { hasText: "申请信息" }).click();
    await applicant.page.getByLabel("建设地点").fill("金川区块示例路 2 号");
    await inspect(applicant.page);
    await applicant.page.getByRole("button", { name: "提交补正" }).click();
    await applicant.page.getByText("补正已提交").waitFor();

    await visit(officer.page, `/cases/${number}`);
    await officer.page.getByText("金川区块示例路 2 号").waitFor();
    await officer.page.getByLabel("授权委托书").first().uncheck();
    await officer.page.getByRole("button", { name: "确认受理" }).click();
    await officer.page.locator(".notice.green").getByText("已受理", { exact: true }).waitFor();

    await visit(approver.page, `/cases/${number}`);
    await approver.page.getByLabel("不予", { exact: true }).check();
    await approver.page.getByRole("button", { name: "确认决定" }).click();
    await approver.page.getByRole("alert").getByText("请写明不予的理由").waitFor();
    await approver.page.getByLabel("不予的理由").fill("项目属于产业政策禁止类。");
    await approver.page.getByRole("button", { name: "确认决定" }).click();
    await approver.page.getByText("决定已作出").waitFor();

    await visit(applicant.page, `/cases/${number}`);
    await applicant.page.getByText("项目属于产业政策禁止类。").waitFor();
    await applicant.page.getByRole("listitem").filter({ hasText: "officer-hohhot" }).first().waitFor();
    await inspect(applicant.page);
  });
  await applicant.leave();
  await officer.leave();
  await approver.leave();
});

test("whoever comes second is told, and keeps what was typed", async () => {
  const applicant = await visitor(browser, { user: "applicant-1" });
  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("stale", officer.page, async () => {
    const number = await filed(applicant.page, `并发示例项目 ${Date.now()}`);
    await visit(officer.page, `/cases/${number}`);
    await officer.page.getByRole("button", { name: "要求补正" }).click();
    const composer = officer.page.locator("#act-correction");
    await composer.getByLabel("申请信息或其他").first().check();
    await composer.getByLabel("需要补正什么").fill("请补充投资构成。");

    await visit(applicant.page, `/cases/${number}`);
    await applicant.page.getByText("撤回申请", { exact: true }).first().click();
    await applicant.page.getByRole("button", { name: "撤回申请" }).click();
    await applicant.page.getByRole("alert").getByText("请勾选确认").waitFor();
    await applicant.page.getByLabel("我确定要撤回这份申请").check();
    await applicant.page.getByRole("button", { name: "撤回申请" }).click();
    await applicant.page.getByRole("heading", { name: "申请已撤回" }).waitFor();

    await composer.getByRole("button", { name: "预览" }).click();
    await composer.getByRole("button", { name: "发出补正要求" }).click();
    await officer.page.getByRole("heading", { name: "这个办件刚刚被其他人更新" }).waitFor();
    await inspect(officer.page, "case-stale");
    await officer.page.getByRole("button", { name: "载入最新内容" }).click();
    await officer.page.getByText("已载入最新内容").waitFor();
    await officer.page.locator("blockquote").getByText("请补充投资构成。").waitFor();
    await officer.page.getByText("期间的办理：").waitFor();
    await officer.page.locator(".notice").getByText("撤回申请").first().waitFor();
  });
  await applicant.leave();
  await officer.leave();
});
