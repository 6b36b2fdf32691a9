import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { accept, done, file, openCase, together, unfold } from "./support/cases.js";
import { ask, detail, inspect, openBrowser, watched } from "./support/platform.js";

const WORKS = "SMP-ZJ-003";
const DRAINAGE = "SMP-ZJ-004";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("desks review in parallel, and a second person signs off", async () => {
  await together(
    browser,
    ["applicant-1", "officer-hohhot", "reviewer-hohhot", "approver-hohhot"],
    async (applicant, officer, reviewer, approver) => {
      await watched("review", officer, async () => {
        const id = await file(applicant, WORKS, `联合验收示例工程 ${Date.now()}`);
        await accept(officer, id);

        await officer.getByRole("heading", { name: "开始审查" }).waitFor();
        await officer.locator("#review-lane-3").waitFor();
        await inspect(officer, "case-review-open");
        await officer
          .getByRole("button", { name: /^删除环节/ })
          .nth(3)
          .click();
        await officer.locator("#review-part-2").selectOption("CONSULTED");
        await officer.getByRole("button", { name: "开始并联审查" }).click();
        await done(officer, "审查已开始");
        await officer.getByText("还有 2 个环节没有提交意见").waitFor();

        await openCase(approver, id);
        const why = approver.locator("section[aria-labelledby=why]");
        await why.getByText("准予", { exact: true }).waitFor();
        await why.getByRole("link").first().click();
        assert.equal(await approver.evaluate(() => document.activeElement?.id), "review");

        await openCase(reviewer, id);
        const lanes = reviewer.locator("section[aria-labelledby=review] li.lane");
        await opinion(lanes.nth(0), "同意", "工程质量符合要求（示例）。");
        await opinion(lanes.nth(1), "有条件同意", "基本符合规划（示例）。", "补齐绿化后使用（示例）");
        await reviewer.getByText("必需的意见已经齐全").waitFor();
        await inspect(reviewer, "case-review");
        await detail(reviewer, "case-review-lanes", reviewer.locator("section[aria-labelledby=review]"));

        await reviewer.locator("#proposal-result").check();
        await reviewer.getByLabel("附加条件").fill("补齐绿化后使用（示例）");
        await reviewer.getByRole("button", { name: "提交拟办意见" }).click();
        await done(reviewer, "拟办意见已提出");

        await openCase(approver, id);
        await approver.getByRole("heading", { name: "作出决定" }).waitFor();
        assert.equal(await approver.getByLabel("附加条件").inputValue(), "补齐绿化后使用（示例）");
        await inspect(approver, "case-sign-off");
        await approver.getByRole("button", { name: "确认决定" }).click();
        await done(approver, "决定已作出");

        await openCase(applicant, id);
        const decision = applicant.locator("section[aria-labelledby=decision]");
        await decision.getByText("补齐绿化后使用（示例）").waitFor();
        await decision.getByText("行政诉讼被告").waitFor();
        assert.equal(await applicant.getByText("审查意见").count(), 0, "opinions stay in the office");
        await inspect(applicant, "case-decision");
        await applicant.getByRole("button", { name: "确认收到" }).click();
        await done(applicant, "已确认收到");
      });
    },
  );
});

async function opinion(lane, verdict, text, conditions) {
  await lane.getByRole("button", { name: "提交意见" }).click();
  await lane.getByLabel(verdict, { exact: true }).check();
  await lane.getByLabel("意见", { exact: true }).fill(text);
  if (conditions) await lane.getByLabel("写入决定的条件").fill(conditions);
  await lane.getByRole("button", { name: "保存意见" }).click();
  await lane.getByText(text).waitFor();
}

