import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { cleaned, mistakeIn, pagesOf, questionsOf, type Question } from "../src/form/questions";
import { choose } from "../src/i18n/language";

const FORM = {
  type: "object",
  required: ["name", "amount", "start", "stations", "source", "true"],
  properties: {
    name: { type: "string", title: "名称", "x-title-en": "Name", minLength: 2, maxLength: 5 },
    amount: { type: "string", title: "总投资", pattern: "^(0|[1-9][0-9]{0,9})(\\.[0-9]{1,6})?$" },
    start: { type: "string", title: "日期", format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
    stations: { type: "integer", title: "数量", minimum: 1, maximum: 10 },
    source: {
      type: "string",
      title: "水源",
      oneOf: [
        { const: "RIVER", title: "河流", "x-title-en": "River" },
        { const: "LAKE", title: "湖泊", "x-title-en": "Lake" },
      ],
    },
    key: { type: "boolean", title: "重点" },
    about: { type: "string", title: "说明", maxLength: 2000 },
    true: { const: true, title: "真实" },
  },
};

function question(name: string): Question {
  const found = questionsOf(FORM).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

beforeEach(() => choose("zh-CN"));

describe("questions from a JSON Schema", () => {
  it("are asked in the way that suits the answer", () => {
    expect(questionsOf(FORM).map(({ name, kind }) => `${name}:${kind}`)).toEqual([
      "name:line",
      "amount:decimal",
      "start:date",
      "stations:whole",
      "source:choice",
      "key:yesNo",
      "about:text",
      "true:declaration",
    ]);
  });

  it("are asked in the language of the page, in Chinese where there is no other", () => {
    choose("en");
    expect(question("name").title).toBe("Name");
    expect(question("amount").title).toBe("总投资");
    expect(question("source").options.map((option) => option.title)).toEqual(["River", "Lake"]);
  });

  it("come in even pages of at most four", () => {
    expect(pagesOf(questionsOf(FORM)).map((page) => page.length)).toEqual([4, 4]);
    expect(pagesOf(questionsOf(FORM).slice(0, 5)).map((page) => page.length)).toEqual([3, 2]);
    expect(pagesOf([])).toEqual([]);
  });

  it.each([
    ["name", "", "required"],
    ["name", "  ", "required"],
    ["name", "一", "tooShort"],
    ["name", "一二三四五六", "tooLong"],
    ["name", "𠮷𠮷", undefined],
    ["amount", "1,200", "number"],
    ["amount", "1200.50", undefined],
    ["start", "2026-02-30", "date"],
    ["start", "2026-02-28", undefined],
    ["stations", "1.5", "whole"],
    ["stations", "0", "least"],
    ["stations", "11", "most"],
    ["stations", "x", "number"],
    ["source", undefined, "requiredChoice"],
    ["key", undefined, undefined],
    ["key", false, undefined],
    ["true", false, "requiredChoice"],
    ["true", true, undefined],
  ])("find %s answered with %j: %s", (name, answer, key) => {
    expect(mistakeIn(question(name), answer)?.key).toBe(key);
  });

  it("send numbers as numbers and leave out what was left empty", () => {
    const answers = { name: " 示例 ", stations: "3", about: " ", key: false, unknown: "x" };
    expect(cleaned(questionsOf(FORM), answers)).toEqual({ name: "示例", stations: 3, key: false });
  });

  it("can all be read from the matters of the catalogue", () => {
    const folder = join(import.meta.dirname, "../../policy-service/src/main/resources/data/matters");
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const { form } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
        form: Record<string, unknown>;
      };
      const questions = questionsOf(form);
      expect(questions.map((one) => one.name).toSorted(), file).toEqual(
        Object.keys(form["properties"] ?? {}).toSorted(),
      );
      for (const one of questions) expect(one.title, `${file} ${one.name}`).not.toBe(one.name);
    }
  });
});
