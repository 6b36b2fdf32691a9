import assert from "node:assert/strict";

import { visit, visitor } from "./platform.js";

/** Answers for matters whose filing is not what a journey is about. */
const ANSWERS = {
  "SMP-ZJ-003": (name) => ({
    projectCode: "2609-150100-04-01-123456",
    worksName: name,
    completedOn: "2026-09-01",
    qualityPassed: true,
  }),
  "SMP-ZJ-004": (name) => ({
    place: name,
    dailyCubicMetres: "120",
    keyDischarger: false,
  }),
};

/** Files an application without the pages for it, as systems do; the visitor is an applicant of Hohhot. */
export async function file(page, matter, name) {
  const id = await page.evaluate(
    async ([code, form]) => {
      const { csrf, header } = await (await fetch("/session")).json();
      const send = async (path, type, body) => {
        const headers = {
          "Content-Type": type,
          "Idempotency-Key": crypto.randomUUID(),
          [header]: csrf,
        };
        const answer = await fetch(path, { method: "POST", headers, body });
        if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        return answer.json();
      };
      const guide = await (await fetch(`/api/policy/matters/${code}`)).json();
      const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${crypto.randomUUID()}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
      const paper = await send("/api/policy/documents?name=paper.pdf", "application/pdf", pdf);
      const materials = guide.materials
        .filter((material) => material.necessity === "MAIN")
        .map((material) => ({ material: material.code, document: paper.id }));
      const contact = { name: "示例联系人", phone: "0471-1234567" };
      const body = JSON.stringify({
        matter: code,
        zone: "hohhot",
        form,
        materials,
        contact,
      });
      return (await send("/api/policy/cases", "application/json", body)).id;
    },
    [matter, ANSWERS[matter](name)],
  );
  assert.match(id, /^\d{6}-\d{4}-\d{6}$/);
  return id;
}

/** Opens a case and waits until it is known what may be done with it. */
export async function openCase(page, id) {
  const acts = page.waitForResponse((answer) => answer.url().endsWith(`/cases/${id}/acts`));
  await visit(page, `/cases/${id}`);
  await page.getByText(id).first().waitFor();
  await acts;
}

/** What the page says when an act was done. */
export async function done(page, words) {
  await page.locator(".notice.green strong").getByText(words, { exact: true }).waitFor();
}

/** An act that waits folded in the margin. */
export async function unfold(page, title) {
  await page.locator("aside summary").getByText(title, { exact: true }).click();
}

/** Without waiting for a material that may follow. */
export async function accept(page, id) {
  await openCase(page, id);
  await page.getByRole("button", { name: "确认受理" }).waitFor();
  for (const box of await page.locator("#act-acceptance").getByRole("checkbox").all()) await box.uncheck();
  await page.getByRole("button", { name: "确认受理" }).click();
  await done(page, "已受理");
}

/** Visitors by name, who leave when the journey is over. */
export async function together(browser, users, journey) {
  const visitors = [];
  for (const user of users) visitors.push(await visitor(browser, { user }));
  await journey(...visitors.map(({ page }) => page));
  for (const { leave } of visitors) await leave();
}
