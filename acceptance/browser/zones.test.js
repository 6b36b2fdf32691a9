import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, PHONE, visit, visitor, watched } from "./support/platform.js";

const OFFICER = "officer-hohhot";
const YEAR = new Date().getFullYear();

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("everybody compares the zones without log-in, on a desk and on a phone", async () => {
  const { page, leave } = await visitor(browser);
  await watched("zones", page, async () => {
    await visit(page, "/");
    await page.getByRole("link", { name: "园区对比" }).click();
    await page.getByRole("heading", { level: 1, name: "各经开区对比" }).waitFor();
    const compared = await ask(page, "/api/investment/zone-profiles");
    assert.ok(compared.items.length >= 3, "the zones of the demonstration");
    await page.getByText("未提供").first().waitFor();
    await page.getByText("示例").first().waitFor();
    await inspect(page, "zones");
    await page.setViewportSize(PHONE);
    const first = compared.items[0].zone;
    await page.locator(`#zone-${first}`).uncheck();
    assert.equal(await page.locator(`#zone-${first}`).isChecked(), false);
  });
  await leave();
});

test("the guide is open, and says what is still being prepared", async () => {
  const { page, leave } = await visitor(browser);
  await watched("guide", page, async () => {
    await visit(page, "/guide");
    await page.getByRole("heading", { name: "备案和核准" }).waitFor();
    await inspect(page, "investment-guide");
    await page.getByRole("button", { name: /Русский/ }).click();
    await page.getByText("Русский版正在准备").waitFor();
    await page.getByRole("heading", { name: "Filing and approval" }).waitFor();
  });
  await leave();
});

test("an officer records a fact of the own zone, and everybody sees it", async () => {
  const { page, leave } = await visitor(browser, { user: OFFICER });
  const price = String(100_000 + (Date.now() % 20_000));
  await watched("zone-editor", page, async () => {
    await visit(page, "/investment/zone");
    await page.locator("#name").selectOption("INDUSTRIAL_LAND_PRICE");
    await page.locator("#kind").selectOption("figure");
    await page.locator("#facts-0-value-least").fill(price);
    await page.locator("#facts-0-value-most").fill("192000");
    await page.locator("#facts-0-value-unit").selectOption("CNY_PER_MU");
    await page.locator("#facts-0-source-title").fill("示例公告（虚构）");
    await page.locator("#facts-0-source-asOf").fill(String(YEAR));
    await page.locator("#evidence").selectOption("SAMPLE");
    await inspect(page, "zone-editor");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存，公众页面已更新。").waitFor();
    const profile = await ask(page, "/api/investment/zone-profiles/hohhot");
    const fact = profile.facts.find((one) => one.name === "INDUSTRIAL_LAND_PRICE");
    assert.equal(fact.value.least, price);
    assert.ok(fact.earlier.length > 0, "what stood there before is kept");
  });
  await leave();
});

test("a prospectus is made, opened by its address without log-in, refreshed and withdrawn", async () => {
  const { page, leave } = await visitor(browser, { user: OFFICER });
  await watched("prospectus", page, async () => {
    await visit(page, "/investment/prospectuses");
    await inspect(page, "prospectuses");
    await page.locator("#industry").selectOption("27");
    await page.locator("#note").fill("生物制药项目（示例）");
    await page.getByRole("button", { name: "生成说明书" }).click();
    await page.waitForURL(/\/prospectus\/PRO-[0-9a-f]{32}$/);
    const address = new URL(page.url()).pathname;
    await page.getByText("生物制药项目（示例）").waitFor();
    await inspect(page, "prospectus");

    const stranger = await visitor(browser);
    await visit(stranger.page, address);
    await stranger.page.getByRole("heading", { level: 1, name: "招商说明书" }).waitFor();
    await inspect(stranger.page);
    const file = stranger.page.waitForEvent("download");
    await stranger.page.getByRole("link", { name: "下载 PDF" }).click();
    assert.match((await file).suggestedFilename(), /\.pdf$/);

    await visit(page, "/investment/prospectuses");
    const row = page.locator("tbody tr").first();
    await row.getByRole("button", { name: "更新" }).click();
    await page.getByText("已更新，链接不变。").waitFor();
    await row.getByRole("button", { name: "撤回" }).click();
    await row.getByRole("button", { name: "确定撤回" }).click();
    await page.getByText("已撤回，链接已失效。").waitFor();
    await visit(stranger.page, address);
    await stranger.page.getByText("这份招商说明书已撤回").waitFor();
    await stranger.leave();
  });
  await leave();
});

test("a zone is asked without log-in, and the address of the receipt shows what comes of it", async () => {
  const { page, leave } = await visitor(browser);
  await watched("enquiry-open", page, async () => {
    await visit(page, "/zones");
    await page.getByRole("link", { name: "投资咨询（无需登录）" }).click();
    await page.locator("#zone").selectOption("hohhot");
    await page.locator("#name").fill(`示例风电叶片 ${Date.now()}`);
    await page.locator("#investor-name").fill("示例风能装备有限公司（虚构）");
    await page.locator("#contact-person").fill("示例联系人");
    await page.locator("#contact-phone").fill("13900000000");
    await inspect(page, "enquiry-open");
    await page.locator("form button[type=submit]").click();
    await page.waitForURL(/\/investment\/pipeline\/enquiries\/.*key=/);
    await page.getByText("请保存本页网址").waitFor();
    await inspect(page);

    const later = await visitor(browser);
    const { pathname, search } = new URL(page.url());
    await visit(later.page, pathname + search);
    await later.page.getByText("请保存本页网址").waitFor();
    await later.leave();
  });
  await leave();
});
