import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import en from "../src/i18n/en";
import zh from "../src/i18n/zh-CN";

const ROOT = join(import.meta.dirname, "../..");
const GUIDES = join(ROOT, "docs/guide");
const SERVICES = ["common", "gateway", "policy-service", "investment-service"];

function texts(part: unknown): string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(texts) : [];
}

/** What the pages and the services say to people, in both languages. */
const said = [
  ...texts(zh),
  ...texts(en),
  ...SERVICES.flatMap((name) =>
    texts(
      JSON.parse(
        readFileSync(join(ROOT, name, "src/main/resources/contract/problems.json"), "utf8"),
      ) as unknown,
    ),
  ),
];

describe.each(readdirSync(GUIDES))("the guide %s", (file) => {
  const guide = readFileSync(join(GUIDES, file), "utf8");

  it("calls menus, buttons and messages as the pages do", () => {
    const quoted = [
      ...[...guide.matchAll(/「([^」]+)」/g)].map((found) => found[1] ?? ""),
      ...[...guide.matchAll(/\*\*([^*]+)\*\*/g)].map((found) => found[1] ?? ""),
    ];

    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((label) => !said.some((text) => text.includes(label)))).toEqual([]);
  });

  it("shows pictures and leads to pages that are there", () => {
    const targets = [...guide.matchAll(/\]\(([^)#:]+)\)/g)].map((found) => found[1] ?? "");

    expect(targets.filter((target) => !existsSync(join(GUIDES, target)))).toEqual([]);
  });
});
