import { expect, test } from "vitest";

import type { ActView } from "../src/api/types";
import { ascertained, blankBounds, boundsAsked, mistakesInBounds } from "../src/cases/acts/bounds";

function acts(...subjects: string[]): ActView[] {
  const reasons = subjects.map((subject) => ({ reason: "power-bound-unknown", text: "需人工核实", subject }));
  return [{ act: "decision", open: false, reasons }];
}

test("only bounds that the case does not speak of are asked for", () => {
  expect(boundsAsked(acts("AREA", "AMOUNT"))).toEqual(["AREA", "AMOUNT"]);
  expect(boundsAsked([{ act: "decision", open: true, reasons: [] }])).toEqual([]);
  expect(boundsAsked([])).toEqual([]);
});

test("what is asked must be said", () => {
  const typed = blankBounds();
  expect(mistakesInBounds(typed, ["AREA", "AMOUNT"]).map((it) => it.field)).toEqual([
    "outsideExcludedAreas",
    "investmentWan",
  ]);
  typed.investmentWan = "12 000";
  expect(mistakesInBounds(typed, ["AMOUNT"])).toHaveLength(1);
  typed.investmentWan = "12000.5";
  typed.outsideExcludedAreas = true;
  expect(mistakesInBounds(typed, ["AREA", "AMOUNT"])).toEqual([]);
});

test("nothing is sent of what is not asked", () => {
  const typed = { outsideExcludedAreas: true, investmentWan: "12000.5" };
  expect(ascertained(typed, [])).toBeUndefined();
  expect(ascertained(typed, ["AREA"])).toEqual({ outsideExcludedAreas: true });
  expect(ascertained(typed, ["AREA", "AMOUNT"])).toEqual({
    outsideExcludedAreas: true,
    investmentWan: 12000.5,
  });
});
