import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { accept, done, file, openCase, together, unfold } from "./support/cases.js";
import { ask, inspect, openBrowser, visit, watched } from "./support/platform.js";

const DRAINAGE = "SMP-ZJ-004";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("office and applicant write to each other, and unread messages are counted", async () => {
  await together(browser, ["applicant-1", "officer-hohhot"], async (applicant, officer) => {
    await watched("messages", officer, async () => {
      const id = await file(applicant, DRAINAGE, `消息示例地址 ${Date.now()}`);
      await openCase(officer, id);
      await officer.getByRole("button", { name: "发送" }).click();
      await officer.getByText("请写消息内容").waitFor();
      const question = `请确认排水口的位置。${Date.now()}`;
      await officer.getByLabel("写消息").fill(question);
      await officer.getByRole("button", { name: "发送" }).dblclick();
      await officer.locator(".talk li.own").getByText(question).waitFor();
      assert.equal(await officer.getByText(question).count(), 1, "a double click sends once");

      await visit(applicant, "/cases");
      const unread = applicant
        .getByRole("row")
        .filter({ hasText: id })
        .getByRole("link", { name: "1 条未读消息" });
      await unread.waitFor();
      await inspect(applicant, "my-cases-unread");
      const marked = applicant.waitForResponse((answer) => answer.url().endsWith("/read"));
      await unread.click();
      await applicant.locator(".talk").getByText(question).waitFor();
      await marked;
      await applicant.locator(".talk").getByText("呼和浩特经济技术开发区").first().waitFor();
      assert.equal(await applicant.locator(".talk").getByText("officer-hohhot").count(), 0);

      await applicant.getByText("添加附件").click();
      await applicant.getByLabel("上传文件").setInputFiles({
        name: "排水口位置图.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
      });
      await applicant.locator(".papers").getByText("排水口位置图.pdf").first().waitFor();
      await applicant.getByLabel("写消息").fill("位置见附件。");
      await inspect(applicant, "case-messages");
      await applicant.getByRole("button", { name: "发送" }).click();
      await applicant.locator(".talk li.own").getByText("位置见附件。").waitFor();

      await openCase(officer, id);
      const download = officer.waitForEvent("download");
      await officer.getByRole("link", { name: "排水口位置图.pdf" }).click();
      assert.equal((await download).suggestedFilename(), "排水口位置图.pdf");
    });
  });
});

test("a grant is revoked, and the applicant sees why at once", async () => {
  await together(
    browser,
    ["applicant-1", "officer-hohhot", "approver-hohhot"],
    async (applicant, officer, approver) => {
      await watched("revocation", approver, async () => {
        const id = await file(applicant, DRAINAGE, `撤销示例地址 ${Date.now()}`);
        await accept(officer, id);
        await openCase(approver, id);
        await approver.getByLabel("准予").check();
        await approver.getByRole("button", { name: "确认决定" }).click();
        await done(approver, "决定已作出");

        await unfold(approver, "撤销准予决定");
        const form = approver.locator("#act-revocation");
        await form.getByRole("button", { name: "撤销" }).click();
        await form.getByRole("alert").getByText("请勾选确认").waitFor();
        await inspect(approver, "case-revocation");
        await form.getByLabel("以欺骗、贿赂等不正当手段取得").check();
        await form.getByLabel("事实和理由").fill("水质检测报告系伪造（示例）。");
        await form.getByLabel("我确认撤销这项准予决定").check();
        await form.getByRole("button", { name: "撤销" }).click();
        await done(approver, "准予决定已撤销");

        await openCase(applicant, id);
        await applicant.getByRole("heading", { name: "准予决定已撤销" }).waitFor();
        await applicant.getByText("水质检测报告系伪造（示例）。").waitFor();
        await inspect(applicant, "case-revoked");
      });
    },
  );
});

test("an officer claims a case, gives it back, and others see whose it is", async () => {
  await together(
    browser,
    ["applicant-1", "officer-hohhot", "approver-hohhot"],
    async (applicant, officer, approver) => {
      await watched("claim", officer, async () => {
        const id = await file(applicant, DRAINAGE, `认领示例地址 ${Date.now()}`);
        await openCase(officer, id);
        await officer.getByText("还没有人认领").waitFor();
        await officer.getByRole("button", { name: "认领" }).click();
        await done(officer, "已认领");
        await openCase(approver, id);
        await approver.locator(".handler").getByText("officer-hohhot").waitFor();
        await officer.getByRole("button", { name: "放回" }).click();
        await done(officer, "已放回");
        await openCase(applicant, id);
        assert.equal(
          await applicant.getByText("officer-hohhot").count(),
          0,
          "who handles it stays in the office",
        );
      });
    },
  );
});

test("whoever files the same matter again is told of the case that is open", async () => {
  await together(browser, ["applicant-1"], async (applicant) => {
    await watched("similar", applicant, async () => {
      await file(applicant, DRAINAGE, `重复示例地址 ${Date.now()}`);
      await visit(applicant, `/file/${DRAINAGE}/where`);
      await applicant.getByRole("heading", { name: "您的企业已有同一事项在办" }).waitFor();
      await inspect(applicant, "file-similar");
    });
  });
});

test("the page of a case is there in English too", async () => {
  await together(browser, ["officer-hohhot"], async (officer) => {
    await watched("case-english", officer, async () => {
      const { items } = await ask(officer, "/api/policy/worklist?queue=acceptance&limit=1");
      await openCase(officer, items[0].id);
      await officer.getByRole("button", { name: "English" }).click();
      await officer.getByRole("heading", { name: "Messages" }).waitFor();
      await inspect(officer, "case-en");
    });
  });
});
