import { Buffer } from "node:buffer";

import { visit } from "./platform.js";

export const FILING = "SMP-FG-001";

/** The smallest thing that is a PDF. */
export function pdf(words) {
  const body = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  return {
    name: `${words}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.from(body),
  };
}

export function programme(name) {
  return {
    name,
    mimeType: "application/pdf",
    buffer: Buffer.from("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff", "latin1"),
  };
}

export function nextPage(page) {
  return page.getByRole("button", { name: "继续" }).click();
}

const ANSWERS = [
  ["建设地点", "金川区块示例路1号"],
  ["国民经济行业代码（GB/T 4754）", "2720"],
  ["建设规模及内容", "新建一条冻干粉针生产线，建筑面积 8000 平方米"],
  ["总投资（万元）", "1200.00"],
  ["拟开工日期", "2026-12-01"],
];

/** Goes through the pages of one filing up to the answers to check; `seen` is told of each page. */
export async function fill(page, project, seen = async () => {}) {
  await visit(page, `/matters/${FILING}`);
  await page.getByRole("link", { name: "开始办理" }).click();

  await page.getByLabel("呼和浩特经济技术开发区").check();
  await page.getByLabel("联系人姓名").fill("示例联系人");
  await page.getByLabel("联系电话").fill("0471-1234567");
  await seen("where");
  await nextPage(page);

  for (let sheet = 1; ; sheet++) {
    await page.waitForURL(/\/(questions-\d+|materials)$/);
    if (page.url().endsWith("/materials")) break;
    await page.waitForURL(new RegExp(`/questions-${sheet}$`));
    await answer(page, project);
    await seen(`questions-${sheet}`);
    await nextPage(page);
    await page.waitForURL((url) => !url.pathname.endsWith(`/questions-${sheet}`));
  }

  await give(page, "business-licence", pdf("营业执照"));
  await give(page, "filing-form", pdf("备案信息表"));
  await seen("materials");
  await nextPage(page);
  await page.getByRole("heading", { level: 1, name: "核对后提交" }).waitFor();
  await seen("check");
}

export async function give(page, material, file) {
  await page.locator(`#material-${material}`).setInputFiles(file);
  await page.locator(".file").filter({ hasText: file.name }).first().waitFor();
}

async function answer(page, project) {
  await page.getByRole("heading", { level: 1, name: "填写申请信息" }).waitFor();
  for (const [label, words] of [["项目名称", project], ...ANSWERS]) {
    const field = page.getByLabel(label, { exact: false });
    if ((await field.count()) > 0) await field.first().fill(words);
  }
  const declaration = page.getByLabel("我确认");
  if ((await declaration.count()) > 0) await declaration.check();
}
