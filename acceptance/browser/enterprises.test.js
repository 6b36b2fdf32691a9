import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, PHONE, tryTable, visit, visitor, watched } from "./support/platform.js";

const FIRM = "91150121MA0T00038K";
const MISREAD = "91150100MA0N00016L";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("an officer finds an enterprise, asks the registry, changes a fact and records a qualification", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("enterprises-register", page, async () => {
    await visit(page, "/investment/enterprises");
    await page.getByRole("heading", { level: 1, name: "企业名录" }).waitFor();
    await page.locator("table.cards").waitFor();
    await inspect(page, "enterprises-register");
    await page.getByLabel("名称或信用代码").fill("风电装备");
    await page.getByRole("button", { name: "查找" }).click();
    await page.waitForURL(/query=/);
    await page.locator(`a[href$="/${FIRM}"]`).first().click();
    await page.getByRole("heading", { level: 2, name: "企业信息" }).waitFor();
    await inspect(page, "enterprises-dossier");
  });
  await watched("enterprises-registry", page, async () => {
    await page.getByRole("button", { name: "重新核验" }).click();
    await page.locator("#registry-title ~ p .tag").first().waitFor();
  });
  await watched("enterprises-edit", page, async () => {
    await page.getByRole("link", { name: "修改信息" }).click();
    await page.getByRole("heading", { level: 1, name: "修改信息" }).waitFor();
    await inspect(page, "enterprises-edit");
    const address = `示例路${Date.now() % 1000}号`;
    await page.getByLabel("注册地址").fill(address);
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText(address).first().waitFor();
    await page.getByText("来源：经办人").first().waitFor();
  });
  await watched("enterprises-qualification", page, async () => {
    await page.getByText("登记资质", { exact: true }).first().click();
    await page.getByRole("button", { name: "保存资质" }).click();
    await page.locator("#mistakes").waitFor();
    await page.locator("#kind").selectOption("GAZELLE");
    const number = `示例-${Date.now()}`;
    await page.getByLabel("证书编号").fill(number);
    await page.getByLabel("发证机关").fill("示例认定机构");
    await page.getByLabel("发证日期").fill("2024-01-10");
    await page.getByRole("button", { name: "保存资质" }).click();
    const card = page.locator(".panel", { hasText: number });
    await card.waitFor();
    await card.getByText("撤销", { exact: false }).first().click();
    await card.getByLabel("原因").fill("示例：取消资格");
    await card.getByRole("button", { name: "确认撤销" }).click();
    await card.getByText("示例：取消资格").waitFor();
    await inspect(page, "enterprises-withdrawn");
    await card.getByRole("button", { name: "恢复" }).click();
    await card.getByText("有效").first().waitFor();
  });
  await leave();
});

test("duplicates are merged and separated again, and what ends soon is listed", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot", viewport: PHONE });
  await watched("enterprises-ending", page, async () => {
    await visit(page, "/investment/enterprises/ending");
    await page.locator("table.cards tbody tr").first().waitFor();
    await inspect(page, "enterprises-ending");
  });
  await watched("enterprises-duplicates", page, async () => {
    await visit(page, "/investment/enterprises/duplicates");
    const group = page.locator("section.panel", { hasText: MISREAD });
    await group.waitFor();
    await inspect(page, "enterprises-duplicates");
    await group.getByLabel("保留哪一条").selectOption("91150100MA0N00016K");
    await group.getByLabel("原因").fill("末位录入错误（示例）");
    await group.getByRole("button", { name: "确认合并" }).click();
    await group.waitFor({ state: "detached" });
    await visit(page, `/investment/enterprises/${MISREAD}`);
    await page.getByText("末位录入错误（示例）").first().waitFor();
    await inspect(page, "enterprises-merged");
    await page.getByLabel("原因").fill("撤销示例合并");
    await page.getByRole("button", { name: "确认撤销合并" }).click();
    await page.locator("#into").waitFor({ state: "attached" });
    const { merger } = await ask(page, `/api/investment/enterprises/${MISREAD}`);
    assert.equal(merger, undefined);
  });
  await leave();
});

test("a zone brings a table: faults by row, then the good rows are taken in", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-bayannur" });
  await watched("enterprises-import", page, async () => {
    await visit(page, "/investment/enterprises/import");
    const name = `示例导入企业${Date.now()}（虚构）`;
    const rows = [
      "统一社会信用代码,企业名称,行业大类代码,规模",
      `91150802MA0N00016L,${name},13,中型`,
      "9115,示例（虚构）,13,巨型",
    ];
    await tryTable(page, "企业.csv", rows);
    await page.getByText("共 2 行").waitFor();
    await inspect(page, "enterprises-import");
    await page.getByRole("button", { name: "只导入通过的行" }).click();
    await page.getByText("已导入 1 行").waitFor();
    const held = await ask(page, "/api/investment/enterprises/91150802MA0N00016L");
    assert.equal(held.name, name);
  });
  await watched("qualifications-import", page, async () => {
    await page.getByRole("link", { name: "企业资质" }).click();
    await page.getByText("企业须已在本经开区登记").waitFor();
    const number = `示例-${Date.now()}`;
    const rows = [
      "统一社会信用代码,资质,证书编号,发证机关,发证日期,有效期至",
      `91150802MA0N00016L,高新技术企业,${number},示例认定机构,2024-01-15,2027-01-14`,
      `91150100MA0N00016K,没有这种,${number},示例认定机构,2024-01-15,`,
    ];
    await tryTable(page, "资质.csv", rows);
    await page.getByText("共 2 行").waitFor();
    await inspect(page, "qualifications-import");
    await page.getByRole("button", { name: "只导入通过的行" }).click();
    await page.getByText("已导入 1 行").waitFor();
    const { items } = await ask(page, "/api/investment/enterprises/91150802MA0N00016L/qualifications");
    assert.ok(items.some((one) => one.certificateNumber === number));
  });
  await leave();
});

test("an enterprise sees its own dossier and nobody else's", async () => {
  const { page, leave } = await visitor(browser, { user: "applicant-2", viewport: PHONE });
  await watched("enterprises-own", page, async () => {
    await visit(page, "/investment/enterprises");
    await page.locator("table.cards tbody tr").first().waitFor();
    assert.equal(await page.locator("table.cards tbody tr").count(), 1);
    await page.locator("table.cards a").first().click();
    await page.getByRole("heading", { level: 2, name: "企业信息" }).waitFor();
    await inspect(page, "enterprises-own");
    assert.equal(await page.getByRole("link", { name: "修改信息" }).count(), 0);
    await visit(page, `/investment/enterprises/${FIRM}`);
    await page.getByText("没有这家企业").first().waitFor();
  });
  await leave();
});
