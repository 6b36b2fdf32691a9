import { describe, expect, it } from "vitest";

import en from "../src/i18n/en";
import zh from "../src/i18n/zh-CN";
import { unnamed } from "./support/words";

interface Tree {
  [key: string]: string | Tree;
}

function leaves(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

function places(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").toSorted();
}

describe("the two languages", () => {
  const chinese = leaves(zh);
  const english = leaves(en as unknown as Tree);

  it("say the same things", () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it("fill in the same words", () => {
    for (const [key, message] of chinese)
      expect(places(english.get(key) ?? ""), key).toEqual(places(message));
  });

  it("leave nothing unsaid", () => {
    for (const [key, message] of [...chinese, ...english]) expect(message.trim(), key).not.toBe("");
  });

  it("say nothing that nobody asks for", () => {
    expect(unnamed([...chinese.keys()])).toEqual([]);
  });

  it("are each in their own script", () => {
    for (const [key, message] of english) expect(message, key).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("hold nothing that the message format would read as syntax", () => {
    for (const [key, message] of [...chinese, ...english]) expect(message, key).not.toMatch(/[@|]/);
  });
});
