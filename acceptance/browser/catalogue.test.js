import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PHONE, ask, inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

/** A matter that no other journey files. */
const MATTER = "SMP-KJ-002";
const MATTER_NAME = "企业研发平台认定推荐（企业技术中心等）";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Ten days on, as the input of a date takes it. */
const later = () =>
  new Date(Date.now() + 10 * 24 * 3600 * 1000).toLocaleDateString("sv-SE", {
    timeZone: "Asia/Shanghai",
  });

test("one editor drafts, another publishes, and what does not hold yet is taken back", async () => {
  const one = await visitor(browser, { user: "catalogue-nmg" });
  const other = await visitor(browser, {
    user: "catalogue-hohhot",
    viewport: PHONE,
  });
  let draft = "";

  await watched("catalogue-draft", one.page, async () => {
    const { page } = one;
    await page.getByRole("heading", { level: 1, name: "事项目录" }).waitFor();
    await inspect(page, "catalogue");
    await page
      .getByRole("navigation", { name: "目录栏目" })
      .getByRole("link", { name: "已发布事项" })
      .click();
    await page.getByRole("searchbox").fill("yfpt");
    await page.getByRole("button", { name: "搜索" }).click();
    await page.getByRole("link", { name: MATTER_NAME }).click();
    await page.getByRole("heading", { level: 1, name: MATTER_NAME }).waitFor();
    await inspect(page, "catalogue-versions");

    await page.getByRole("button", { name: "据此起草" }).first().click();
    await page.waitForURL(/\/catalogue\/drafts\/DRF-/);
    draft = new URL(page.url()).pathname;
    await page.getByRole("heading", { level: 2, name: "基本信息" }).waitFor();
    await inspect(page, "catalogue-editor");
    await page.getByRole("link", { name: "依据与时限" }).click();
    await page.locator("#promisedLimit-value").fill("");
    await page.getByRole("button", { name: "保存草稿" }).click();
    await page.getByText("已保存").waitFor();
    await page.getByRole("link", { name: /^检查/ }).click();
    await inspect(page, "catalogue-faults");
    await page.getByRole("link", { name: "必须填写" }).click();
    await page.waitForFunction(() => document.activeElement?.id === "promisedLimit-value");
    await page.locator("#promisedLimit-value").fill("14");
    await page.getByRole("button", { name: "保存草稿" }).click();
    await page.getByText("已保存").waitFor();

    await page.getByRole("link", { name: "申请问题" }).click();
    await page.locator("table.cards").waitFor();
    await inspect(page, "catalogue-questions");
    await page.getByRole("link", { name: "差异" }).click();
    await page.getByRole("cell", { name: "14" }).waitFor();
    assert.equal(await page.locator("table.cards tbody tr").count(), 1);
    await inspect(page, "catalogue-changes");
    await page.getByRole("link", { name: "试填" }).click();
    await page.getByRole("button", { name: "试填" }).click();
    await page.getByRole("heading", { name: "还不能受理" }).waitFor();
    await inspect(page, "catalogue-trial");
    await page.getByRole("link", { name: "发布", exact: true }).click();
    await page.getByText("最后修改草稿的人不能发布").waitFor();
    await inspect(page);
  });

  await watched("catalogue-publish", other.page, async () => {
    const { page } = other;
    await visit(page, `${draft}?view=publication`);
    await page.getByLabel("生效日期").fill(later());
    await page.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText(/第 \d+ 版已发布/).waitFor();
    const newest = page.locator("tbody tr").first();
    await newest.getByText("待生效").waitFor();
    await inspect(page, "catalogue-scheduled");
    const { items } = await ask(page, `/api/policy/catalogue/matters/${MATTER}/versions`);
    assert.equal(items[0].state, "SCHEDULED");
    await page.getByRole("button", { name: "撤回发布" }).first().click();
    await page.getByLabel("撤回原因").fill("演示：时限有误");
    await page.getByRole("button", { name: "撤回发布", exact: true }).last().click();
    await newest.getByText("已撤回").waitFor();
    const after = await ask(page, `/api/policy/catalogue/matters/${MATTER}/versions`);
    assert.equal(after.items[0].state, "WITHDRAWN");
  });

  await one.leave();
  await other.leave();
});

test("what nobody found is shown to editors, and to nobody else", async () => {
  const { page, leave } = await visitor(browser, { user: "catalogue-nmg" });
  await watched("catalogue-searches", page, async () => {
    await visit(page, "/matters?query=开网吧");
    await page.getByRole("heading", { name: "没有找到与“开网吧”有关的事项" }).waitFor();
    await visit(page, "/catalogue/searches");
    await page.getByRole("rowheader", { name: "开网吧" }).waitFor();
    await inspect(page, "catalogue-searches");
  });
  await leave();

  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("catalogue-officer", officer.page, async () => {
    await visit(officer.page, "/catalogue");
    await officer.page.getByText("这里供事项目录管理员使用。").waitFor();
    await inspect(officer.page);
  });
  await officer.leave();
});

test("an editor sees what a move would bring each running case", async () => {
  const { page, leave } = await visitor(browser, { user: "catalogue-nmg" });
  await watched("catalogue-migration", page, async () => {
    await visit(page, "/catalogue/matters/SMP-SC-001");
    await page.getByText("现行").first().waitFor();
    await page.getByRole("button", { name: /与第 1 版比较/ }).click();
    await page
      .getByRole("rowheader", { name: /承诺时限/ })
      .first()
      .waitFor();
    await page
      .getByRole("button", { name: /办件迁移/ })
      .first()
      .click();
    await page.getByRole("heading", { name: /把在办办件迁移到/ }).waitFor();
    await page.getByRole("button", { name: /迁移 0 件/ }).waitFor();
    await inspect(page, "catalogue-migration");
  });
  await leave();
});

test("a guide says how it works and what to do if one disagrees, in both languages", async () => {
  const { page, leave } = await visitor(browser);
  await watched("guide", page, async () => {
    await visit(page, "/matters/SMP-HB-001");
    await page.getByRole("heading", { name: "怎样办理" }).waitFor();
    await page.getByRole("heading", { name: "不服怎么办" }).waitFor();
    await inspect(page, "guide");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "How it works" }).waitFor();
    await inspect(page);
  });
  await leave();
});
