import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, PHONE, visit, visitor, watched } from "./support/platform.js";

function dayIn(days) {
  const then = new Date(Date.now() + days * 24 * 3600 * 1000);
  return then.toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("anybody who is signed in finds who holds a power, and in whose name", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("powers", page, async () => {
    await visit(page, "/powers");
    await page.getByRole("heading", { level: 1, name: "赋权清单" }).waitFor();
    await page.locator("table.cards").waitFor();
    await inspect(page, "powers-register");

    await page.getByLabel("赋权形式").selectOption("ENTRUSTED");
    await page.getByLabel("事项、机关或编码").fill("水利");
    await page.getByRole("button", { name: "查找" }).click();
    await page.waitForURL(/mode=ENTRUSTED/);
    await page.locator("tbody tr").first().getByText("委托").waitFor();
    await page.locator("tbody a").first().click();
    await page.getByRole("heading", { level: 2, name: "现行条款" }).waitFor();
    await inspect(page, "powers-delegation");

    await visit(page, "/powers/holder");
    await page.getByLabel("事项编码").fill("SMP-ZR-002");
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByRole("heading", { name: "决定文书上这样写" }).waitFor();
    await inspect(page, "powers-holder");

    await visit(page, "/powers/kept");
    await page.locator("table.cards").waitFor();
    await inspect(page, "powers-kept");
    await visit(page, "/powers/rates");
    await page.getByText("承接率").first().waitFor();
    await inspect(page, "powers-rates");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 2, name: "Take-up and use" }).waitFor();
    await inspect(page);
  });
  await leave();
});

/** A power of its own for each run, so that nothing overlaps. */
test("the giving side registers a delegation, changes its terms and recalls it, and says why a power is kept", async () => {
  const { page, leave } = await visitor(browser, {
    user: "department-hohhot",
    viewport: PHONE,
  });
  const code = `HH-SL-${String(Date.now()).slice(-6)}`;
  await watched("powers-register", page, async () => {
    await visit(page, "/powers");
    await page.getByRole("link", { name: "登记赋权" }).click();
    await page.getByRole("heading", { level: 1, name: "登记赋权" }).waitFor();
    await page.getByLabel("事项编码").fill(code);
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.locator("#mistakes").waitFor();
    await page.getByLabel("登记簿中还没有这项权力").waitFor();
    assert.ok(await page.getByLabel("登记簿中还没有这项权力").isChecked());
    await inspect(page, "powers-register-mistakes");

    await page.getByLabel("权力名称（中文）").fill(`示例取水许可 ${code}`);
    await page.getByLabel("权力名称（英文）").fill(`Sample water licence ${code}`);
    await page.getByLabel("法定行使机关", { exact: true }).selectOption({ label: "呼和浩特市水利局" });
    await page.getByLabel("法定行使的依据").fill("中华人民共和国水法第四十八条（示例）");
    await page.getByLabel("委托", { exact: false }).first().check();
    await page.locator("#terms-from").selectOption({ label: "呼和浩特市市场监督管理局" });
    await page.locator("#terms-legalBasis").fill("行政许可法第二十四条；委托书为示例");
    await page.locator("#terms-basisLevel").selectOption("LAW");
    await page.locator("#terms-validFrom").fill("2026-10-01");
    await page.locator("#terms-validTo").fill("2031-09-30");
    await page.locator("#terms-signedOn").fill("2026-09-01");
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.getByText("赋权机关在整个期间内须持有该项权力").waitFor();
    await inspect(page, "powers-register-refused");
    await page.locator("#terms-from").selectOption({ label: "呼和浩特市水利局" });
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.waitForURL(/\/powers\/delegations\/DLG-/);
    await page.getByRole("heading", { level: 2, name: "现行条款" }).waitFor();
    await page.getByText("尚未公告").first().waitFor();
    await inspect(page, "powers-registered");
  });
  await watched("powers-amend", page, async () => {
    await page.getByRole("link", { name: "调整条款" }).click();
    await page.getByRole("heading", { level: 1, name: "调整条款" }).waitFor();
    assert.equal(await page.locator("#terms-legalBasis").inputValue(), "行政许可法第二十四条；委托书为示例");
    await page.locator("#terms-validFrom").fill("2027-01-01");
    await page.locator("#terms-announcedOn").fill("2026-11-20");
    await page.locator("#terms-announcedAt").fill("https://example.org/示例公告");
    await page.locator("#terms-excludedAreas").fill("示例专业园甲");
    await inspect(page, "powers-terms");
    await page.getByRole("button", { name: "登记新条款" }).click();
    await page.getByRole("heading", { level: 2, name: "历次条款" }).waitFor();
    await page.getByText("示例专业园甲").waitFor();
  });
  await watched("powers-recall", page, async () => {
    await page.getByText("收回", { exact: true }).click();
    await page.getByLabel("收回日期").fill(dayIn(60));
    await page.getByLabel("收回原因").fill("示例：职责调整");
    await page.locator("#recall-announcedAt").fill("https://example.org/示例收回公告");
    await page.getByRole("button", { name: "确认收回" }).click();
    await page.getByText("请勾选确认").first().waitFor();
    await inspect(page, "powers-recall-mistake");
    await page.getByLabel("我确定要收回这项赋权").check();
    await page.getByRole("button", { name: "确认收回" }).click();
    await page.getByText("权力由原机关行使").waitFor();
    await inspect(page, "powers-recalled");
  });
  await watched("powers-keep", page, async () => {
    await visit(page, "/powers/kept?zone=hohhot");
    const row = page.locator("tbody tr").first();
    await row.getByText("修改原因和承诺").click();
    await row.getByLabel("答复时限（工作日）").fill("90");
    await row.getByRole("button", { name: "保存" }).click();
    await row.getByText("1 至 60 个工作日").waitFor();
    await inspect(page, "powers-keep");
    await row.getByLabel("答复时限（工作日）").fill("4");
    await row.getByRole("button", { name: "保存" }).click();
    await row.getByText("4 个工作日").waitFor();
  });
  await leave();
});

