import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { inspect, openBrowser, visit, visitor, watched } from "./support/platform.js";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("a holder sees what ends soon, gets the file, and goes on to a renewal", async () => {
  const holder = await visitor(browser, { user: "applicant-1" });
  await watched("licences", holder.page, async () => {
    await visit(holder.page, "/licences");
    await holder.page.getByRole("heading", { level: 1, name: "我的证照" }).waitFor();
    for (const state of ["有效", "已过期", "已换发新证", "已撤销", "已注销"]) {
      await holder.page.locator(".tag", { hasText: state }).first().waitFor();
    }
    await inspect(holder.page, "licences");

    await holder.page.getByLabel("显示").selectOption("90");
    await holder.page
      .getByText(/还有 \d+ 天到期/)
      .first()
      .waitFor();
    const file = holder.page.getByRole("link", { name: /^PDF 证照/ }).first();
    const download = holder.page.waitForEvent("download");
    await file.click();
    assert.match((await download).suggestedFilename(), /^\d{6}-\d{4}-\d{6}-licence\.pdf$/);

    await holder.page
      .getByRole("link", { name: /^申请延续/ })
      .first()
      .click();
    await holder.page.getByText(/本次申请涉及办件/).waitFor();
    await inspect(holder.page);
  });
  await holder.leave();
});

test("a stranger verifies a licence by what stands on it, and is told of a typing mistake", async () => {
  const office = await visitor(browser, { user: "officer-hohhot" });
  await visit(office.page, "/licences?state=REVOKED");
  const identifier = (await office.page.locator("a.identifier").first().textContent()).trim();
  await inspect(office.page, "licence-register");
  await office.leave();

  const stranger = await visitor(browser);
  await watched("verify", stranger.page, async () => {
    await visit(stranger.page, "/verify");
    await stranger.page
      .getByLabel("证照编号")
      .fill(`https://etdz.example/verify/${identifier.toLowerCase()}`);
    await stranger.page.getByRole("button", { name: "核验" }).click();
    await stranger.page.getByText("作出许可的决定已被撤销").waitFor();
    await inspect(stranger.page, "verify");

    const last = identifier.at(-1) === "A" ? "B" : "A";
    await stranger.page.getByLabel("证照编号").fill(identifier.slice(0, -1) + last);
    await stranger.page.getByRole("button", { name: "核验" }).click();
    await stranger.page.getByText("证照编号有误").waitFor();
    await inspect(stranger.page);
  });
  await stranger.leave();
});
