import { describe, expect, it } from "vitest";

import CaseContact from "../src/cases/CaseContact.vue";
import { platform } from "./support/platform";

const ID = "150100-2026-000001";
const CONTACT = `GET /api/policy/cases/${ID}/contact`;
const READINGS = `${CONTACT}/readings`;

const there = platform();

describe("whom to call about a case", () => {
  it("is not asked for before an officer wants it", async () => {
    there.answers[CONTACT] = { name: "示例联系人", phone: "138 0000 0000" };
    await there.logIn("officer");
    const page = await there.show(CaseContact, { id: ID });

    expect(there.asked(CONTACT)).toHaveLength(0);
    expect(page.text()).toContain("查看会留下记录");
    await page.get("button").trigger("click");
    await expect.poll(() => page.text()).toContain("示例联系人");
    expect(page.get("a").attributes("href")).toBe("tel:13800000000");
    expect(there.asked(READINGS)).toHaveLength(0);
  });

  it("is shown to the applicant together with who looked", async () => {
    there.answers[CONTACT] = { name: "示例联系人", phone: "13800000000" };
    there.answers[READINGS] = { items: [{ by: "officer-hohhot", at: "2026-09-18T10:00:00+08:00" }] };
    await there.logIn("applicant");
    const page = await there.show(CaseContact, { id: ID });

    await expect.poll(() => page.text()).toContain("示例联系人");
    expect(page.get("li").text()).toContain("officer-hohhot");
  });

  it("says that nobody looked", async () => {
    there.answers[READINGS] = { items: [] };
    await there.logIn("supervisor");
    const page = await there.show(CaseContact, { id: ID });

    await expect.poll(() => page.text()).toContain("还没有工作人员查看过");
    expect(page.find("button").exists()).toBe(false);
    expect(there.asked(CONTACT)).toHaveLength(0);
  });

  it("tells why it cannot be shown, and can be tried again", async () => {
    there.answers[CONTACT] = () =>
      Response.json({ type: "/problems/unavailable", title: "暂不可用" }, { status: 503 });
    await there.logIn("reviewer");
    const page = await there.show(CaseContact, { id: ID });

    await page.get("button").trigger("click");
    await expect.poll(() => page.text()).toContain("暂不可用");
    expect(page.text()).toContain("查看联系人");
  });

  it("is nothing for a leader", async () => {
    await there.logIn("leader");
    const page = await there.show(CaseContact, { id: ID });

    expect(page.find("section").exists()).toBe(false);
  });
});
