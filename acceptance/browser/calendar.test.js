import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("anybody looks at a year and computes a due date with a pause", async () => {
  const reader = await visitor(browser);
  await watched("calendar", reader.page, async () => {
    await visit(reader.page, "/calendar/2026");
    await reader.page.getByRole("heading", { level: 1, name: "2026年工作日历" }).waitFor();
    await inspect(reader.page, "calendar");

    await reader.page.getByLabel("起算日").fill("2026-03-02");
    await reader.page.getByLabel("工作日数").fill("20");
    await reader.page.getByRole("button", { name: "增加一段暂停" }).click();
    await reader.page.getByLabel("首日").fill("2026-03-25");
    await reader.page.getByLabel("末日").fill("2026-03-12");
    await reader.page.getByRole("button", { name: "推算", exact: true }).click();
    await reader.page.getByRole("alert").getByText("末日不早于首日").waitFor();
    await inspect(reader.page);
    await reader.page.getByLabel("首日").fill("2026-03-12");
    await reader.page.getByLabel("末日").fill("2026-03-25");
    await reader.page.getByRole("button", { name: "推算", exact: true }).click();
    await reader.page.getByText("2026年4月14日").waitFor();
    await inspect(reader.page, "calendar-due");

    await visit(reader.page, "/calendar/2027");
    await reader.page.getByText("到期日均为暂定").waitFor();
    await inspect(reader.page, "calendar-provisional");
    await visit(reader.page, "/calendar/local");
    await reader.page.getByRole("heading", { name: "鄂温克族自治旗" }).waitFor();
    await inspect(reader.page, "calendar-local");
  });
  await reader.leave();
});

/** A version is taken up again only where an earlier one is there: the seeded platform has one of each year. */
test("an operator tries a notice out, is told what is wrong, and takes a version up again", async () => {
  const operator = await visitor(browser, { user: "operator" });
  await watched("calendar-notice", operator.page, async () => {
    await visit(operator.page, "/calendar/notices");
    await operator.page.getByLabel("年份").fill("2027");
    await operator.page.getByLabel("通知名称和文号").fill("示例通知（虚构）");
    await operator.page
      .getByLabel("法定节假日", { exact: true })
      .fill("1-1 2-5..2-8 4-5 5-1 5-2 6-9 9-15 10-1..10-3");
    await operator.page.getByLabel("调休上班日").fill("3-1");
    await operator.page.getByRole("button", { name: "试载入" }).click();
    await operator.page.getByRole("heading", { name: "不能载入" }).waitFor();
    await operator.page.getByText("2027-03-01 不是周末，不能调休上班").waitFor();
    await inspect(operator.page, "calendar-notice");
    assert.equal(await operator.page.getByRole("button", { name: "载入并重算" }).count(), 0);

    const former = operator.page.getByRole("button", { name: "恢复此版" });
    if ((await former.count()) > 0) {
      await former.first().click();
      await operator.page.getByRole("button", { name: "确认恢复" }).click();
      await operator.page.getByRole("heading", { level: 1, name: "时限重算结果" }).waitFor();
      await inspect(operator.page, "calendar-recount");
    }
    await visit(operator.page, "/calendar/recomputations");
    await operator.page.getByRole("heading", { level: 1, name: "时限重算" }).waitFor();
    await inspect(operator.page, "calendar-recomputations");
  });
  await operator.leave();
});
