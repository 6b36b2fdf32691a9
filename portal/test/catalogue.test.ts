import { readFileSync, readdirSync } from "node:fs";

import { mount } from "@vue/test-utils";
import { beforeEach, describe, expect, it } from "vitest";

import ElementEditor from "../src/catalogue/ElementEditor.vue";
import { type Element, SECTIONS, sectionOf, tidy } from "../src/catalogue/elements";
import { type QuestionRow, formOf, rowsOf } from "../src/catalogue/questionRows";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import en from "../src/i18n/en.catalogue";
import zh from "../src/i18n/zh-CN.catalogue";

const FILES = "../policy-service/src/main/resources/data/matters/";
const SCHEMA = "../policy-service/src/main/resources/contract/matter.schema.json";

type Tree = Record<string, unknown>;

const read = (file: string): Tree => JSON.parse(readFileSync(file, "utf8")) as Tree;
const matters = readdirSync(FILES).map((name) => read(FILES + name));

beforeEach(() => choose("zh-CN"));

describe("the questions of a matter", () => {
  it.each(matters.map((matter) => [matter["code"], matter["form"] as Tree]))(
    "of %s come back from the table as they went in",
    (_code, form) => {
      expect(formOf(rowsOf(form), form)).toEqual(form);
    },
  );

  it("take the shape of the chosen answer, and keep what the table does not know", () => {
    const form = {
      required: [],
      properties: { a: { type: "string", title: "甲", "x-title-en": "A", maxLength: 9, examples: ["x"] } },
    };
    const row = rowsOf(form)[0] as QuestionRow;

    expect(formOf([{ ...row, zh: "乙" }], form)["properties"]).toEqual({
      a: { type: "string", title: "乙", "x-title-en": "A", maxLength: 9, examples: ["x"] },
    });
    expect(
      formOf([{ ...row, kind: "choice", required: true, options: "X; 甲; One\nY" }], form),
    ).toMatchObject({
      required: ["a"],
      properties: {
        a: {
          oneOf: [
            { const: "X", title: "甲", "x-title-en": "One" },
            { const: "Y", title: "Y", "x-title-en": "Y" },
          ],
        },
      },
    });
  });
});

describe("the elements of the editor", () => {
  it("are those of the schema, none left out", () => {
    const properties = Object.keys(read(SCHEMA)["properties"] as Tree);
    const known = new Set(SECTIONS.flatMap((section) => section.elements.map((element) => element.name)));

    expect(properties.filter((name) => !known.has(name))).toEqual([
      "code",
      "version",
      "effectiveFrom",
      "form",
    ]);
  });

  it("all have names and choices in both languages", () => {
    const lacking: string[] = [];
    const walk = (element: Element): void => {
      for (const texts of [zh, en]) {
        if (!(element.name in texts.catalogue.element)) lacking.push(element.name);
        const words = (texts.catalogue.choice as Record<string, Record<string, string>>)[element.words ?? ""];
        for (const option of element.options ?? []) if (!words?.[option]) lacking.push(option);
      }
      element.elements?.forEach(walk);
    };
    SECTIONS.forEach((section) => section.elements.forEach(walk));

    expect(lacking).toEqual([]);
  });

  it("lie in the section to which a fault leads", () => {
    expect(
      ["/fee/basis", "/materials/1/name", "/form/properties/x", "/name/zh", "/unknown"].map(sectionOf),
    ).toEqual(["result", "materials", "questions", "basics", "basics"]);
  });

  it("send nothing that was left empty, but keep what the form says", () => {
    expect(
      tidy({ a: "", b: null, c: [{ d: "" }], form: { const: null }, fee: { charged: false, basis: "" } }),
    ).toEqual({ c: [{}], form: { const: null }, fee: { charged: false } });
  });
});

describe("an element on the page", () => {
  const materials = SECTIONS.flatMap((section) => section.elements).find(
    (one) => one.name === "materials",
  ) as Element;

  it("shows what is wrong at the field that a fault points to", async () => {
    const page = mount(ElementEditor, {
      global: { plugins: [i18n] },
      props: {
        element: materials,
        pointer: "/materials",
        faults: new Map([["/materials/0/name/zh", "必须填写"]]),
        modelValue: matters[0]?.["materials"],
      },
    });

    expect(page.get("#materials-0-name-zh").attributes("aria-invalid")).toBe("true");
    expect(page.get("#materials-0-name-zh-mistake").text()).toBe("必须填写");
  });

  it("tells of what was typed, added and removed", async () => {
    const page = mount(ElementEditor, {
      global: { plugins: [i18n] },
      props: { element: materials, pointer: "/materials", faults: new Map<string, string>(), modelValue: [] },
    });

    await page.get("button.quiet").trigger("click");
    const [[added]] = page.emitted("update:modelValue") as [[Tree[]]];
    await page.setProps({ modelValue: added });
    await page.get("#materials-0-code").setValue("plan");

    expect((page.emitted("update:modelValue") as [[Tree[]]]).at(-1)?.[0][0]).toMatchObject({
      code: "plan",
      necessity: "MAIN",
    });
  });

  it("leaves an item open while it is named, and open in its new place", async () => {
    const named = { code: "form", name: { zh: "申请表", en: "Form" } };
    const page = mount(ElementEditor, {
      global: { plugins: [i18n] },
      props: {
        element: materials,
        pointer: "/materials",
        faults: new Map<string, string>(),
        modelValue: [named],
        "onUpdate:modelValue": (next: unknown) => page.setProps({ modelValue: next }),
      },
    });
    const open = (): boolean[] => page.findAll("details").map((one) => one.element.open);

    await page.get("button.quiet").trigger("click");
    expect(open()).toEqual([false, true]);
    const added = page.findAll("details")[1]?.element;

    await page.get("#materials-1-name-zh").setValue("图");
    expect(page.findAll("summary").map((one) => one.text())).toEqual(["申请表", "图"]);
    expect(open()).toEqual([false, true]);
    expect(page.findAll("details")[1]?.element).toBe(added);

    await page
      .findAll("button")
      .find((one) => one.text().startsWith("上移"))
      ?.trigger("click");
    expect(page.findAll("summary").map((one) => one.text())).toEqual(["图", "申请表"]);
    expect(open()).toEqual([true, false]);
    expect(page.findAll("details")[0]?.element).toBe(added);
  });
});
