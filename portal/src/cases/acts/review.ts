import type { Lane, Matter } from "../../api/types";

/** A line of the form that opens a review. */
export interface LaneDraft {
  desk: string;
  name: string;
  part: Lane["part"];
  assignee: string;
}

/** The desks that the matter names. */
export function lanesOf(handling: Matter["handling"] | undefined, english: boolean): LaneDraft[] {
  return (handling?.desks ?? []).map((desk) => ({
    desk: desk.code,
    name: english ? desk.name.en : desk.name.zh,
    part: desk.lead ? "LEAD" : "REVIEW",
    assignee: "",
  }));
}

export type LaneMistake = "noDesk" | "oneLead" | "nameless";

export function mistakeInLanes(lanes: readonly LaneDraft[]): LaneMistake | undefined {
  if (lanes.length === 0) return "noDesk";
  if (lanes.some((lane) => lane.name.trim() === "")) return "nameless";
  return lanes.filter((lane) => lane.part === "LEAD").length === 1 ? undefined : "oneLead";
}

/** As it is sent: a desk of the matter keeps both its names, one that was added has what was typed. */
export function sentLanes(lanes: readonly LaneDraft[], handling: Matter["handling"] | undefined): Lane[] {
  return lanes.map((lane) => {
    const known = handling?.desks.find((desk) => desk.code === lane.desk);
    const unchanged = known && [known.name.zh, known.name.en].includes(lane.name);
    return {
      desk: lane.desk,
      name: unchanged ? known.name : { zh: lane.name.trim(), en: lane.name.trim() },
      part: lane.part,
      ...(lane.assignee.trim() ? { assignee: lane.assignee.trim() } : {}),
    };
  });
}

/** A code for a desk that was added, not used yet. */
export function freshDesk(lanes: readonly LaneDraft[]): string {
  for (let n = 1; ; n++) {
    if (!lanes.some((lane) => lane.desk === `desk-${n}`)) return `desk-${n}`;
  }
}
