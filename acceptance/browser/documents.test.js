import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fill, pdf } from "./support/filing.js";
import { ask, inspect, openBrowser, PHONE, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("a document is put in, renewed, restored, put away and taken back", async () => {
  const owner = await visitor(browser, { user: "applicant-2" });
  const { page } = owner;
  const name = `示例证书 ${Date.now()}`;

  await watched("documents", page, async () => {
    await page.getByRole("link", { name: "我的材料" }).click();
    await page.getByRole("heading", { level: 1, name: "我的材料" }).waitFor();
    await page.getByText("营业执照.pdf").first().waitFor();
    await inspect(page, "documents");

    await page.getByText("上传新材料").click();
    const form = page.locator("details.put");
    await form.getByRole("button", { name: "上传" }).click();
    await form.getByText("请选择文件").waitFor();
    await form.getByLabel("文件").setInputFiles(pdf(name));
    await form.getByLabel("来源").selectOption("THIRD_PARTY");
    await form.getByRole("button", { name: "上传" }).click();
    await form.getByText("请填写出具机构").waitFor();
    await form.getByLabel("出具机构").fill("示例认证有限公司（虚构）");
    await form.getByLabel("有效期至").fill("2029-12-31");
    await inspect(page);
    await form.getByRole("button", { name: "上传" }).click();
    await page.getByText(`已上传 ${name}.pdf`).waitFor();

    await page.getByRole("searchbox", { name: "按名称查找" }).fill(name);
    await page.getByRole("button", { name: "查找" }).click();
    await page.waitForURL(/query=/);
    const row = page.locator("tbody tr:only-child").filter({ hasText: name });
    await row.getByText("B 第三方出具").waitFor();

    await row.getByRole("button", { name: "版本与操作" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("第 1 版").first().waitFor();
    await drawer.getByLabel("文件").setInputFiles(pdf(`${name} 新版`));
    await drawer.getByRole("button", { name: "上传新版本" }).click();
    await drawer.getByText("已更新为第 2 版").waitFor();
    await drawer.getByRole("button", { name: "恢复这一版" }).click();
    await drawer.getByText("已恢复第 1 版，成为最新版本").waitFor();
    await inspect(page, "document-versions");
    await drawer.getByRole("button", { name: "关闭" }).click();

    await row.getByRole("button", { name: "归档" }).click();
    await page.getByText("已归档").first().waitFor();
    await page.getByText("没有找到材料").waitFor();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByText("已取回").waitFor();
    await row.waitFor();
  });
  await owner.leave();
});

test("a stored document goes into a filing, and an expired one is not offered", async () => {
  const owner = await visitor(browser, {
    user: "applicant-1",
    viewport: PHONE,
  });
  const { page } = owner;

  await watched("choose-document", page, async () => {
    const { items } = await ask(page, "/api/policy/documents?expired=true");
    assert.ok(items.length > 0, "the sample data has an expired document");

    await fill(page, `选用材料示例项目 ${Date.now()}`, async (step) => {
      if (step !== "materials") return;
      const material = page.locator("fieldset.material").filter({ hasText: "营业执照" }).first();
      await material.getByRole("button", { name: "移除" }).click();
      await material.getByText("选用已有文件").click();
      await material.getByText("符合这项材料的文件").waitFor();
      await inspect(page, "choose-document");
      await material
        .locator("li")
        .filter({ hasText: "营业执照" })
        .first()
        .getByRole("button", { name: "选用这个文件" })
        .click();
      await material.locator(".file").waitFor();

      const attorney = page.locator("fieldset.material").filter({ hasText: "授权委托书" }).first();
      await attorney.getByText("选用已有文件").click();
      await attorney.getByText("已过期，不能用于新的申报").first().waitFor();
    });
  });
  await owner.leave();
});
