import { flushPromises, type VueWrapper } from "@vue/test-utils";
import { beforeEach, describe, expect, it } from "vitest";

import { problemOf } from "../src/api/problem";
import CasePage from "../src/cases/CasePage.vue";
import SavedFilters from "../src/inbox/SavedFilters.vue";
import BookTime from "../src/premises/BookTime.vue";
import ProblemPanel from "../src/ui/ProblemPanel.vue";
import { button, FAILURE, platform } from "./support/platform";

const stub = platform();
const DOWN = "服务暂时不可用";

async function click(page: VueWrapper, text: string): Promise<void> {
  await button(page, text).trigger("click");
  await flushPromises();
}

function alerts(page: VueWrapper): string[] {
  return page.findAll("[role=alert] h2").map((one) => one.text());
}

describe("a refusal", () => {
  it("says what to do about it, unless somebody else was quicker", async () => {
    const refused = { title: "已被使用", remedy: "请换一个编号" };

    const panel = await stub.show(ProblemPanel, { problem: problemOf(409, refused) });
    expect(panel.text()).toContain("请换一个编号");

    const stale = await stub.show(ProblemPanel, { problem: problemOf(412, refused) });
    expect(stale.text()).not.toContain("请换一个编号");
  });
});

describe("a case", () => {
  const CASE = "/api/policy/cases/150100-2026-000001";
  const GUIDE = "GET /api/policy/matters/SMP-FG-001";

  beforeEach(async () => {
    await stub.logIn("officer");
    Object.assign(stub.answers, {
      [`GET ${CASE}`]: {
        id: "150100-2026-000001",
        matter: { code: "SMP-FG-001", version: 1, name: { zh: "备案", en: "Filing" } },
        zone: "hohhot",
        applicant: { creditCode: "91150100MA0N00016K", name: "示例公司" },
        stage: "Accepted",
        status: "ACCEPTED",
        receivedOn: "2026-09-18",
        acceptedOn: "2026-09-18",
        asOf: "2026-09-18",
        light: "GREEN",
        provisional: false,
        form: {},
        materials: [],
        missing: [],
        corrections: [],
        history: [],
        allowed: [],
        version: 3,
      },
      [`GET ${CASE}/acts`]: [],
      [`GET ${CASE}/opinions`]: [],
      [`GET ${CASE}/messages`]: { items: [], unread: 0 },
      [`GET ${CASE}/clock`]: { days: [], asOf: "2026-09-18", provisional: false },
      [GUIDE]: { code: "SMP-FG-001", form: {}, materials: [], handling: { desks: [] } },
    });
  });

  it.each([`GET ${CASE}/acts`, `GET ${CASE}/opinions`, GUIDE])(
    "says that %s could not be loaded, and tries again",
    async (part) => {
      const good = stub.answers[part];
      stub.answers[part] = FAILURE;
      const page = await stub.show(CasePage, { id: "150100-2026-000001" });
      expect(alerts(page)).toEqual([DOWN]);

      stub.answers[part] = good;
      await click(page, "重新加载");
      expect(alerts(page)).toEqual([]);
      expect(stub.asked(part)).toHaveLength(2);
    },
  );

  it("tells by a refused act all that stands in its way, with where it can be seen", async () => {
    stub.answers[`GET ${CASE}/acts`] = [{ act: "resumption", open: true, reasons: [] }];
    stub.answers[`GET ${CASE}`] = {
      ...(stub.answers[`GET ${CASE}`] as object),
      materials: [{ material: "map", name: { zh: "红线图", en: "Map" }, necessity: "MAIN" }],
    };
    stub.answers[`DELETE ${CASE}/suspension`] = () =>
      Response.json(
        {
          type: "/problems/materials-still-missing",
          title: "材料尚未补齐",
          remedy: "请先补齐",
          reasons: [
            { reason: "materials-still-missing", text: "材料尚未补齐", subject: "map", link: `${CASE}/x` },
            { reason: "issuer-without-code", text: "颁证机关没有代码", subject: "committee", link: "/api/x" },
            { reason: "sample-power", text: "示例赋权", subject: "SMP-FG-001" },
          ],
        },
        { status: 409 },
      );
    const page = await stub.show(CasePage, { id: "150100-2026-000001" });

    await page.get("#act-resumption form").trigger("submit");
    await flushPromises();

    const panel = page.get("[role=alert]");
    expect(panel.text()).toMatch(/^材料尚未补齐\s*请先补齐/);
    expect(panel.findAll("li").map((one) => one.text())).toEqual([
      "材料尚未补齐 (红线图)",
      "颁证机关没有代码",
      "示例赋权",
    ]);
    expect(panel.findAll("li a").map((one) => one.attributes("href"))).toEqual(["#materials", "/organs"]);
  });

  it("does not say the title of a refusal again as its only reason", async () => {
    stub.answers[`GET ${CASE}/acts`] = [{ act: "resumption", open: true, reasons: [] }];
    stub.answers[`DELETE ${CASE}/suspension`] = () =>
      Response.json(
        {
          type: "/problems/not-the-handler",
          title: "您不是该办件的经办人",
          reasons: [{ reason: "not-the-handler", text: "您不是该办件的经办人" }],
        },
        { status: 409 },
      );
    const page = await stub.show(CasePage, { id: "150100-2026-000001" });

    await page.get("#act-resumption form").trigger("submit");
    await flushPromises();

    expect(alerts(page)).toEqual(["您不是该办件的经办人"]);
    expect(page.find("[role=alert] li").exists()).toBe(false);
  });
});

describe("saved filters", () => {
  const FILTER = { name: "本周", queue: "acceptance" };

  it("that could not be loaded are not said to be none", async () => {
    stub.answers["GET /api/policy/worklist/filters"] = FAILURE;
    const page = await stub.show(SavedFilters, { queue: "acceptance", asked: {} });
    expect(page.text()).not.toContain("还没有保存的筛选");

    stub.answers["GET /api/policy/worklist/filters"] = [FILTER];
    await click(page, "重新加载");
    expect(page.get("li").text()).toContain("本周");
  });

  it("are not said to be gone where they are not", async () => {
    stub.answers["GET /api/policy/worklist/filters"] = [FILTER];
    stub.answers["DELETE /api/policy/worklist/filters/%E6%9C%AC%E5%91%A8"] = FAILURE;
    const page = await stub.show(SavedFilters, { queue: "acceptance", asked: {} });

    await click(page, "删除");

    expect(alerts(page)).toEqual([DOWN]);
    expect(page.get("p[role=status]").text()).toBe("");
    expect(page.find("li").exists()).toBe(true);
  });
});

describe("times that can be booked", () => {
  const SLOTS = "GET /api/policy/premises/hohhot/slots";
  const OWN = "GET /api/policy/appointments";
  const props = { zone: "hohhot", groups: [{ code: "talent", name: "人才" }], today: "2026-09-18" };

  it("and own appointments are asked for again when they could not be loaded", async () => {
    Object.assign(stub.answers, { [SLOTS]: FAILURE, [OWN]: FAILURE });
    const page = await stub.show(BookTime, props);
    expect(alerts(page)).toEqual([DOWN, DOWN]);
    expect(page.find(".slots").exists()).toBe(false);

    Object.assign(stub.answers, { [SLOTS]: { items: [{ time: "09:00", left: 1 }] }, [OWN]: { items: [] } });
    await click(page, "重新加载");
    await click(page, "重新加载");
    expect(alerts(page)).toEqual([]);
    expect(page.get(".slots").text()).toContain("09:00");
  });
});
