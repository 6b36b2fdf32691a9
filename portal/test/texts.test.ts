import { readFileSync } from "node:fs";

import { beforeEach, describe, expect, it } from "vitest";

import { faultOf } from "../src/api/upload";
import { monthsOf } from "../src/cases/months";
import { mistakesOfSubmission } from "../src/filing/submission";
import { day, moment, size } from "../src/i18n/format";
import { choose } from "../src/i18n/language";
import zh from "../src/i18n/zh-CN";
import { problemOf } from "../src/api/problem";

beforeEach(() => choose("zh-CN"));

describe("dates and sizes", () => {
  it("show a legal day as it is, wherever the reader sits", () => {
    expect(day("2026-09-18")).toBe("2026年9月18日");
    choose("en");
    expect(day("2026-09-18")).toBe("18 September 2026");
    expect(day(undefined)).toBe("");
  });

  it("show an instant by the zones' clock", () => {
    expect(moment("2026-09-18T17:30:00Z")).toBe("2026年9月19日 01:30");
    expect(moment("nonsense")).toBe("");
  });

  it("show a size in the unit that fits", () => {
    expect([size(12), size(2048), size(20 * 1024 * 1024)]).toEqual(["12 B", "2.0 kB", "20.0 MB"]);
  });
});

describe("a file", () => {
  it.each([
    ["plan.pdf", 10, undefined],
    ["PLAN.PDF", 10, undefined],
    ["plan.exe", 10, "wrongType"],
    ["plan", 10, "wrongType"],
    ["plan.pdf", 0, "empty"],
    ["plan.pdf", 20 * 1024 * 1024 + 1, "tooLarge"],
  ])("%s of %i bytes: %s", (name, bytes, fault) => {
    expect(faultOf({ name, size: bytes })).toBe(fault);
  });
});

describe("the calendar of a clock", () => {
  it("puts each day under its weekday", () => {
    const [september, october] = monthsOf([
      { date: "2026-09-30", kind: "START", count: 0 },
      { date: "2026-10-01", kind: "HOLIDAY", count: 0 },
      { date: "2026-10-12", kind: "COUNTED", count: 1 },
    ]);
    expect(september?.weeks).toHaveLength(1);
    expect(september?.weeks[0]?.[2]?.dayOfMonth).toBe(30);
    expect(october?.weeks.map((week) => week.findIndex((cell) => cell !== undefined))).toEqual([3, 0]);
  });
});

describe("a problem with a submission", () => {
  it("points at the field, and at the material that was sent in that place", () => {
    const problem = problemOf(422, {
      errors: [
        { pointer: "/form/projectName", detail: "必填" },
        { pointer: "/materials/1/document", detail: "没有这个文件" },
        { pointer: "/contact/phone", detail: "格式不正确" },
      ],
    });
    const materials = ["business-licence", "filing-form"].map((material) => ({
      material,
      document: "DOC-1",
    }));
    const sent = { matter: "M", zone: "hohhot", form: {}, contact: { name: "", phone: "" }, materials };

    expect(mistakesOfSubmission(problem, sent).map((mistake) => mistake.id)).toEqual([
      "form-projectName",
      "material-filing-form",
      "contact-phone",
    ]);
  });
});

it("names the opinion in the footer as it is called", () => {
  const opinion = JSON.parse(
    readFileSync(`${import.meta.dirname}/../../policy-service/src/main/resources/data/opinion.json`, "utf8"),
  ) as { title: string; documentNumber: string };

  expect(zh.footer.about).toContain(`《${opinion.title}》（${opinion.documentNumber}）`);
});
