import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fill, FILING, give, nextPage, pdf, programme } from "./support/filing.js";
import { ask, enter, inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const PICTURED = new Set(["questions-1", "materials", "check"]);

/** Numbers of all cases of this applicant. */
async function ownCases(page) {
  const found = [];
  for (let cursor = ""; ;) {
    const { items, next } = await ask(page, `/api/policy/cases?limit=100${cursor}`);
    found.push(...items.map((one) => one.id));
    if (!next) return found;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

test("a filing goes from the applicant through acceptance to the decision", async () => {
  const applicant = await visitor(browser);
  const { page } = applicant;
  let number;

  await watched("filing", page, async () => {
    await visit(page, "/");
    await inspect(page, "home");
    await page.getByRole("banner").getByRole("link", { name: "登录" }).click();
    await enter(page, "applicant-1");
    await page.getByRole("heading", { level: 1, name: "我的办件" }).waitFor();
    const earlier = new Set(await ownCases(page));

    await visit(page, "/matters");
    await inspect(page);
    await page.getByRole("searchbox").fill("备案");
    await page.getByRole("button", { name: "搜索" }).click();
    await page.getByRole("link", { name: "企业投资项目备案" }).click();
    await page.getByRole("heading", { level: 1, name: "企业投资项目备案" }).waitFor();
    await inspect(page, "guide");

    const project = `双击示例项目 ${Date.now()}`;
    await fill(page, project, (name) => inspect(page, PICTURED.has(name) ? `file-${name}` : undefined));
    await page.reload();
    await page.getByText(project).waitFor();

    await page.getByRole("button", { name: "确认并提交" }).dblclick();
    await page.getByRole("heading", { level: 1, name: "提交成功" }).waitFor();
    await inspect(page, "submitted");
    number = new URL(page.url()).pathname.split("/")[2];
    assert.match(number, /^\d{6}-\d{4}-\d{6}$/);

    const added = (await ownCases(page)).filter((one) => !earlier.has(one));
    assert.deepEqual(added, [number], "a double click files one case");

    await visit(page, "/cases");
    await page.getByRole("link", { name: "企业投资项目备案" }).first().waitFor();
    await inspect(page, "my-cases");
  });

  const officer = await visitor(browser, { user: "officer-hohhot" });
  await watched("acceptance", officer.page, async () => {
    await officer.page.getByRole("heading", { level: 1, name: "收件箱" }).waitFor();
    await inspect(officer.page, "inbox");
    await inInbox(officer.page, number);
    await officer.page.getByRole("heading", { name: "受理", exact: true }).waitFor();
    await inspect(officer.page, "case-to-accept");
    await officer.page.getByLabel("授权委托书").first().uncheck();
    await officer.page.getByLabel("授权委托书").first().check();
    await officer.page.getByRole("button", { name: "确认受理" }).click();
    await officer.page.getByText("已受理", { exact: true }).waitFor();
    await officer.page.getByRole("heading", { name: "时限逐日说明" }).waitFor();
    await officer.page.getByText("起算").first().waitFor();
    await inspect(officer.page, "case-accepted");
  });

  await watched("supply", page, async () => {
    await visit(page, `/cases/${number}`);
    await page.getByRole("heading", { name: "补交材料", exact: true }).waitFor();
    await give(page, "power-of-attorney", pdf("授权委托书"));
    await inspect(page);
    await page.getByRole("button", { name: "补交这份材料" }).click();
    await page.getByText("材料已补交").waitFor();
  });

  const approver = await visitor(browser, { user: "approver-hohhot" });
  await watched("decision", approver.page, async () => {
    await inInbox(approver.page, number, "decision");
    await approver.page.getByRole("heading", { name: "作出决定" }).waitFor();
    await inspect(approver.page, "case-to-decide");
    await approver.page.getByRole("button", { name: "确认决定" }).click();
    await approver.page.getByRole("alert").getByText("请选择决定").waitFor();
    await approver.page.getByLabel("准予").check();
    const download = approver.page.waitForEvent("download");
    await approver.page.getByRole("link", { name: "营业执照.pdf" }).click();
    assert.equal((await download).suggestedFilename(), "营业执照.pdf");
    await approver.page.getByRole("button", { name: "确认决定" }).click();
    await approver.page.getByText("决定已作出").waitFor();
  });

  await watched("decided", page, async () => {
    await visit(page, `/cases/${number}`);
    await page.getByRole("heading", { name: "准予", exact: true }).waitFor();
    await page.getByText("文书编号").first().waitFor();
    await inspect(page, "case-granted");
    await page.getByRole("button", { name: "退出登录" }).click();
    await page
      .getByRole("banner")
      .getByRole("link", { name: "登录" })
      .or(page.locator("input[name=username]"))
      .waitFor();
  });

  await applicant.leave();
  await officer.leave();
  await approver.leave();
});

test("a submission whose answer was lost is filed once all the same", async () => {
  const { page, leave } = await visitor(browser, { user: "applicant-1" });
  await watched("lost-answer", page, async () => {
    await fill(page, `断网示例项目 ${Date.now()}`);
    let first;
    await page.route(
      "**/api/policy/cases",
      async (route) => {
        first = await (await route.fetch()).json();
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByRole("button", { name: "确认并提交" }).click();
    await page.getByRole("heading", { name: "连接不上服务" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "确认并提交" }).click();
    await page.getByRole("heading", { level: 1, name: "提交成功" }).waitFor();
    await page.getByText(first.id).waitFor();
  });
  await leave();
});

test("wrong files and missing answers are told at the field", async () => {
  const { page, leave } = await visitor(browser, { user: "applicant-1" });
  await watched("mistakes", page, async () => {
    await visit(page, `/file/${FILING}/where`);
    await page.getByRole("heading", { level: 1, name: "在哪个经开区办理" }).waitFor();
    await page.getByLabel("呼和浩特经济技术开发区").waitFor();
    await nextPage(page);
    await page.getByRole("alert").getByRole("link", { name: "请选择办理地点" }).waitFor();
    await inspect(page, "file-mistakes");

    await visit(page, `/file/${FILING}/materials`);
    await page.locator("#material-business-licence").setInputFiles({ ...pdf("说明"), name: "说明.exe" });
    await page.getByText("“说明.exe”的文件类型不允许").waitFor();
    await page.locator("#material-filing-form").setInputFiles(programme("伪装.pdf"));
    await page.getByText("“伪装.pdf”的文件类型不允许").waitFor();
    await inspect(page, "file-wrong-type");

    await page.locator("#material-filing-form").setInputFiles(pdf("备案信息表"));
    await page.locator(".file").filter({ hasText: "备案信息表.pdf" }).waitFor();
    await page.getByRole("button", { name: "移除 备案信息表.pdf" }).click();
    await page.locator("details").nth(1).locator("summary").click();
    await page.getByRole("button", { name: "选用这个文件 备案信息表.pdf" }).first().click();
    await page.locator(".file").filter({ hasText: "备案信息表.pdf" }).waitFor();
  });
  await leave();
});

/** Finds a case in a queue by turning its pages, and opens it. */
async function inInbox(page, number, queue = "acceptance") {
  await visit(page, `/inbox/${queue}`);
  await page.locator("table.cards, .empty").first().waitFor();
  const row = page.getByRole("row").filter({ hasText: number });
  while ((await row.count()) === 0) {
    const address = page.url();
    await page.getByRole("link", { name: "下一页" }).click();
    await page.waitForURL((url) => url.href !== address);
    await page.locator("main .loading").waitFor({ state: "hidden" });
  }
  await row.getByRole("link").click();
  await page.getByText(number).first().waitFor();
}
