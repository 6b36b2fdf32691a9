import { beforeEach, describe, expect, it, vi } from "vitest";
import { effectScope, shallowRef } from "vue";

import { keys } from "../src/api/act";
import { Problem } from "../src/api/problem";
import type { ActView, CaseView, Message, ReviewOpinion } from "../src/api/types";
import { acting, missedMoves, openActs, wordsIn, type Call } from "../src/cases/acting";
import { mistakesInPause } from "../src/cases/acts/pause";
import { mistakesInPlain, PLAIN } from "../src/cases/acts/plain";
import { freshDesk, lanesOf, mistakeInLanes, sentLanes, type LaneDraft } from "../src/cases/acts/review";
import { conditionsIn, mistakesInVerdict, verdictBody } from "../src/cases/acts/verdict";
import { autosave } from "../src/cases/autosave";
import { itemsOf, linesOf, withPhrase } from "../src/cases/correction";
import { merged } from "../src/cases/messages";
import { heldUp, primaryOf, shownActs } from "../src/cases/order";
import { lanesShown, mayAnswer } from "../src/cases/review";
import { sectionOf, subjectOf } from "../src/cases/sections";

const NAME = { zh: "备案信息表", en: "Filing form" };

function caseOf(change: Partial<CaseView> = {}): CaseView {
  return {
    id: "150100-2026-000001",
    version: 3,
    history: [],
    allowed: [],
    materials: [
      { material: "filing-form", name: NAME, necessity: "MAIN" },
      { material: "power-of-attorney", name: { zh: "授权委托书", en: "Power" }, necessity: "MAY_FOLLOW" },
    ],
    ...change,
  } as CaseView;
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not there");
  return value;
}

beforeEach(() => sessionStorage.clear());

describe("an act", () => {
  const answered = (version: number): ReturnType<Call> =>
    Promise.resolve({ data: caseOf({ version }), response: new Response() });
  const refused = (status: number): ReturnType<Call> =>
    Promise.resolve({
      error: { type: "/problems/stale-version", title: "x", status },
      response: new Response(null, { status }),
    });

  function onPage(): { held: ReturnType<typeof shallowRef<CaseView>>; acts: ReturnType<typeof acting> } {
    const held = shallowRef<CaseView | undefined>(caseOf());
    const acts = effectScope().run(() => acting(crypto.randomUUID(), held, shallowRef<ActView[]>([])));
    return { held, acts: there(acts) };
  }

  it("sends the version that was read, and is not sent twice by a double click", async () => {
    const { held, acts } = onPage();
    const call = vi.fn<Call>(() => answered(4));

    const both = await Promise.all([acts.act("claim", {}, call), acts.act("claim", {}, call)]);

    expect(both).toEqual([true, false]);
    expect(call).toHaveBeenCalledOnce();
    expect(call.mock.calls[0]?.[0].header["If-Match"]).toBe('"3"');
    expect(held.value?.version).toBe(4);
  });

  it("is repeated under its key when the answer was lost, and gets a new one after an answer", async () => {
    const { acts } = onPage();
    const seen: string[] = [];
    const lost: Call = ({ header }) => {
      seen.push(header["Idempotency-Key"]);
      return Promise.reject(new Error("connection lost"));
    };
    const stale: Call = ({ header }) => {
      seen.push(header["Idempotency-Key"]);
      return refused(412);
    };

    await acts.act("claim", {}, lost);
    await acts.act("claim", {}, stale);
    await acts.act("claim", {}, stale);

    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).not.toBe(seen[0]);
    expect(acts.problem.value).toBeInstanceOf(Problem);
    expect(acts.problem.value?.stale).toBe(true);
  });

  it("keeps what was typed until it is done", async () => {
    const { acts } = onPage();
    const typed = acts.typed("declination", () => ({ ground: "" }));
    typed.ground = "不属于本机关职权范围。";

    await acts.act("declination", typed, () => refused(412));
    expect(typed.ground).toBe("不属于本机关职权范围。");
    expect(acts.unsent.value).toBe(true);
    expect(acts.orphaned.value).toEqual(["不属于本机关职权范围。"]);

    await acts.act("declination", typed, () => answered(5));
    expect(typed.ground).toBe("");
    expect(acts.unsent.value).toBe(false);
  });

  it("has another key for other words", () => {
    const keyed = keys();
    expect(keyed.of("a")).toBe(keyed.of("a"));
    expect(keyed.of("a")).not.toBe(keyed.of("b"));
  });
});

describe("what was typed", () => {
  it("is words, not codes and days", () => {
    expect(
      wordsIn({ ground: "FRAUD", day: "2026-12-01", n: "10", material: "filing-form", text: "请补充 a" }),
    ).toEqual(["请补充 a"]);
    expect(wordsIn([{ text: "一" }, { text: "" }])).toEqual(["一"]);
  });
});

