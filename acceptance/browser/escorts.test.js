import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

const ESCORTS = "/investment/escorts";
const NAME = `示例陪办项目 ${Date.now()}`;

let browser;
let held;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

async function someday(page, days) {
  const { day } = await ask(page, "/api/policy/premises/hohhot/today");
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Until the other service has heard of it. */
async function answers(page, path, status) {
  const ends = Date.now() + 15_000;
  for (;;) {
    const now = await page.evaluate(async (address) => (await fetch(address)).status, path);
    if (now === status) return;
    assert.ok(Date.now() < ends, `${path} answers ${now}, not ${status}`);
    await page.waitForTimeout(250);
  }
}

test("a client mandates the zone with what he asked it about", async () => {
  const { page, leave } = await visitor(browser, { user: "applicant-1" });
  await watched("escorts-offer", page, async () => {
    await visit(page, "/investment/pipeline/enquire");
    await page.locator("#zone option").nth(1).waitFor({ state: "attached" });
    await page.locator("#zone").selectOption("hohhot");
    await page.locator("#name").fill(NAME);
    await page.locator("#investor-name").fill("示例生物药品有限公司（虚构）");
    await page.locator("#contact-person").fill("示例联系人");
    await page.locator("#contact-phone").fill("13900000000");
    await page.getByRole("button", { name: "提交咨询" }).click();
    await page.getByText("已收到您的咨询").waitFor();

    await visit(page, ESCORTS);
    await page.getByRole("heading", { level: 1, name: "全过程代办" }).waitFor();
    await page.getByRole("link", { name: "委托代办" }).click();
    await page.locator("#project option").nth(1).waitFor({ state: "attached" });
    await inspect(page, "escorts-new");
    const lead = page.locator("#project option", { hasText: NAME });
    await page.locator("#project").selectOption(await lead.getAttribute("value"));
    await page.locator("#from").fill(await someday(page, 0));
    await page.locator("#until").fill(await someday(page, 400));
    await page.locator("#contact-person").fill("示例联系人");
    await page.getByRole("button", { name: "提交委托" }).click();
    await page
      .getByRole("alert")
      .getByText(/电话和邮箱至少填一项/)
      .waitFor();
    await page.locator("#contact-phone").fill("13900000000");
    await page.getByRole("button", { name: "提交委托" }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.getByText("等待经开区受理并指定代办员").waitFor();
    held = new URL(page.url()).pathname;
    await inspect(page, "escorts-offered");
  });
  await leave();
});

test("an officer reads the board and accepts the mandate by naming one agent", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-hohhot" });
  await watched("escorts-board", page, async () => {
    await visit(page, ESCORTS);
    await page.getByRole("heading", { name: "代办员负荷" }).waitFor();
    await page.getByRole("link", { name: "示例代办员一" }).first().waitFor();
    await inspect(page, "escorts-board");

    await visit(page, held);
    await page.locator("#mandate-agent option").nth(1).waitFor({ state: "attached" });
    await page.locator("#mandate-agent").selectOption("agent-1");
    await page.getByRole("button", { name: "受理委托" }).click();
    await page.getByText("代办中").first().waitFor();
    await page.getByText("0471-0000011").first().waitFor();
  });
  await leave();
});

test("the agent records how far it is, sets tasks and notes, and finds them on the desk", async () => {
  const { page, leave } = await visitor(browser, { user: "agent-1" });
  await watched("escorts-agent", page, async () => {
    const today = await someday(page, 0);
    await visit(page, held);
    await page.getByText("登记环节进展").click();
    await page.locator("#stage-on").fill(today);
    await page
      .locator("#stage-code")
      .locator("xpath=ancestor::form")
      .getByRole("button", { name: "保存" })
      .click();
    await page.getByText("办理中", { exact: true }).first().waitFor();

    const form = page.locator("#new-title").locator("xpath=ancestor::form");
    await page.locator("summary", { hasText: "新增代办事项" }).click();
    await page.locator("#new-title").fill("提交总平面图（示例）");
    await page.locator("#new-toAct").selectOption("ENTERPRISE");
    await page.locator("#new-workingDays").fill("3");
    await form.getByRole("button", { name: "新增代办事项" }).click();
    await page.getByText("提交总平面图（示例）").first().waitFor();

    await page.locator("summary", { hasText: "新增便笺" }).click();
    await page.locator("#note-text").fill(`回访 ${NAME}`);
    await page.locator("#note-comesUpOn").fill(today);
    await page.getByRole("button", { name: "新增便笺" }).click();
    await page.getByText(`回访 ${NAME}`).first().waitFor();
    await inspect(page, "escorts-agent");

    await visit(page, ESCORTS);
    await page.getByRole("heading", { name: /未来|前到期的事项/ }).waitFor();
    await page.getByRole("link", { name: `回访 ${NAME}` }).waitFor();
    await inspect(page, "escorts-desk");
    const desk = await ask(page, "/api/investment/escorts/desk");
    assert.ok(desk.overdue.length > 0, "the demonstration has an overdue task");
  });
  await leave();
});

test("the client sees in plain words what he has to do, and does it", async () => {
  const { page, leave } = await visitor(browser, { user: "applicant-1" });
  await watched("escorts-client", page, async () => {
    await visit(page, held);
    await page.getByText("有 1 项需要您办理").waitFor();
    assert.equal(await page.getByText(`回访 ${NAME}`).count(), 0);
    await page.getByRole("button", { name: /^办结/ }).click();
    await page.locator("#task-on").fill(await someday(page, 0));
    await page.locator("#task-proof").fill("总平面图回执（示例）");
    await inspect(page, "escorts-client");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("目前没有需要您办理的事项").waitFor();
  });
  await leave();
});

test("the agent follows the cases of the project he accompanies, until the client revokes the mandate", async () => {
  const client = await visitor(browser, { user: "applicant-1" });
  let escort;
  let project;
  await watched("escorts-project", client.page, async () => {
    const { items } = await ask(client.page, "/api/investment/projects?limit=100");
    const taken = await ask(client.page, "/api/investment/escorts?standing=running&limit=100");
    project = items.find(
      (one) => one.zone === "hohhot" && taken.items.every((held) => held.venture.id !== one.id),
    );
    assert.ok(project, "the demonstration has a project without an escort");
    await visit(client.page, `${ESCORTS}/new`);
    const chosen = `project:${project.id}`;
    await client.page.locator(`#project option[value="${chosen}"]`).waitFor({ state: "attached" });
    await client.page.locator("#project").selectOption(chosen);
    await client.page.locator("#from").fill(await someday(client.page, 0));
    await client.page.locator("#until").fill(await someday(client.page, 200));
    await client.page.locator("#contact-person").fill("示例联系人");
    await client.page.locator("#contact-phone").fill("13900000000");
    await client.page.getByRole("button", { name: "提交委托" }).click();
    await client.page.getByText("等待经开区受理并指定代办员").waitFor();
    escort = new URL(client.page.url()).pathname;
  });

  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("escorts-project-accepted", officer.page, async () => {
    await visit(officer.page, escort);
    await officer.page.locator("#mandate-agent option").nth(1).waitFor({ state: "attached" });
    await officer.page.locator("#mandate-agent").selectOption("agent-1");
    await officer.page.getByRole("button", { name: "受理委托" }).click();
    await officer.page.getByText("代办中").first().waitFor();
  });
  await officer.leave();

  const agent = await visitor(browser, { user: "agent-1" });
  const filing = project.id.replace(/^PRJ-/, "");
  await watched("escorts-cases", agent.page, async () => {
    const listed = agent.page.locator("section[aria-labelledby=cases]");
    await answers(agent.page, `/api/policy/mandates/${escort.split("/").at(-1)}/cases`, 200);
    await visit(agent.page, escort);
    await listed.getByText("办结（准予）").first().waitFor();
    await inspect(agent.page, "escorts-cases");
    await listed.locator(`a[href="/cases/${filing}"]`).click();
    await agent.page.getByText("您受委托代办这个项目").waitFor();
    await agent.page.getByText("往来内容只有申请人和审批部门能看到").waitFor();
    await agent.page.getByRole("heading", { name: "办理经过" }).waitFor();
    assert.equal(await agent.page.locator(`a[href*="/materials/"]`).count(), 0);
    await inspect(agent.page, "escorts-case");
    await agent.page.getByRole("link", { name: "返回全过程代办" }).waitFor();
  });

  await watched("escorts-revoked", client.page, async () => {
    await visit(client.page, escort);
    await client.page.locator("summary", { hasText: "撤销委托" }).click();
    await client.page.locator("#revocation-reason").fill("改由本企业自行办理（示例）");
    await client.page.getByRole("button", { name: "确认撤销" }).click();
    await client.page.getByText("已撤销").first().waitFor();
  });
  await client.leave();
  await watched("escorts-shut", agent.page, async () => {
    await answers(agent.page, `/api/policy/cases/${filing}`, 404);
    await visit(agent.page, `/cases/${filing}`);
    await agent.page.getByText("没有这个办件").waitFor();
  });
  await agent.leave();
});

test("an officer of another zone finds nothing, and which zones offer escorts is open to all members", async () => {
  const { page, leave } = await visitor(browser, { user: "officer-bayannur" });
  await watched("escorts-elsewhere", page, async () => {
    await visit(page, held);
    await page.getByText("没有这项代办").waitFor();
    await visit(page, `${ESCORTS}/adoptions`);
    await page.getByRole("heading", { level: 1, name: "各经开区开办情况" }).waitFor();
    await page.getByText("已开展").first().waitFor();
    await inspect(page, "escorts-adoptions");
  });
  await leave();
});
