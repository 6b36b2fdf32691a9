import { api } from "../../api/client";
import type { Act } from "../../api/types";
import type { Call, Stamp } from "../acting";

/** Acts that are a few fields and a button. */
export interface Field {
  name: string;
  kind: "text" | "line" | "number" | "date" | "choice" | "lines" | "person";
  options?: readonly string[];
  optional?: boolean;
  most?: number;
}

export interface PlainAct {
  act: Act;
  fields: readonly Field[];
  /** Cannot be taken back: is confirmed once more. */
  final?: boolean;
  send: (typed: Typed) => Call;
}

export type Typed = Record<string, string>;

const CASE = "/api/policy/cases/{id}" as const;

const text = (name: string, most = 2000): Field => ({ name, kind: "text", most });

function ground(typed: Typed): { ground: never; reason: string } {
  return { ground: typed["ground"] as never, reason: said(typed, "reason") };
}

function said(typed: Typed, name: string): string {
  return (typed[name] ?? "").trim();
}

function perhaps(typed: Typed, name: string): string | undefined {
  return said(typed, name) || undefined;
}

export const PLAIN: readonly PlainAct[] = [
  {
    act: "declination",
    fields: [text("ground")],
    final: true,
    send: (typed) => (stamp) =>
      api.PUT(`${CASE}/declination`, { params: stamp, body: { ground: said(typed, "ground") } }),
  },
  {
    act: "resumption",
    fields: [],
    send: () => (stamp) => api.DELETE(`${CASE}/suspension`, { params: stamp }),
  },
  {
    act: "extension-request",
    fields: [{ name: "workingDays", kind: "number", most: 30 }, text("reason")],
    send: (typed) => (stamp) =>
      api.PUT(`${CASE}/extension-request`, {
        params: stamp,
        body: { workingDays: Number(said(typed, "workingDays")), reason: said(typed, "reason") },
      }),
  },
  {
    act: "hearing-offer",
    fields: [],
    send: () => (stamp) => api.PUT(`${CASE}/hearing-offer`, { params: stamp }),
  },
  {
    act: "hearing-record",
    fields: [text("record", 10_000)],
    send: (typed) => (stamp) =>
      api.PUT(`${CASE}/hearing-record`, { params: stamp, body: { record: said(typed, "record") } }),
  },
  {
    act: "delivery",
    fields: [
      { name: "channel", kind: "choice", options: ["WINDOW", "POST", "ONLINE"] },
      { name: "tracking", kind: "line", optional: true, most: 200 },
    ],
    send: (typed) => (stamp) =>
      api.PUT(`${CASE}/delivery`, {
        params: stamp,
        body: { channel: typed["channel"] as never, tracking: perhaps(typed, "tracking") },
      }),
  },
  {
    act: "revocation",
    fields: [
      {
        name: "ground",
        kind: "choice",
        options: ["ABUSE_OF_OFFICE", "WITHOUT_POWER", "BREACH_OF_PROCEDURE", "NOT_QUALIFIED", "FRAUD"],
      },
      text("reason"),
    ],
    final: true,
    send: (typed) => (stamp) => api.PUT(`${CASE}/revocation`, { params: stamp, body: ground(typed) }),
  },
  {
    act: "cancellation",
    fields: [
      {
        name: "ground",
        kind: "choice",
        options: ["EXPIRED", "HOLDER_GONE", "AT_HOLDERS_WISH", "FORCE_MAJEURE"],
      },
      text("reason"),
    ],
    final: true,
    send: (typed) => (stamp) => api.PUT(`${CASE}/cancellation`, { params: stamp, body: ground(typed) }),
  },
  {
    act: "termination",
    fields: [
      { name: "cause", kind: "choice", options: ["MATERIALS_OVERDUE", "APPLICANT_DISSOLVED"] },
      { ...text("ground"), optional: true },
    ],
    final: true,
    send: (typed) => (stamp) =>
      api.PUT(`${CASE}/termination`, {
        params: stamp,
        body: { cause: typed["cause"] as never, ground: perhaps(typed, "ground") },
      }),
  },
  {
    act: "handover",
    fields: [
      { name: "to", kind: "person", most: 200 },
      { ...text("reason"), optional: true },
    ],
    send: (typed) => (stamp) =>
      api.PUT(`${CASE}/handler`, {
        params: stamp,
        body: { to: said(typed, "to"), reason: perhaps(typed, "reason") },
      }),
  },
  {
    act: "hearing-request",
    fields: [],
    send: () => (stamp) => api.PUT(`${CASE}/hearing-request`, { params: stamp }),
  },
  {
    act: "hearing-waiver",
    fields: [],
    final: true,
    send: () => (stamp) => api.PUT(`${CASE}/hearing-waiver`, { params: stamp }),
  },
  {
    act: "receipt",
    fields: [],
    send: () => (stamp) => api.PUT(`${CASE}/delivery`, { params: stamp, body: { channel: "ONLINE" } }),
  },
  {
    act: "withdrawal",
    fields: [],
    final: true,
    send: () => (stamp) => api.PUT(`${CASE}/withdrawal`, { params: stamp }),
  },
];

export function claim(): Call {
  return (stamp: Stamp) => api.PUT(`${CASE}/claim`, { params: stamp });
}

export function release(): Call {
  return (stamp: Stamp) => api.DELETE(`${CASE}/claim`, { params: stamp });
}

export interface FieldMistake {
  field: string;
  mistake: "needText" | "needChoice" | "needNumber" | "needSure";
}

/** What is missing before the platform need be asked. */
export function mistakesInPlain(plain: PlainAct, typed: Typed, sure: boolean): FieldMistake[] {
  const found = plain.fields.flatMap((field): FieldMistake[] => {
    const value = said(typed, field.name);
    if (field.kind === "number") {
      const number = Number(value);
      const fits = /^\d+$/.test(value) && number >= 1 && number <= (field.most ?? Infinity);
      return fits ? [] : [{ field: field.name, mistake: "needNumber" }];
    }
    if (value || field.optional) return [];
    return [{ field: field.name, mistake: field.kind === "choice" ? "needChoice" : "needText" }];
  });
  return plain.final && !sure ? [...found, { field: "sure", mistake: "needSure" }] : found;
}
