import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, tryTable, turnPagesTo, visit, visitor, watched } from "./support/platform.js";

const ROOT = "/api/investment/capital";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The dollars of a month in the zone, as the figures have them. */
async function dollars(page, month) {
  const { items } = await ask(page, `${ROOT}/months?zone=hohhot&from=${month}&to=${month}`);
  return Number(items[0].lines.counted.usd);
}

async function until(page, month, wanted) {
  const end = Date.now() + 15_000;
  for (;;) {
    const now = await dollars(page, month);
    if (Math.abs(now - wanted) < 0.01) return;
    assert.ok(Date.now() < end, `${month} shows ${now}, not ${wanted}`);
    await page.waitForTimeout(250);
  }
}

test("an officer records an arrival, the figures follow, and a correction keeps what was reported", async () => {
  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("capital-officer", officer.page, async () => {
    const { page } = officer;
    await visit(page, "/investment/capital");
    await page.getByRole("heading", { level: 1, name: "实际使用外资" }).waitFor();
    await page.getByRole("heading", { name: "年度", exact: true }).waitFor();
    await inspect(page, "capital-figures");

    await visit(page, "/investment/capital/arrivals");
    await page.getByRole("link", { name: "登记到资" }).waitFor();
    await inspect(page, "capital-arrivals");
    const before = await dollars(page, "2025-12");

    await page.getByRole("link", { name: "登记到资" }).click();
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.locator("#mistakes").waitFor();
    await inspect(page, "capital-record");
    await page.locator("#facts-day").fill("2025-12-20");
    await page.locator("#facts-kind").selectOption("CASH");
    await page.locator("#facts-amount-amount").fill("30,000");
    await page.locator("#facts-enterprise-creditCode").fill("91150102MA0T00652L");
    await page.locator("#facts-enterprise-name").fill("呼和浩特示例己七东新能源有限公司（虚构）");
    await page.locator("#facts-proof").fill("示例入账凭证 浏览器");
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.getByText("30,000 USD").first().waitFor();
    await until(page, "2025-12", before + 30_000);

    await page.getByText("更正", { exact: true }).click();
    await page.locator("#facts-amount-amount").fill("3000");
    await page.locator("#reason").fill("金额多录一位（示例）");
    await page.getByRole("button", { name: "提交更正" }).click();
    await page.getByText("金额多录一位（示例）").first().waitFor();
    await until(page, "2025-12", before + 3_000);
    await inspect(page, "capital-arrival");

    await page.getByText("撤销", { exact: true }).click();
    await page.locator("#withdraw-reason").fill("重复登记（示例）");
    await page.getByRole("button", { name: "撤销这笔到资" }).click();
    await page.getByText("已撤销：重复登记（示例）").waitFor();
    await until(page, "2025-12", before);
  });
  await officer.leave();
});

test("a zone brings a table of arrivals and the figures follow", async () => {
  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("capital-import", officer.page, async () => {
    const { page } = officer;
    await visit(page, "/investment/capital/arrivals");
    await page.getByRole("link", { name: "批量导入到资" }).click();
    await page.locator("#import-file").waitFor();
    const before = await dollars(page, "2025-10");
    const firm = "91150102MA0T00652L,呼和浩特示例己七东新能源有限公司（虚构）";
    const rows = [
      "到账凭证号,到资日期,外资形式,金额,币种,统一社会信用代码,企业名称",
      `示例导入凭证-${Date.now()},2025-10-20,外方现金出资,20000,USD,${firm}`,
      `示例导入凭证-错,2025-10-20,赠与,20000,USD,${firm}`,
    ];
    await tryTable(page, "到资.csv", rows);
    await page.getByText("没有这种外资形式").waitFor();
    await inspect(page, "capital-import");
    await page.getByRole("button", { name: "只导入通过的行" }).click();
    await page.getByText("已导入 1 行").waitFor();
    await until(page, "2025-10", before + 20_000);
  });
  await officer.leave();
});

test("a leader compares zones, reads how kinds count and what is owed", async () => {
  const leader = await visitor(browser, { user: "leader-nmg" });
  await watched("capital-leader", leader.page, async () => {
    const { page } = leader;
    await visit(page, "/investment/capital?zone=bayannur");
    await page.getByText("缺所在盟市数据").first().waitFor();
    await page.locator("#figures-zone").selectOption("");
    await page.waitForURL((url) => !url.search.includes("zone="));

    await visit(page, "/investment/capital/kinds");
    await page.getByText("示例读法").first().waitFor();
    await page.getByText("登记读法", { exact: true }).first().click();
    await inspect(page, "capital-kinds");

    await visit(page, "/investment/capital/duties/overdue");
    const owed = page.getByText("示例：年度报告有误，已通知更正").first();
    await page.locator("table.cards tbody tr").first().waitFor();
    await turnPagesTo(page, owed, "/api/investment/capital/duties?");
    await owed.waitFor();
    await inspect(page, "capital-duties");
    assert.equal(await page.getByRole("button", { name: "登记完成" }).count(), 0);
  });
  await leader.leave();
});

test("a month that is over is reported once and later shows the difference", async () => {
  const officer = await visitor(browser, { user: "officer-hulunbuir" });
  await watched("capital-report", officer.page, async () => {
    const { page } = officer;
    await visit(page, "/investment/capital/reports");
    await page.locator("#month").fill("2026-02");
    await page.getByRole("button", { name: "上报月报" }).click();
    await page
      .getByRole("heading", { level: 1, name: /2026-02月报/ })
      .or(page.getByText("该月已经上报"))
      .first()
      .waitFor();
    await visit(page, "/investment/capital/reports/hulunbuir/2026-02");
    await page.getByText("上报数与现数").waitFor();
    await inspect(page, "capital-report");
  });
  await officer.leave();
});
