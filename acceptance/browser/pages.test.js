import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  detail,
  ask,
  enter,
  inspect,
  openBrowser,
  PHONE,
  URL_OF_PLATFORM,
  visit,
  visitor,
  watched,
} from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("every public page is there in English too", async () => {
  const { page, leave } = await visitor(browser);
  await watched("english", page, async () => {
    await visit(page, "/");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Apply once" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await inspect(page);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Apply once" }).waitFor();
    await page.getByRole("link", { name: "See all services" }).click();
    await page.getByRole("heading", { level: 1, name: "Find a service" }).waitFor();
    await inspect(page);
    await page
      .getByRole("link", {
        name: "Record-filing of an enterprise investment project",
      })
      .click();
    await page.getByRole("link", { name: "Log in and start" }).waitFor();
    await inspect(page);
  });
  await leave();
});

test("the keyboard reaches the content first, and sees where it is", async () => {
  const { page, leave } = await visitor(browser);
  await watched("keyboard", page, async () => {
    await visit(page, "/matters");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "跳到主要内容" });
    assert.ok(await skip.evaluate((link) => link === document.activeElement));
    assert.equal(await skip.evaluate((link) => getComputedStyle(link).outlineColor), "rgb(255, 221, 0)");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  });
  await leave();
});

test("on a phone the main menu is one button, and leads on", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot", viewport: PHONE });
  await watched("menu", page, async () => {
    const menu = page.getByRole("navigation", { name: "主导航" });
    const fold = menu.getByRole("button", { name: "菜单" });
    await fold.waitFor();
    assert.equal(await menu.getByRole("link").count(), 0);
    assert.ok((await menu.boundingBox()).height < 60, "the menu takes one row");
    await fold.click();
    await menu.getByRole("link", { name: "证照核验" }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await menu.getByRole("link").count(), 0);
    assert.ok(await fold.evaluate((button) => button === document.activeElement));
    await fold.click();
    await inspect(page);
    await menu.getByRole("link", { name: "证照核验" }).click();
    await page.waitForURL(`${URL_OF_PLATFORM}/verify`);
    assert.equal(await fold.getAttribute("aria-expanded"), "false");
  });
  await leave();
});

test("nothing found, no such page and no such case say what to do", async () => {
  const { page, leave } = await visitor(browser, { user: "applicant-1" });
  await watched("nothing", page, async () => {
    await visit(page, "/matters?query=没有这样的事项");
    await page.getByRole("heading", { name: "没有找到与“没有这样的事项”有关的事项" }).waitFor();
    await inspect(page);
    await visit(page, "/no/such/page");
    await page.getByRole("heading", { level: 1, name: "没有这个页面" }).waitFor();
    await inspect(page);
    await visit(page, "/cases/150100-2020-999999");
    await page.getByRole("alert").getByText("没有这个办件").waitFor();
  });
  await leave();
});

test("an officer works the inbox in both languages, and its counts are those of its lists", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("inbox", page, async () => {
    await page.getByRole("heading", { level: 1, name: "收件箱" }).waitFor();
    const counts = await ask(page, "/api/policy/worklist/counts");
    for (const [queue, count] of Object.entries(counts)) {
      let listed = 0;
      let cursor = "";
      do {
        const answer = await ask(page, `/api/policy/worklist?queue=${queue}&limit=100${cursor}`);
        listed += answer.items.length;
        cursor = answer.next ? `&cursor=${encodeURIComponent(answer.next)}` : "";
      } while (cursor !== "");
      assert.equal(listed, count, queue);
      await visit(page, `/inbox/${queue}`);
      await page.locator("table.cards, .empty").first().waitFor();
      const tab = page.getByRole("navigation", { name: "队列" }).locator("[aria-current=page] .count");
      assert.equal(await tab.innerText(), String(count));
    }
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
    await visit(page, "/inbox/team");
    await page.locator("table.cards").waitFor();
    await inspect(page, "inbox-en");
  });
  await leave();
});

test("the clock of a case is proved day by day", async () => {
  const { page, leave } = await visitor(browser, { user: "approver-hohhot" });
  await watched("clock", page, async () => {
    const { items } = await ask(page, "/api/policy/worklist?queue=decision&limit=100");
    let longest = { id: "", days: [] };
    for (const { id } of items.slice(-10)) {
      const { days } = await ask(page, `/api/policy/cases/${id}/clock`);
      if (days.length > longest.days.length) longest = { id, days };
    }
    await visit(page, `/cases/${longest.id}`);
    const clock = page.locator("section[aria-labelledby=clock]");
    await clock.locator("time").first().waitFor();
    const shown = await clock.locator(".months time").evaluateAll((days) => days.map((one) => one.dateTime));
    assert.deepEqual(
      shown,
      longest.days.map((one) => one.date),
    );
    await inspect(page);
    await detail(page, "clock", clock);
  });
  await leave();
});

test("a page for members asks for the log-in and comes back", async () => {
  const { page, leave } = await visitor(browser);
  await watched("members", page, async () => {
    await visit(page, "/inbox/overdue");
    await page.locator("input[name=username]").waitFor();
    await enter(page, "officer-hohhot");
    await page.waitForURL(`${URL_OF_PLATFORM}/inbox/overdue`);
    await page.getByRole("heading", { level: 1, name: "收件箱" }).waitFor();
  });
  await leave();
});

test("a service that is down is said to be down", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("down", page, async () => {
    await page.route("**/api/policy/worklist?*", (route) => route.fulfill({ status: 503, body: "" }));
    await visit(page, "/inbox/team");
    await page.getByRole("heading", { name: "服务暂时不可用" }).waitFor();
    await inspect(page);
    await page.unroute("**/api/policy/worklist?*");
    await page.getByRole("button", { name: "重新加载" }).click();
    await page.locator("table.cards").waitFor();
  });
  await leave();
});