test("a correction is composed, saved as a draft, previewed and sent once", async () => {
  await together(browser, ["applicant-1", "officer-hohhot"], async (applicant, officer) => {
    await watched("composer", officer, async () => {
      const id = await file(applicant, DRAINAGE, `草稿示例地址 ${Date.now()}`);
      await openCase(officer, id);
      await officer.getByRole("button", { name: "要求补正" }).click();
      const composer = officer.locator("#act-correction");
      await composer.getByRole("button", { name: "预览" }).click();
      await composer.getByRole("alert").getByText("请至少勾选一项").waitFor();
      await composer.getByLabel("排水许可申请表", { exact: false }).first().check();
      await composer.getByRole("button", { name: "缺少签字或盖章，请补齐后重新提交。" }).click();
      await composer.getByText("草稿已保存").waitFor();
      await inspect(officer, "case-composer");

      await openCase(applicant, id);
      assert.equal(await applicant.getByText("缺少签字或盖章").count(), 0, "a draft is not seen");

      await officer.evaluate(() => sessionStorage.clear());
      await openCase(officer, id);
      await officer.getByRole("button", { name: "要求补正" }).click();
      assert.match(await composer.getByLabel("需要补正什么").inputValue(), /缺少签字或盖章/);

      await composer.getByRole("button", { name: "预览" }).click();
      await composer.getByRole("heading", { name: "申请人将看到" }).waitFor();
      await inspect(officer, "case-composer-preview");
      await composer.getByRole("button", { name: "发出补正要求" }).dblclick();
      await done(officer, "已发出补正要求");

      await openCase(applicant, id);
      await applicant.getByRole("heading", { name: "需要申请人补正" }).waitFor();
      await applicant.getByText("缺少签字或盖章").first().waitFor();
      await applicant.getByRole("button", { name: "提交补正" }).click();
      await done(applicant, "补正已提交");
    });
  });
});

test("a pause moves the due date, and the proof shows it day by day", async () => {
  await together(browser, ["officer-hohhot"], async (officer) => {
    await watched("pause", officer, async () => {
      const { id, clock } = await longestPause(officer);
      const paused = clock.days.filter((one) => one.kind === "PAUSED");
      assert.ok(paused.length > 0);
      const start = clock.events.find((event) => event.kind === "Started").on;
      const unpaused = await ask(
        officer,
        `/api/policy/calendar/due?from=${start}&workingDays=${clock.promised.limit}`,
      );
      assert.ok(clock.promised.due > unpaused.due, `${clock.promised.due} is after ${unpaused.due}`);

      await openCase(officer, id);
      await officer.getByRole("heading", { name: "特别程序进行中，暂停计时" }).waitFor();
      const proof = officer.locator("section[aria-labelledby=clock]");
      await proof.locator("td.PAUSED").first().waitFor();
      assert.equal(await proof.locator("td.PAUSED").count(), paused.length);
      await inspect(officer, "case-paused");
      await detail(officer, "case-clock-paused", proof);

      await officer.getByRole("button", { name: "恢复计时" }).click();
      await done(officer, "已恢复计时");
      await proof.getByText("恢复计时").first().waitFor();
      const after = await ask(officer, `/api/policy/cases/${id}`);
      assert.equal(after.promisedDueOn, clock.promised.due, "the days of the pause stay uncounted");

      await unfold(officer, "暂停计时");
      await officer.locator("#suspension-ground").selectOption("APPRAISAL");
      await officer.locator("#suspension-cap").fill("99");
      await officer.locator("#suspension-told").fill("再次组织技术评估，预计五个工作日（示例）。");
      await officer.locator("#act-suspension").getByRole("button", { name: "暂停计时" }).click();
      await officer.getByRole("alert").getByText("请填写 1 至 30 的整数").waitFor();
      await officer.locator("#suspension-cap").fill("5");
      await officer.locator("#act-suspension").getByRole("button", { name: "暂停计时" }).click();
      await done(officer, "已暂停计时");
      await officer.getByText("再次组织技术评估").first().waitFor();
    });
  });
});

