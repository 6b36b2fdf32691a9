import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

it.each(["../package-lock.json", "../../acceptance/browser/package-lock.json"])(
  "%s says what to install and not from where",
  (file) => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    for (const [name, one] of Object.entries(lock.packages)) {
      expect(one.resolved, name).toBeUndefined();
      if (name !== "") expect(one.integrity, name).toBeDefined();
    }
  },
);