test("a zone brings its list: the template is looked at and taken in", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-bayannur" });
  await watched("powers-list", page, async () => {
    await visit(page, "/powers/list");
    const bytes = await page.evaluate(async () => {
      const answer = await fetch("/api/policy/power-lists/template");
      return Array.from(new Uint8Array(await answer.arrayBuffer()));
    });
    await page.locator("#list-file").setInputFiles({
      name: "赋权清单.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    });
    await page.getByRole("button", { name: "试导入" }).click();
    await page.getByText(/共 1 行/).waitFor();
    await inspect(page, "powers-list-checked");
    const all = page.getByRole("button", { name: "全部导入" });
    if ((await all.count()) > 0) {
      await all.click();
      await page.getByText("已导入 1 项赋权").waitFor();
    }
    const { items } = await ask(page, "/api/policy/delegations?zone=bayannur&query=HH-TJ-001");
    assert.equal(items.length, 1);
    assert.equal(items[0].sample, false);
  });
  await leave();
});

test("a question goes to the region and comes back answered", async () => {
  const zone = await visitor(browser, {
    user: "officer-hulunbuir",
    viewport: PHONE,
  });
  const region = await visitor(browser, { user: "department-nmg" });
  let address = "";
  await watched("direct-line-raise", zone.page, async () => {
    const { page } = zone;
    await visit(page, "/direct-line");
    await page.getByRole("heading", { level: 1, name: "直通车" }).waitFor();
    await page.locator("table.cards").waitFor();
    await inspect(page, "direct-line");
    await page.getByText("发起工单").click();
    await page.getByRole("button", { name: "发起", exact: true }).click();
    await page.locator("#mistakes").waitFor();
    await page.getByLabel("标题").fill("示例问题：取水指标能否随迁");
    await page.getByLabel("问题说明").fill("企业从邻近旗县搬入，原取水指标能否随迁？");
    await page.getByLabel("答复部门").selectOption("water-nmg");
    await page.getByRole("button", { name: "发起", exact: true }).click();
    await page.waitForURL(/\/direct-line\/tickets\/DL-/);
    address = new URL(page.url()).pathname;
    await page.getByText("5 个工作日").waitFor();
    await inspect(page, "direct-line-ticket");
  });
  await watched("direct-line-answer", region.page, async () => {
    const { page } = region;
    await visit(page, address);
    await page.getByRole("button", { name: "受理" }).click();
    await page.getByLabel("答复内容").fill("可以随迁，请按程序办理（示例）。");
    await page.getByRole("button", { name: "提交答复" }).click();
    await page.getByText("已答复").first().waitFor();
    await inspect(page, "direct-line-answered");
  });
  await watched("direct-line-close", zone.page, async () => {
    const { page } = zone;
    await page.reload();
    await page.getByText("可以随迁").waitFor();
    await page.getByLabel("已解决").check();
    await page.getByRole("button", { name: "确认办结" }).click();
    await page.getByText("问题已解决").waitFor();
  });
  await zone.leave();
  await region.leave();
});

/** The last quarter of today, for as many as come. */
async function opensTimes(page, group) {
  await visit(page, "/premises");
  const form = page.locator("details", { has: page.getByText("开放预约时段") });
  await form.getByText("开放预约时段").click();
  await form.getByLabel("窗口组").selectOption(group);
  await form.getByLabel("最早时段").fill("23:45");
  await form.getByLabel("结束时间").fill("23:30");
  await form.getByRole("button", { name: "开放", exact: true }).click();
  await form.getByText("须有 1 至 48 个时段").waitFor();
  await inspect(page, "premises-no-times");
  await form.getByLabel("结束时间").fill("23:59");
  await form.getByLabel("每个时段人数").fill("100");
  await form.getByRole("button", { name: "开放", exact: true }).click();
  await form.getByText(/现有 \d+ 个可预约时段/).waitFor();
}

test("somebody books a time, takes a number, and the desk calls it", async () => {
  const anybody = await visitor(browser);
  await watched("premises-public", anybody.page, async () => {
    await visit(anybody.page, "/premises");
    await anybody.page.getByRole("heading", { level: 1, name: "办事大厅" }).waitFor();
    await anybody.page.locator("table.cards").waitFor();
    await inspect(anybody.page, "premises-public");
  });
  await anybody.leave();

  const desk = await visitor(browser, { user: "officer-hulunbuir" });
  const { page, leave } = await visitor(browser, { user: "applicant-2", viewport: PHONE });
  await watched("premises-book", page, async () => {
    await visit(page, "/premises?zone=hulunbuir");
    const board = await ask(page, "/api/policy/premises/hulunbuir/today");
    let day = board.day;
    for (let ahead = 1; ahead < 8; ahead++) {
      day = new Date(Date.parse(`${board.day}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
      const { items } = await ask(page, `/api/policy/premises/hulunbuir/slots?group=talent&day=${day}`);
      if (items.length > 0) break;
    }
    await page.getByLabel("窗口组").selectOption("talent");
    await page.getByLabel("日期").fill(day);
    await page.locator("#slot-0").check();
    await page.getByRole("button", { name: "预约", exact: true }).click();
    await page
      .getByText(/^已预约 /)
      .first()
      .waitFor();
    await inspect(page, "premises-booked");
    await page
      .getByRole("button", { name: /取消 .* 的预约/ })
      .first()
      .click();
    await page.getByText("已取消").first().waitFor();
    await opensTimes(desk.page, "talent");
    await page.getByLabel("日期").fill(board.day);
    await page.getByRole("radio", { name: /23:45/ }).check();
    await page.getByRole("button", { name: "预约", exact: true }).click();
    await page.getByText(/^已预约 .* 23:45/).waitFor();
    await page.getByRole("button", { name: "取号" }).click();
    await page.getByText("请留意叫号").waitFor();
  });
  await leave();

  await watched("premises-desk", desk.page, async () => {
    const { page } = desk;
    await visit(page, "/premises");
    const staff = page.locator("section", {
      has: page.getByRole("heading", { name: "派驻人员签到" }),
    });
    await staff.getByText("登记派驻人员").click();
    const name = `示例派驻人员 ${Date.now()}`;
    await staff.getByLabel("派出机关").fill("呼伦贝尔市人力资源和社会保障局");
    await staff.getByLabel("姓名").fill(name);
    await staff.getByRole("button", { name: "登记", exact: true }).click();
    await staff.getByText(`已登记 ${name}`).waitFor();
    await staff.getByRole("button", { name: `${name} 到岗` }).click();
    await staff.locator("li", { hasText: name }).locator(".tag.green").waitFor();
    await staff.getByRole("button", { name: `结束 ${name} 的派驻` }).click();
    await staff.getByText(`${name} 的派驻今天结束`).waitFor();
    const expected = page.locator("section", {
      has: page.getByRole("heading", { name: "今天的预约" }),
    });
    await expected.getByLabel("窗口组").selectOption("talent");
    await expected
      .getByRole("button", { name: /23:45.*到场给号$/ })
      .first()
      .click();
    await expected.getByText(/ 的号是 /).waitFor();
    await inspect(page, "premises-arrival");
    await desk.page.getByRole("button", { name: "叫下一位" }).click();
    await desk.page.getByRole("button", { name: "办完" }).waitFor();
    await inspect(desk.page, "premises-desk");
    await desk.page.getByRole("button", { name: "办完" }).click();
    await desk.page.getByRole("button", { name: "叫下一位" }).waitFor();
  });
  await desk.leave();
});
