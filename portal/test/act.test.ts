import { describe, expect, it } from "vitest";

import { keyed } from "../src/api/act";
import type { Problem } from "../src/api/problem";

const problem = (status: number) => ({ status }) as Problem;

describe("a key of one attempt", () => {
  it.each([0, 500, 503])("stays where status %i leaves open what was done", (status) => {
    const attempt = keyed();
    const first = attempt.key();

    attempt.refused(problem(status));

    expect(attempt.key()).toBe(first);
  });

  it.each([403, 409, 422])("is another after an answer with status %i", (status) => {
    const attempt = keyed();
    const first = attempt.key();

    attempt.refused(problem(status));

    expect(attempt.key()).not.toBe(first);
  });
});
