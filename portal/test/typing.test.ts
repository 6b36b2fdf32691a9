import { beforeEach, describe, expect, it } from "vitest";
import { effectScope, nextTick, shallowRef } from "vue";

import { typing, type Typing } from "../src/form/typing";

interface Held {
  words: string;
  version: number;
}

const held = shallowRef<Held>();
let typed: Typing<Held, { words: string }>;

beforeEach(() => {
  held.value = undefined;
  effectScope().run(() => {
    typed = typing(
      () => held.value,
      ({ words }) => ({ words }),
      { words: "" },
    );
  });
});

async function holding(words: string): Promise<void> {
  held.value = { words, version: (held.value?.version ?? 0) + 1 };
  await nextTick();
}

describe("what is typed over what is held", () => {
  it("follows what is held while nobody types", async () => {
    await holding("甲");
    await holding("乙");

    expect(typed.value.value).toEqual({ words: "乙" });
    expect(typed.changed.value).toBe(false);
  });

  it("stays when the same is loaded again", async () => {
    await holding("甲");
    typed.value.value.words = "我的";
    await holding("甲");

    expect(typed.value.value).toEqual({ words: "我的" });
    expect(typed.changed.value).toBe(false);
  });

  it("stays when others have changed it, and what they made of it can be looked at and left again", async () => {
    await holding("甲");
    typed.value.value.words = "我的";
    await holding("他人的");
    expect(typed.value.value).toEqual({ words: "我的" });
    expect(typed.changed.value).toBe(true);

    typed.swap();
    expect(typed.value.value).toEqual({ words: "他人的" });
    expect(typed.theirs.value).toBe(true);

    typed.swap();
    expect(typed.value.value).toEqual({ words: "我的" });
    expect(typed.theirs.value).toBe(false);
  });

  it("is not lost when others change it once more while theirs is looked at", async () => {
    await holding("甲");
    typed.value.value.words = "我的";
    await holding("他人的");
    typed.swap();
    await holding("又一版");

    expect(typed.value.value).toEqual({ words: "我的" });
    typed.swap();
    expect(typed.value.value).toEqual({ words: "又一版" });
  });

  it("is no other side once both say the same", async () => {
    await holding("甲");
    typed.value.value.words = "我的";
    await holding("他人的");
    await holding("我的");

    expect(typed.changed.value).toBe(false);
    expect(typed.value.value).toEqual({ words: "我的" });
  });

  it("is shown as it was stored, and follows again", async () => {
    await holding("甲");
    typed.value.value.words = " 我的 ";
    const stored = typed.sent();
    stored({ words: "我的", version: 2 });
    expect(typed.value.value).toEqual({ words: "我的" });

    await holding("我的");
    await holding("乙");
    expect(typed.value.value).toEqual({ words: "乙" });
  });

  it("keeps what was typed on while it was being stored", async () => {
    await holding("甲");
    typed.value.value.words = "我的";
    const stored = typed.sent();
    typed.value.value.words = "我的，再加";
    stored({ words: "我的", version: 2 });
    await holding("我的");

    expect(typed.value.value).toEqual({ words: "我的，再加" });
    expect(typed.changed.value).toBe(false);
  });
});
