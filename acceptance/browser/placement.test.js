import { after, before, test } from "node:test";

import { inspect, openBrowser, PHONE, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("a major project is recorded, placed elsewhere with a reason, and the decision is taken back", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hulunbuir" });
  await watched("placement-officer", page, async () => {
    await visit(page, "/investment/major-projects");
    await page.getByRole("heading", { level: 1, name: "重大产业项目布局" }).waitFor();
    await page.getByText("登记重大产业项目").click();
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.locator("#mistakes").waitFor();
    await inspect(page, "placement-list");

    const name = `示例重大项目${Date.now()}（虚构）`;
    await page.locator("#name").fill(name);
    await page.locator("#industry").fill("3415");
    await page.locator("#investmentWan").fill("120000");
    await page.locator("#basis").fill("示例清单");
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.getByRole("link", { name }).click();

    await page.locator("#placement").selectOption("ELSEWHERE");
    await page.locator("#document").fill("示例纪要〔2026〕9号");
    await page.locator("#place").fill("示例旗县工业园（虚构）");
    await page.locator("#reason").fill("原料产地所在（示例）");
    await page.getByRole("button", { name: "确定", exact: true }).click();
    await page.getByText("原料产地所在（示例）").first().waitFor();
    await inspect(page, "placement-one");

    await page.locator("#reason").fill("登记有误（示例）");
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await page.getByRole("heading", { name: "已撤回的决定" }).waitFor();
  });
  await leave();
});

test("a leader reads on the phone how many went into the zones", async () => {
  const { page, leave } = await visitor(browser, { user: "leader-nmg", viewport: PHONE });
  await watched("placement-leader", page, async () => {
    await visit(page, "/investment/major-projects/in-zone");
    await page.getByText("个中的").first().waitFor();
    await page.locator("table.cards tbody tr").first().waitFor();
    await inspect(page, "placement-phone");
  });
  await leave();
});