/** Of the sample cases whose clock stands, one whose pause has taken working days. */
async function longestPause(page) {
  for (let cursor = ""; ;) {
    const { items, next } = await ask(page, `/api/policy/worklist?queue=team&limit=100${cursor}`);
    for (const { id } of items.filter((row) => row.status === "SUSPENDED")) {
      const clock = await ask(page, `/api/policy/cases/${id}/clock`);
      const start = clock.events[0].on;
      if (clock.days.some((one) => one.kind === "PAUSED" && one.date > start)) return { id, clock };
    }
    assert.ok(next, "a sample case is paused");
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

test("more time is asked for by one and approved by another", async () => {
  await together(
    browser,
    ["applicant-1", "officer-hohhot", "approver-hohhot"],
    async (applicant, officer, approver) => {
      await watched("extension", officer, async () => {
        const id = await file(applicant, DRAINAGE, `延期示例地址 ${Date.now()}`);
        await accept(officer, id);
        const before = await ask(officer, `/api/policy/cases/${id}`);

        await unfold(officer, "申请延期");
        const form = officer.locator("#act-extension-request");
        await form.getByRole("button", { name: "提交延期申请" }).click();
        await form.getByRole("alert").getByText("请填写规定范围内的整数").waitFor();
        await form.getByLabel("延长工作日").fill("10");
        await form.getByLabel("延期理由").fill("需要核对上游管网资料（示例）");
        await form.getByRole("button", { name: "提交延期申请" }).click();
        await done(officer, "已申请延期，等待另一人批准");
        await inspect(officer);

        await openCase(approver, id);
        await approver.locator("aside").getByText("需要核对上游管网资料（示例）").waitFor();
        await inspect(approver, "case-extension");
        await approver.getByRole("button", { name: "批准延期" }).click();
        await done(approver, "延期申请已处理");
        const extended = await ask(approver, `/api/policy/cases/${id}`);
        const due = await ask(approver, `/api/policy/calendar/due?from=${before.acceptedOn}&workingDays=30`);
        assert.equal(extended.statutoryDueOn, due.due, "20 and 10 working days");
        assert.equal(extended.promisedDueOn, before.promisedDueOn, "a promise is not extended");
        await approver.locator("section[aria-labelledby=clock]").getByText("延长 10 个工作日").waitFor();

        await openCase(applicant, id);
        await applicant.getByRole("heading", { name: "已延长办理期限" }).waitFor();
      });
    },
  );
});

test("a hearing is offered, asked for and arranged within the days of the law", async () => {
  await together(browser, ["applicant-1", "officer-hohhot"], async (applicant, officer) => {
    await watched("hearing", officer, async () => {
      const id = await file(applicant, DRAINAGE, `听证示例地址 ${Date.now()}`);
      await accept(officer, id);
      await unfold(officer, "告知听证权利");
      await officer.locator("#act-hearing-offer").getByRole("button", { name: "告知听证权利" }).click();
      await done(officer, "已告知听证权利");

      await openCase(applicant, id);
      await applicant.getByRole("heading", { name: "要求听证" }).waitFor();
      await inspect(applicant, "case-hearing-offered");
      await applicant.getByRole("button", { name: "要求听证" }).click();
      await done(applicant, "听证申请已提交");

      await openCase(officer, id);
      await officer.getByRole("heading", { name: "安排听证" }).waitFor();
      const held = await ask(officer, `/api/policy/cases/${id}`);
      const day = officer.getByLabel("听证日期");
      await officer.locator("#hearing-day[min]").waitFor();
      const earliest = await ask(officer, `/api/policy/calendar/due?from=${held.asOf}&workingDays=7`);
      assert.equal(await day.getAttribute("min"), earliest.due);
      assert.equal(await day.getAttribute("max"), held.progress.hearing.holdBy);
      await day.fill(held.asOf);
      await officer.getByLabel("地点").fill("示例管委会一楼听证室（虚构）");
      await officer.getByLabel("主持人").fill("approver-hohhot");
      await officer.getByRole("button", { name: "安排听证并通知" }).click();
      await officer.getByRole("alert").getByText("请选择规定范围内的日期").waitFor();
      await inspect(officer, "case-hearing");
      await day.fill(earliest.due);
      await officer.getByRole("button", { name: "安排听证并通知" }).click();
      await done(officer, "听证已安排");

      await openCase(applicant, id);
      await applicant.getByText("示例管委会一楼听证室（虚构）").waitFor();
      await inspect(applicant);
    });
  });
});
