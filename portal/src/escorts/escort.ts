import { computed } from "vue";

import { api, data } from "../api/client";
import type { components, paths } from "../api/investment.gen";
import { hasAnyOf, user } from "../session/session";

type Schemas = components["schemas"];

export type Escort = Schemas["Escort"];
export type EscortRow = Schemas["EscortRow"];
export type EscortTask = Schemas["EscortTask"];
export type EscortNote = Schemas["EscortNote"];
export type EscortStage = Escort["stages"][number];
export type AgentDesk = Schemas["AgentDesk"];
export type TaskLine = Schemas["EscortTaskLine"];
export type Adoption = Schemas["EscortAdoption"];
export type EscortBody = Schemas["EscortBody"];
export type EscortList = NonNullable<
  NonNullable<paths["/api/investment/escorts"]["get"]["parameters"]["query"]>["standing"]
>;

/** The lists in the order in which they are offered. */
export const LISTS = [
  "running",
  "OFFERED",
  "IN_FORCE",
  "overdue",
  "expired",
  "ENDED",
  "REVOKED",
  "all",
] as const satisfies readonly EscortList[];

const BOARD_READERS = new Set(["officer", "reviewer", "approver", "leader", "supervisor"]);

function has(role: string): boolean {
  return user.value?.roles.includes(role) ?? false;
}

export const isAgent = computed(() => has("agent"));
/** Who may mandate a zone. */
export const isClient = computed(() => has("applicant") || has("investor"));
/** Who names agents and records what the zone decided. */
export const isOfficer = computed(() => has("officer"));
export const seesBoard = computed(() => hasAnyOf(BOARD_READERS));
/** Who has escorts to see at all. */
export const hasEscorts = computed(
  () => isAgent.value || isClient.value || seesBoard.value || has("department"),
);

export interface AskedEscorts {
  standing: EscortList;
  zone?: string | undefined;
  stage?: string | undefined;
  agent?: string | undefined;
  cursor?: string | undefined;
}

export function escortsOf(asked: AskedEscorts) {
  return data(api.GET("/api/investment/escorts", { params: { query: { ...asked, limit: 20 } } }));
}

/** Which colour says how urgent a task is. */
export function urgency(task: EscortTask): "red" | "amber" | "green" | "" {
  if (task.state === "DONE") return "green";
  if (task.state !== "OPEN") return "";
  if (task.overdue) return "red";
  return (task.workingDaysLeft ?? 0) <= 5 ? "amber" : "";
}

/** How many stages lie behind, and which are open. */
export function progressOf(held: Escort): { settled: number; all: number } {
  const settled = held.stages.filter((one) => one.state === "DONE" || one.state === "NOT_NEEDED").length;
  return { settled, all: held.stages.length };
}

/** What the client has to do himself, the most urgent first. */
export function ownTasks(held: Escort): EscortTask[] {
  return held.tasks
    .filter((task) => task.state === "OPEN" && task.toAct === "ENTERPRISE")
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** Open ones by their due day, then what is settled, the latest first. */
export function sorted(tasks: readonly EscortTask[]): EscortTask[] {
  const open = tasks.filter((task) => task.state === "OPEN");
  const settled = tasks.filter((task) => task.state !== "OPEN");
  return [
    ...open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)),
    ...settled.toSorted((one, other) => other.number - one.number),
  ];
}
