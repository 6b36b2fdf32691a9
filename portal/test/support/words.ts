import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const SOURCES = join(ROOT, "portal/src");
const CONTRACTS = ["policy-service", "investment-service"];
const MESSAGES = /^i18n\/(en|zh-CN)\b/;

const QUOTED = /"([\w.-]+)"|'([\w.-]+)'|`([\w.-]+)`/g;
const IMPORTED = / from "(\.[^"]+)"/g;
const TEMPLATE = /`((?:[^`$\n]|\$(?!\{)|\$\{(?:[^`{}\n]|\{[^`{}\n]*\})*\})*)`/g;
const HOLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/;

/** A key that a source builds, such as `queue.${name}`, and the words of this source and of what it imports. */
interface Built {
  filledIn: (key: string) => readonly string[] | undefined;
  around: ReadonlySet<string>;
}

const texts = new Map(
  readdirSync(SOURCES, { encoding: "utf8", recursive: true })
    .filter((file) => /\.(ts|vue)$/.test(file) && !file.endsWith(".gen.ts") && !MESSAGES.test(file))
    .map((file) => [file, readFileSync(join(SOURCES, file), "utf8")] as const),
);
const words = new Map(
  [...texts].map(([file, text]) => [
    file,
    new Set([...text.matchAll(QUOTED)].map((found) => found[1] ?? found[2] ?? found[3] ?? "")),
  ]),
);
const quoted = new Set([...words.values()].flatMap((some) => [...some]));
const listed = new Set(
  CONTRACTS.map((name) => readFileSync(join(ROOT, name, "src/main/resources/contract/openapi.yaml"), "utf8"))
    .flatMap((contract) => [...contract.matchAll(/enum: \[([^\]]+)\]/g)])
    .flatMap((found) => (found[1] ?? "").split(/[\s,'"]+/)),
);
const built = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(TEMPLATE)]
    .map((found) => found[1] ?? "")
    .filter((template) => /^[a-zA-Z]+\..*\$\{/.test(template))
    .map((template) => builtOf(template, file, text)),
);

function builtOf(template: string, file: string, text: string): Built {
  const parts = template.split(HOLE).map((part) => part.replace(/[.*+?^$()[\]|\\]/g, String.raw`\$&`));
  const pattern = new RegExp(`^${parts.join("([^.]+)")}$`);
  const imported = [...text.matchAll(IMPORTED)].map((found) => join(dirname(file), found[1] ?? ""));
  const near = [file, ...imported.flatMap((path) => [path, `${path}.ts`])];
  return {
    filledIn: (key) => pattern.exec(key)?.slice(1),
    around: new Set(near.flatMap((one) => [...(words.get(one) ?? [])])),
  };
}

function levelOf(key: string): string {
  return key.slice(0, key.lastIndexOf("."));
}

/** Some are asked for with all that stands under them. */
function isQuoted(key: string): boolean {
  return quoted.has(key) || (levelOf(key).includes(".") && isQuoted(levelOf(key)));
}

/** Whether the key is built somewhere, of words that the source has at hand or that services may answer with. */
function isBuilt(key: string, anyWord: boolean): boolean {
  return built.some(({ filledIn, around }) => {
    const filled = filledIn(key);
    return filled?.every((word) => anyWord || /^\d+$/.test(word) || around.has(word) || listed.has(word));
  });
}

/**
 * Keys of messages that no source names. Where a level is only built, such as `move.${move}`, services say what stands
 * there, and it is all named; where some of it is quoted, the rest are words of the pages, and are looked for.
 */
export function unnamed(keys: readonly string[]): string[] {
  const quotedAt = new Set(keys.filter(isQuoted).map(levelOf));
  return keys.filter((key) => !isQuoted(key) && !isBuilt(key, !quotedAt.has(levelOf(key))));
}
