import { flushPromises } from "@vue/test-utils";
import { effectScope, nextTick, ref } from "vue";
import { describe, expect, it } from "vitest";

import { everything, loadPages, type Page } from "../src/api/pages";
import { Problem } from "../src/api/problem";
import MattersPage from "../src/matter/MattersPage.vue";
import AbsenceList from "../src/organs/AbsenceList.vue";
import OrganList from "../src/organs/OrganList.vue";
import PeopleList from "../src/organs/PeopleList.vue";
import HandoverPage from "../src/inbox/HandoverPage.vue";
import { button, pending, platform } from "./support/platform";

const PAGES: Record<string, Page<number>> = {
  "": { items: [1, 2], next: "b" },
  b: { items: [3], next: "c" },
  c: { items: [4] },
};

const page = (cursor = ""): Promise<Page<number>> => Promise.resolve(PAGES[cursor] ?? { items: [] });

const cursorOf = (request: Request): string => new URL(request.url).searchParams.get("cursor") ?? "";

describe("a list of many pages", () => {
  it("is read to its end by whoever chooses from it", async () => {
    expect(await everything(page)).toEqual([1, 2, 3, 4]);
  });

  it("is not read for ever", async () => {
    let asked = 0;
    const endless = () => Promise.resolve({ items: [asked++], next: "more" });

    expect(await everything(endless)).toHaveLength(50);
  });

  it("is read on below, once however often that is asked for", async () => {
    const asked: string[] = [];
    const list = loadPages((cursor = "") => {
      asked.push(cursor);
      return page(cursor);
    });
    await flushPromises();

    await Promise.all([list.more(), list.more()]);

    expect(asked).toEqual(["", "b"]);
    expect(list.value.value).toEqual({ items: [1, 2, 3], next: "c" });
  });

  it("shows as much as before when it is loaded again, and its first page for another question", async () => {
    const question = ref("");
    const scope = effectScope();
    await scope.run(async () => {
      const list = loadPages(page, question);
      await flushPromises();
      await list.more();
      await list.reload();
      expect(list.value.value?.items).toEqual([1, 2, 3]);

      question.value = "another";
      await nextTick();
      await flushPromises();
      expect(list.value.value?.items).toEqual([1, 2]);
    });
    scope.stop();
  });

  it("says why it could not be read on, and goes on when asked again", async () => {
    let fails = true;
    const list = loadPages((cursor) =>
      cursor && fails ? Promise.reject(new Problem(503, "unavailable", "", "")) : page(cursor),
    );
    await flushPromises();

    await list.more();
    expect(list.adding.problem.value?.slug).toBe("unavailable");
    expect(list.value.value?.items).toEqual([1, 2]);

    fails = false;
    await list.more();
    await nextTick();
    expect(list.adding.problem.value).toBeUndefined();
    expect(list.value.value?.items).toEqual([1, 2, 3]);
  });
});

describe("lists on the page", () => {
  const stub = platform();
  const organ = (code: string) => ({
    code,
    name: { zh: `机关${code}`, en: code },
    kind: "BUREAU",
    level: "ZONE",
    zone: "hohhot",
    address: "示例路1号",
    phone: "0471-0000001",
    sample: true,
    version: 1,
  });
  const member = (user: string, at = "a") => ({
    user,
    name: `成员${user}`,
    organ: at,
    posts: [],
    version: 1,
  });
  const twoPages = (first: unknown, second: unknown) => (request: Request) =>
    cursorOf(request) ? { items: [second] } : { items: [first], next: "n" };

  it("of matters grow by one page for two clicks", async () => {
    const further = pending();
    const matter = (code: string) => ({ code, name: { zh: code, en: code }, type: "LICENCE" });
    stub.answers["GET /api/policy/matters"] = (request: Request) =>
      cursorOf(request) ? further.answer : { items: [matter("A")], next: "n" };
    const shown = await stub.show(MattersPage);

    await button(shown, "显示更多").trigger("click");
    await button(shown, "显示更多").trigger("click");
    further.give({ items: [matter("B")], next: "m" });
    await flushPromises();

    expect(stub.asked("GET /api/policy/matters")).toHaveLength(2);
    expect(shown.findAll("li h3").map((one) => one.text())).toEqual(["A", "B"]);
  });

  it("of people and absences lead on from their first page, and name organs of any page", async () => {
    await stub.logIn("system-admin");
    stub.answers["GET /api/policy/people"] = twoPages(member("a"), member("b", "z"));
    stub.answers["GET /api/policy/organs"] = twoPages(organ("a"), organ("z"));
    const people = await stub.show(PeopleList, { zone: "hohhot" });

    await button(people, "显示更多").trigger("click");
    await flushPromises();

    expect(people.findAll("tbody th").map((one) => one.text())).toHaveLength(2);
    expect(people.findAll("tbody tr").at(-1)?.text()).toContain("机关z");
    expect(people.findAll("#new-organ option").map((one) => one.text())).toContain("机关z");

    const absence = (id: string) => ({
      id,
      user: "a",
      name: `离岗${id}`,
      deputyName: "成员b",
      from: "2026-09-01",
      to: "2026-09-02",
      handsOver: false,
      cancelled: false,
      version: 1,
    });
    stub.answers["GET /api/policy/absences"] = twoPages(absence("1"), absence("2"));
    const absences = await stub.show(AbsenceList, { zone: "hohhot" });

    await button(absences, "显示更多").trigger("click");
    await flushPromises();

    expect(absences.findAll("li h2").map((one) => one.text())).toEqual(["离岗1", "离岗2"]);
    expect(absences.findAll("#away-deputy option").map((one) => one.text())).toContain("成员b");
  });

  it("of organs and of successors are whole", async () => {
    await stub.logIn("approver");
    stub.answers["GET /api/policy/people"] = twoPages(member("a"), member("b"));
    stub.answers["GET /api/policy/organs"] = twoPages(organ("a"), organ("z"));

    const organs = await stub.show(OrganList, { zone: "hohhot" });
    expect(organs.findAll("summary .name").map((one) => one.text())).toEqual(["机关a", "机关z"]);

    const handover = await stub.show(HandoverPage);
    expect(handover.findAll('input[type="checkbox"]')).toHaveLength(2);
  });
});
