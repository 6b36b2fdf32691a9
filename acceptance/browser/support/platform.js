import { Buffer } from "node:buffer";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import assert from "node:assert/strict";

export const URL_OF_PLATFORM = (process.env.ETDZ_URL ?? "http://localhost:8080").replace(/\/$/, "");
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const PICTURES = fileURLToPath(new URL("../../../docs/screenshots/", import.meta.url));
const FAILURES = fileURLToPath(new URL("../failures/", import.meta.url));

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.ETDZ_CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
  });
}

/** A visitor with an own cookie jar. What the page complains about on its console fails the test at the end. */
export async function visitor(browser, { viewport = DESKTOP, user } = {}) {
  const context = await browser.newContext({
    viewport,
    locale: "zh-CN",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy|\[Vue warn\]/.test(message.text())) complaints.push(message.text());
  });
  if (user) await logIn(page, user);
  return { context, page, complaints, leave: () => leave(context, complaints) };
}

async function leave(context, complaints) {
  await context.close();
  assert.deepEqual(complaints, []);
}

export async function logIn(page, user, to = "/start") {
  await page.goto(`${URL_OF_PLATFORM}/login?to=${encodeURIComponent(to)}`);
  await enter(page, user);
}

/** The identity provider's own page. */
export async function enter(page, user) {
  await page.locator("input[name=username]").fill(user);
  await page.locator("input[name=password]").fill("demo");
  await page.locator("button[type=submit]").first().click();
  await page.waitForURL((url) => url.origin === new URL(URL_OF_PLATFORM).origin && url.pathname !== "/login");
  await page
    .locator("header")
    .getByRole("button", { name: /退出登录|Log out/ })
    .waitFor();
}

export function visit(page, path) {
  return page.goto(`${URL_OF_PLATFORM}${path}`);
}

/** Accessible on a desk and on a phone, without a sideways scroll on either; a picture if it has a name. */
export async function inspect(page, name) {
  const before = page.viewportSize();
  for (const [place, viewport] of [
    ["desktop", DESKTOP],
    ["phone", PHONE],
  ]) {
    await page.setViewportSize(viewport);
    await page.locator("main h1").first().waitFor();
    await page.locator("main .loading").first().waitFor({ state: "hidden" });
    const { violations } = await checker(page).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    assert.deepEqual(found, [], `${name ?? page.url()} on a ${place}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${name ?? page.url()} scrolls sideways by ${overflow} px on a ${place}`);
    if (name) await picture(page, `${name}-${place}`);
  }
  await page.setViewportSize(before);
}

/** The portal has no frames: looking for them in a page of their own would take as long as the rest. */
function checker(page) {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

async function picture(page, name) {
  if (!process.env.ETDZ_SCREENSHOTS) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({
    path: `${PICTURES}${name}.png`,
    scale: "css",
    animations: "disabled",
  });
}

/** A picture of one part of a page. */
export async function detail(page, name, part) {
  if (!process.env.ETDZ_SCREENSHOTS) return;
  mkdirSync(PICTURES, { recursive: true });
  await part.screenshot({
    path: `${PICTURES}${name}.png`,
    scale: "css",
    animations: "disabled",
  });
}

/** Runs a test and keeps a picture of what was on the screen when it failed. */
export async function watched(name, page, run) {
  try {
    await run();
  } catch (error) {
    mkdirSync(FAILURES, { recursive: true });
    await page.screenshot({ path: `${FAILURES}${name}.png`, fullPage: true }).catch(() => undefined);
    throw error;
  }
}

/** What the platform answers to this visitor. */
export function ask(page, path) {
  return page.evaluate(async (address) => {
    const response = await fetch(address, {
      headers: { Accept: "application/json" },
    });
    return response.json();
  }, path);
}

/** On through the pages of a list until it shows what is looked for; `listing` is how its requests begin. */
export async function turnPagesTo(page, about, listing) {
  const next = page.getByRole("link", { name: "下一页" });
  while ((await about.count()) === 0 && (await next.count()) > 0) {
    const answer = page.waitForResponse((response) => response.url().includes(listing));
    await next.click();
    await (await answer).finished();
    await page.waitForTimeout(100);
  }
}

/** Brings a table of these lines on a page of imports, to be looked at. */
export async function tryTable(page, name, lines) {
  await page.locator("#import-file").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\r\n"), "utf8"),
  });
  await page.getByRole("button", { name: "试导入" }).click();
}
