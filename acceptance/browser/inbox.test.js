import { after, before, test } from "node:test";

import { inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("an officer finds cases, claims some at once, undoes it, and keeps the filter", async () => {
  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("inbox", officer.page, async () => {
    const { page } = officer;
    await visit(page, "/inbox/claimable");
    await page.getByRole("heading", { level: 1, name: "收件箱" }).waitFor();
    await inspect(page, "inbox");

    await page.locator("tbody input[type=checkbox]").nth(0).check();
    await page.locator("tbody input[type=checkbox]").nth(1).check();
    await page.getByText("已选 2 件").waitFor();
    await page.getByRole("button", { name: "认领", exact: true }).click();
    await page
      .getByRole("dialog", { name: "批量办理结果" })
      .getByText(/完成 2 件/)
      .waitFor();
    await inspect(page, "inbox-result");
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByText("已选 0 件").waitFor();

    await page.getByRole("searchbox", { name: "查找办件" }).fill("hhht");
    await page.getByRole("button", { name: "查找", exact: true }).click();
    await page.waitForURL("**/inbox/claimable?query=hhht");
    await inspect(page);
    await page.getByText("常用筛选").click();
    await page.getByLabel("把当前条件保存为").fill("示例筛选");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存“示例筛选”").waitFor();
    await page.getByRole("button", { name: "删除筛选“示例筛选”" }).click();
    await page.getByText("已删除“示例筛选”").waitFor();
  });
  await officer.leave();
});

test("the register is filtered and taken out as a file", async () => {
  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("register", officer.page, async () => {
    const { page } = officer;
    await visit(page, "/register");
    await page.getByRole("heading", { level: 1, name: "办件登记簿" }).waitFor();
    await page.getByLabel("状态").selectOption("GRANTED");
    await page.waitForURL("**/register?status=GRANTED");
    await inspect(page, "register");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 CSV" }).click();
    const file = await coming;
    if (!/^register-\d{4}-\d{2}-\d{2}\.csv$/.test(file.suggestedFilename()))
      throw new Error(file.suggestedFilename());
  });
  await officer.leave();
});

test("an approver sees where all work of an officer is handed over", async () => {
  const approver = await visitor(browser, { user: "approver-hohhot" });
  await watched("handover", approver.page, async () => {
    await visit(approver.page, "/inbox/handover");
    await approver.page.getByRole("heading", { level: 1, name: "工作交接" }).waitFor();
    await inspect(approver.page, "handover");
  });
  await approver.leave();
});
