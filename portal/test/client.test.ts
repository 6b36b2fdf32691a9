import { beforeEach, describe, expect, it, vi } from "vitest";

import { api, data } from "../src/api/client";
import { Problem } from "../src/api/problem";
import { choose } from "../src/i18n/language";
import { readSession, session as shown, user } from "../src/session/session";

const CASE = { params: { path: { id: "150100-2026-000001" } } } as const;

let requests: Request[];

/** Answers in turn, and remembers what was asked. */
function answering(...answers: (Response | Error)[]): void {
  requests = [];
  vi.stubGlobal("fetch", (input: Request | string) => {
    requests.push(input instanceof Request ? input : new Request(new URL(input, "http://localhost")));
    const answer = answers.shift();
    if (!answer) throw new Error("asked too often");
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
}

function session(csrf: string, name: string | null = "applicant-1"): Response {
  return Response.json({
    user: name && { id: name, name: "示例", roles: ["applicant"] },
    csrf,
    header: "X-CSRF-TOKEN",
  });
}

function problem(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

async function thrownBy(call: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Problem);
  return thrown as Problem;
}

const withdraw = () =>
  data(
    api.PUT("/api/policy/cases/{id}/withdrawal", {
      params: { ...CASE.params, header: { "If-Match": '"3"' } },
    }),
  );

beforeEach(async () => {
  choose("zh-CN");
  answering(session("first"));
  await readSession();
});

describe("the way to the platform", () => {
  it("carries the token on what changes something, and only there", async () => {
    answering(Response.json({}), Response.json({}));
    await data(api.GET("/api/policy/cases/{id}", CASE));
    await withdraw();

    expect(requests.map((request) => request.headers.get("X-CSRF-TOKEN"))).toEqual([null, "first"]);
    expect(requests[1]?.headers.get("If-Match")).toBe('"3"');
  });

  it("asks in the language of the page", async () => {
    choose("en");
    answering(Response.json({}));
    await data(api.GET("/api/policy/cases/{id}", CASE));

    expect(requests[0]?.headers.get("Accept-Language")).toBe("en");
  });

  it("tries once more with a new token when the old one was refused", async () => {
    answering(problem(403, {}), session("second"), Response.json({ version: 4 }));

    expect(await withdraw()).toEqual({ version: 4 });
    expect(requests[2]?.headers.get("X-CSRF-TOKEN")).toBe("second");
    expect(requests[2]?.headers.get("If-Match")).toBe('"3"');
  });

  it("believes a 403 when the token is still the same", async () => {
    answering(problem(403, { type: "/problems/not-allowed", title: "无权" }), session("first"));

    expect((await thrownBy(withdraw())).slug).toBe("not-allowed");
  });

  it("hands over a problem with its words, fields and trace", async () => {
    const said = {
      type: "/problems/invalid-content",
      title: "内容不符合要求",
      detail: "请修改",
      errors: [{ pointer: "#/form/name", detail: "必填" }],
      traceId: "4bf9",
      remedy: "填写名称后重新提交",
    };
    answering(problem(422, said));

    const thrown = await thrownBy(data(api.GET("/api/policy/cases/{id}", CASE)));
    expect(thrown).toMatchObject({
      status: 422,
      slug: "invalid-content",
      title: "内容不符合要求",
      traceId: "4bf9",
      remedy: "填写名称后重新提交",
    });
    expect(thrown.at("/form/name")).toBe("必填");
  });

  it.each([
    [412, "stale-version"],
    [404, "not-found"],
    [503, "unavailable"],
    [500, "unavailable"],
  ])("names a bare %i by itself", async (status, slug) => {
    answering(new Response("<html>", { status }));

    expect((await thrownBy(data(api.GET("/api/policy/cases/{id}", CASE)))).slug).toBe(slug);
  });

  it("says so when nothing answers", async () => {
    answering(new TypeError("failed"));

    expect((await thrownBy(data(api.GET("/api/policy/cases/{id}", CASE)))).slug).toBe("unreachable");
  });

  it("tries nothing again in the name of somebody else", async () => {
    answering(problem(403, { type: "/problems/csrf-token-missing" }), session("second", "officer-1"));

    expect((await thrownBy(withdraw())).slug).toBe("csrf-token-missing");
    expect(user.value?.id).toBe("officer-1");
  });

  it("knows that a session has ended, and still whose it was", async () => {
    answering(new Response("", { status: 401 }), session("second"));

    expect((await thrownBy(data(api.GET("/api/policy/cases/{id}", CASE)))).loggedOut).toBe(true);
    expect(shown.ended).toBe(true);
    expect(user.value?.id).toBe("applicant-1");

    await readSession();
    expect(shown.ended).toBe(false);
  });
});