describe("what others did meanwhile", () => {
  it("is what the history did not have before", () => {
    const before = [{ at: "1", move: "Submitted", by: "a" }];
    const after = [...before, { at: "2", move: "Withdrawn", by: "a" }];
    expect(missedMoves(before, after).map((entry) => entry.move)).toEqual(["Withdrawn"]);
  });
});

describe("the acts of a page", () => {
  const told = (reason: string): ActView["reasons"][number] => ({ reason, text: reason });

  it("show a refusal where a grant is held up", () => {
    const list: ActView[] = [{ act: "decision", open: false, reasons: [told("materials-still-missing")] }];
    expect(openActs(list, caseOf({ allowed: ["decision"] })).has("decision")).toBe(true);
    expect(openActs(list, caseOf()).has("decision")).toBe(false);
  });

  it("stand in the order of the case, and only the next one stands open", () => {
    const shown = shownActs(new Set(["termination", "suspension", "review", "claim"]));
    expect(shown).toEqual(["review", "suspension", "termination"]);
    const desks = [{ code: "fire", name: NAME, lead: true }];
    expect(primaryOf(shown, { signOff: false, desks })).toBe("review");
    expect(primaryOf(["review", "proposal"], { signOff: true, desks: [] })).toBe("proposal");
    expect(primaryOf(["review", "proposal"], { signOff: false, desks: [] })).toBeUndefined();
    expect(primaryOf(["withdrawal"], undefined)).toBeUndefined();
  });

  it("say why what one looks for is not possible, and nothing else", () => {
    const list: ActView[] = [
      { act: "release", open: false, reasons: [told("not-the-handler")] },
      { act: "decision", open: false, reasons: [told("opinion-outstanding"), told("not-at-this-stage")] },
    ];
    expect(heldUp(list)).toEqual([{ act: "decision", open: false, reasons: [told("opinion-outstanding")] }]);
  });

  it("lead to what is missing by its name", () => {
    const missing = { reason: "materials-still-missing", text: "", subject: "filing-form" };
    expect(sectionOf(missing)).toBe("materials");
    expect(subjectOf(missing, caseOf())).toBe("备案信息表");
    expect(sectionOf({ reason: "sample-matter", text: "" })).toBeUndefined();
  });
});

describe("a plain act", () => {
  const revocation = there(PLAIN.find((one) => one.act === "revocation"));
  const extension = there(PLAIN.find((one) => one.act === "extension-request"));

  it("asks for what is missing, and for a confirmation of what cannot be taken back", () => {
    expect(mistakesInPlain(revocation, { ground: "", reason: " " }, false)).toEqual([
      { field: "ground", mistake: "needChoice" },
      { field: "reason", mistake: "needText" },
      { field: "sure", mistake: "needSure" },
    ]);
    expect(mistakesInPlain(revocation, { ground: "FRAUD", reason: "虚假材料" }, true)).toEqual([]);
  });

  it.each([
    ["0", 1],
    ["31", 1],
    ["1.5", 1],
    ["10", 0],
  ])("takes %s working days with %i mistakes", (workingDays, mistakes) => {
    expect(mistakesInPlain(extension, { workingDays, reason: "x" }, false)).toHaveLength(mistakes);
  });
});

describe("a pause", () => {
  it("is not longer than the catalogue allows", () => {
    const typed = { ground: "APPRAISAL", cap: "31", told: "技术评估" };
    expect(mistakesInPause(typed, 30).map((one) => one.field)).toEqual(["cap"]);
    expect(mistakesInPause({ ...typed, cap: "30" }, 30)).toEqual([]);
    expect(mistakesInPause({ ground: "", cap: "", told: "" }, undefined).map((one) => one.field)).toEqual([
      "ground",
      "told",
    ]);
  });
});

describe("a decision", () => {
  it("has one condition a line, with a grant only", () => {
    expect(conditionsIn(" 一 \n\n二\n")).toEqual(["一", "二"]);
    const typed = { result: "GRANTED" as const, ground: "旧的理由", conditions: "一\n二" };
    expect(verdictBody(typed)).toEqual({ result: "GRANTED", conditions: ["一", "二"] });
    expect(verdictBody({ ...typed, result: "REFUSED" })).toEqual({ result: "REFUSED", ground: "旧的理由" });
  });

  it("needs a result, and a refusal its ground", () => {
    expect(mistakesInVerdict({ result: "", ground: "", conditions: "" })[0]?.field).toBe("result");
    expect(mistakesInVerdict({ result: "REFUSED", ground: " ", conditions: "" })[0]?.field).toBe("ground");
    const many = Array.from({ length: 21 }, (_, n) => `条件${n}`).join("\n");
    expect(mistakesInVerdict({ result: "GRANTED", ground: "", conditions: many })[0]?.field).toBe(
      "conditions",
    );
  });
});

