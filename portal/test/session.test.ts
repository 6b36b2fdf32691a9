import { describe, expect, it, vi } from "vitest";
import { nextTick } from "vue";

import { draftOf } from "../src/filing/draft";
import {
  isApplicant,
  isStaff,
  landingPage,
  logInAddress,
  readSession,
  session,
  user,
} from "../src/session/session";

async function as(roles: string[] | null, id = "somebody"): Promise<void> {
  const said = { user: roles && { id, name: "示例", roles }, csrf: roles && "x", header: "X-CSRF-TOKEN" };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(said)));
  await readSession();
}

describe("who is logged in", () => {
  it.each([
    [["applicant"], "/cases"],
    [["employer"], "/cases"],
    [["officer"], "/inbox"],
    [["approver"], "/inbox"],
    [["supervisor"], "/inbox"],
    [["system-admin"], "/organs"],
    [["agent"], "/investment/escorts"],
    [["talent"], "/"],
  ])("%j lands on %s", async (roles, page) => {
    await as(roles);
    expect(landingPage()).toBe(page);
    expect(isStaff.value && isApplicant.value).toBe(false);
  });

  it("comes back to where he was", () => {
    expect(logInAddress("/matters?query=备案")).toBe("/login?to=%2Fmatters%3Fquery%3D%E5%A4%87%E6%A1%88");
  });

  it("is nobody before the gateway has said so", async () => {
    vi.resetModules();
    const fresh = await import("../src/session/session");
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    await fresh.readSession();

    expect(fresh.user.value).toBeNull();
    expect(fresh.session.reachable).toBe(false);
    expect(fresh.landingPage()).toBe("/");
  });

  it("stays who he is while the gateway is away, and when the session ends", async () => {
    await as(["officer"]);
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    await readSession();
    expect(isStaff.value).toBe(true);
    expect(session.ended).toBe(false);

    await as(null);
    expect(user.value?.id).toBe("somebody");
    expect(session.ended).toBe(true);
  });
});

describe("a draft", () => {
  it("keeps its key and every word for its owner, until it is filed", async () => {
    await as(["applicant"], "first");
    const draft = draftOf("SMP-FG-001");
    const { key } = draft.value;
    draft.value.answers["projectName"] = "示例项目";
    await nextTick();

    const stored = JSON.parse(sessionStorage.getItem("etdz.first.filing.SMP-FG-001") ?? "{}") as object;
    expect(stored).toMatchObject({ key, answers: { projectName: "示例项目" } });
    expect(draftOf("SMP-FG-001").value).toBe(draft.value);

    draft.discard();
    expect(sessionStorage.getItem("etdz.first.filing.SMP-FG-001")).toBeNull();
    expect(draftOf("SMP-FG-001").value.key).not.toBe(key);
  });

  it("is not shown to the next person at the same screen", async () => {
    await as(["applicant"], "one");
    draftOf("SMP-FG-001").value.zone = "hohhot";
    await as(["applicant"], "two");
    expect(draftOf("SMP-FG-001").value.zone).toBe("");
  });
});
