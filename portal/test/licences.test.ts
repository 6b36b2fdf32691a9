import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryHistory, createRouter, type Router } from "vue-router";

import type { LicenceFinding, LicenceRow, Matter } from "../src/api/types";
import { submissionOf } from "../src/filing/submission";
import { i18n } from "../src/i18n";
import { choose } from "../src/i18n/language";
import { identifierIn } from "../src/licences/identifier";
import LicencesPage from "../src/licences/LicencesPage.vue";
import LicenceTable from "../src/licences/LicenceTable.vue";
import VerifyPage from "../src/licences/VerifyPage.vue";

const NUMBER = "1.2.156.3005.2.11150000MB0N000018008.11150100MB0N0001X5.000000001.001.8";

const row: LicenceRow = {
  identifier: NUMBER,
  id: "150100-2026-000001",
  state: "VALID",
  matter: { code: "SMP-SC-001", name: { zh: "食品经营许可（新办）", en: "Food business licence (new)" } },
  zone: "hohhot",
  holder: { creditCode: "91150100MA0N00016K", name: "呼和浩特示例甲一生物药品有限公司（虚构）" },
  issuer: { organ: "committee-hohhot", name: "呼和浩特经济技术开发区管理委员会" },
  validFrom: "2021-12-02",
  validTo: "2026-12-01",
  daysLeft: 74,
  askBy: "2026-11-01",
  renewedByLaw: false,
  sample: true,
  pending: [],
  followUps: [{ action: "RENEW", matter: "SMP-SC-012", name: { zh: "食品经营许可（延续）", en: "Renewal" } }],
};

let requests: string[];
let answers: Record<string, unknown>;
let router: Router;
let mounted: VueWrapper | undefined;

beforeEach(async () => {
  choose("zh-CN");
  requests = [];
  answers = {};
  vi.stubGlobal("fetch", (request: Request) => {
    const address = new URL(request.url);
    requests.push(address.pathname + address.search);
    const answer = answers[address.pathname];
    return Promise.resolve(
      answer === undefined
        ? Response.json(
            { type: "/problems/licence-identifier-mistyped", title: "证照编号有误" },
            { status: 422 },
          )
        : Response.json(answer),
    );
  });
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: "/verify/:identifier?", component: VerifyPage, props: true },
      { path: "/:rest(.*)*", component: { template: "<i/>" } },
    ],
  });
  await router.push("/");
});

afterEach(() => {
  mounted?.unmount();
  vi.unstubAllGlobals();
});

describe("what is typed, pasted or scanned", () => {
  it.each([
    [NUMBER, NUMBER],
    [` ${NUMBER.toLowerCase()}\n`, NUMBER],
    [`https://etdz.example/verify/${NUMBER}`, NUMBER],
    [`https://etdz.example/verify/${NUMBER}?from=qr`, NUMBER],
    ["１.２.156", "1.2.156"],
    ["https://etdz.example/verify/%E0%A4%A", "%E0%A4%A"],
    ["", ""],
  ])("%s is read as %s", (typed, identifier) => {
    expect(identifierIn(typed)).toBe(identifier);
  });
});

describe("verification", () => {
  it("says what a licence is worth and shows no more than the platform tells", async () => {
    const finding: LicenceFinding = {
      identifier: NUMBER,
      state: "REVOKED",
      asOf: "2026-09-18",
      holder: "呼和浩特************（虚构）",
      matter: { zh: "食品经营许可（新办）", en: "Food business licence (new)" },
      issuer: "呼和浩特经济技术开发区管理委员会",
      validFrom: "2026-09-18",
      endedOn: "2026-09-18",
      sample: true,
    };
    answers[`/api/policy/licences/${NUMBER}`] = finding;
    mounted = mount(VerifyPage, { props: { identifier: NUMBER }, global: { plugins: [i18n, router] } });
    await flushPromises();

    expect(mounted.get("section").text()).toContain("作出许可的决定已被撤销");
    expect(mounted.text()).toContain("呼和浩特************（虚构）");
    expect(mounted.text()).toContain("示例证照，不具有法律效力");
  });

  it("takes what was typed to an address that can be kept", async () => {
    mounted = mount(VerifyPage, { global: { plugins: [i18n, router] } });
    await flushPromises();
    expect(requests).toEqual([]);

    await mounted.get("input").setValue(`https://etdz.example/verify/${NUMBER.toLowerCase()}`);
    await mounted.get("form").trigger("submit");
    await flushPromises();

    expect(router.currentRoute.value.fullPath).toBe(`/verify/${NUMBER}`);
  });

  it("tells a typing mistake in the words of the platform", async () => {
    mounted = mount(VerifyPage, { props: { identifier: "123" }, global: { plugins: [i18n, router] } });
    await flushPromises();

    expect(mounted.get("[role=alert]").text()).toContain("证照编号有误");
  });
});

describe("the licences", () => {
  it("are asked for as the address says", async () => {
    answers["/api/policy/licences"] = { items: [row] };
    await router.push("/licences?endsWithin=90&state=NONSENSE");
    mounted = mount(LicencesPage, { global: { plugins: [i18n, router] } });
    await flushPromises();

    expect(requests).toEqual(["/api/policy/licences?endsWithin=90&limit=20"]);
    expect(mounted.text()).toContain("还有 74 天到期");
    expect(mounted.get("select").element.value).toBe("90");
  });

  it("can be had as files, renewed by their holder, and not by the office", () => {
    const table = (own: boolean) =>
      mount(LicenceTable, { props: { rows: [row], own }, global: { plugins: [i18n, router] } });
    const hrefs = (of: VueWrapper) => of.findAll("a").map((a) => a.attributes("href"));
    const holders = table(true);
    const offices = table(false);

    expect(hrefs(holders)).toContain("/api/policy/cases/150100-2026-000001/licence?as=ofd");
    expect(hrefs(holders)).toContain("/api/policy/cases/150100-2026-000001/decision-document?as=pdf");
    expect(hrefs(holders)).toContain("/file/SMP-SC-012/where?concerns=150100-2026-000001");
    expect(hrefs(offices)).not.toContain("/file/SMP-SC-012/where?concerns=150100-2026-000001");
    expect(offices.text()).toContain("91150100MA0N00016K");
  });
});

describe("an application that concerns a licence", () => {
  it("says which, and others say nothing", () => {
    const draft = {
      key: "k",
      zone: "hohhot",
      concerns: "150100-2026-000001",
      contact: { name: "示例", phone: "1" },
      answers: {},
      documents: {},
    };
    const matter = { code: "SMP-SC-012", form: { properties: {} }, materials: [] } as unknown as Matter;

    expect(submissionOf(draft, matter).concerns).toBe("150100-2026-000001");
    expect("concerns" in submissionOf({ ...draft, concerns: "" }, matter)).toBe(false);
  });
});