describe("a review", () => {
  const handling = {
    signOff: true,
    joint: false,
    silence: "NOTHING" as const,
    desks: [
      { code: "environment", name: { zh: "环评审查", en: "Environment" }, lead: true },
      { code: "planning", name: { zh: "规划", en: "Planning" }, lead: false },
    ],
  };

  it("begins with the desks of the matter, which can be changed", () => {
    const lanes: LaneDraft[] = lanesOf(handling, false);
    expect(mistakeInLanes(lanes)).toBeUndefined();
    lanes.push({ desk: freshDesk(lanes), name: "消防", part: "CONSULTED", assignee: " reviewer-1 " });

    expect(sentLanes(lanes, handling)).toEqual([
      { desk: "environment", name: { zh: "环评审查", en: "Environment" }, part: "LEAD" },
      { desk: "planning", name: { zh: "规划", en: "Planning" }, part: "REVIEW" },
      { desk: "desk-1", name: { zh: "消防", en: "消防" }, part: "CONSULTED", assignee: "reviewer-1" },
    ]);
  });

  it("is led by exactly one desk", () => {
    const lanes = lanesOf(handling, false);
    expect(mistakeInLanes([])).toBe("noDesk");
    expect(mistakeInLanes(lanes.map((lane) => ({ ...lane, part: "LEAD" as const })))).toBe("oneLead");
    expect(mistakeInLanes([...lanes, { desk: "d", name: " ", part: "REVIEW", assignee: "" }])).toBe(
      "nameless",
    );
  });

  it("shows opinions beside their desks, also when the case has gone on", () => {
    const opinion = { desk: "planning", caseId: "x" } as ReviewOpinion;
    const running = caseOf({
      progress: {
        extended: false,
        desks: [
          { desk: "planning", name: there(handling.desks[1]).name, part: "REVIEW" },
          { desk: "fire", name: { zh: "消防", en: "Fire" }, part: "CONSULTED" },
        ],
      },
    });
    const lanes = lanesShown(running, [opinion], undefined);
    expect(lanes.map((lane) => [lane.desk, lane.needed, lane.opinion !== undefined])).toEqual([
      ["planning", true, true],
      ["fire", false, false],
    ]);
    const guide = { handling } as never;
    expect(lanesShown(caseOf(), [opinion], guide)[0]?.name.zh).toBe("规划");
  });

  it("is answered by officers and reviewers, an assigned desk by its person", () => {
    const lane = there(lanesShown(caseOf(), [{ desk: "x" } as ReviewOpinion], undefined)[0]);
    const reviewer = { id: "reviewer-1", name: "", roles: ["reviewer"] };
    expect(mayAnswer(lane, reviewer)).toBe(true);
    expect(mayAnswer({ ...lane, assignee: "other" }, reviewer)).toBe(false);
    expect(mayAnswer(lane, { ...reviewer, roles: ["approver"] })).toBe(false);
    expect(mayAnswer(lane, null)).toBe(false);
  });
});

describe("a correction in the making", () => {
  it("is a checklist of the materials and of all else", () => {
    const lines = linesOf(caseOf(), [{ material: "filing-form", text: "一" }, { text: "二" }]);
    expect(lines.map((line) => [line.material, line.wanted])).toEqual([
      ["filing-form", true],
      ["power-of-attorney", false],
      ["", true],
    ]);
    expect(itemsOf(lines)).toEqual([{ material: "filing-form", text: "一" }, { text: "二" }]);
  });

  it("takes ready phrases, each once", () => {
    expect(withPhrase("", "缺页。")).toBe("缺页。");
    expect(withPhrase("第 3 页不清。", "缺页。")).toBe("第 3 页不清。\n缺页。");
    expect(withPhrase("缺页。", "缺页。")).toBe("缺页。");
  });

  it("is saved one after the other, and what changed meanwhile is saved too", async () => {
    const finish: (() => void)[] = [];
    const save = vi.fn(() => new Promise<void>((done) => finish.push(done)));
    const saver = there(effectScope().run(() => autosave(save, 0)));

    const first = saver.now();
    void saver.now();
    expect(save).toHaveBeenCalledOnce();
    finish.shift()?.();
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    finish.shift()?.();
    await first;

    expect(saver.state.value).toBe("saved");
  });
});

describe("a correspondence", () => {
  it("holds each message once, the oldest first", () => {
    const message = (id: string): Message => ({ id }) as Message;
    const known = [message("MSG-2"), message("MSG-3")];
    expect(merged(known, [message("MSG-4"), message("MSG-3"), message("MSG-1")]).map(({ id }) => id)).toEqual(
      ["MSG-1", "MSG-2", "MSG-3", "MSG-4"],
    );
  });
});
