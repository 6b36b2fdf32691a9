// What a first visit downloads as script, before any page of its own: bounded, so that it stays usable on a slow line.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BOUND = 250 * 1024;
const built = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", built), "utf8"));

const first = new Set();
const reach = (name) => {
  if (first.has(name)) return;
  first.add(name);
  for (const next of manifest[name].imports ?? []) reach(next);
};
reach("index.html");

let bytes = 0;
for (const name of first) {
  const file = manifest[name].file;
  if (file.endsWith(".js")) bytes += gzipSync(readFileSync(new URL(file, built))).length;
}
process.stdout.write(`initial script ${(bytes / 1024).toFixed(1)} kB gzip of ${BOUND / 1024} kB allowed\n`);
if (bytes > BOUND) process.exit(1);
