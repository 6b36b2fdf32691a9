import type { Bilingual, CaseView, Lane, Matter, ReviewOpinion } from "../api/types";
import type { User } from "../session/session";

/** A desk with what it said. After the decision only those are known that said something. */
export interface ShownLane {
  desk: string;
  name: Bilingual;
  part: Lane["part"] | undefined;
  assignee: string | undefined;
  needed: boolean;
  opinion: ReviewOpinion | undefined;
}

export function lanesShown(
  held: CaseView,
  opinions: readonly ReviewOpinion[],
  guide: Matter | undefined,
): ShownLane[] {
  const asked = held.progress?.desks ?? [];
  if (asked.length > 0) {
    return asked.map((lane) => ({
      desk: lane.desk,
      name: lane.name,
      part: lane.part,
      assignee: lane.assignee,
      needed: lane.part !== "CONSULTED",
      opinion: opinions.find((opinion) => opinion.desk === lane.desk),
    }));
  }
  return opinions.map((opinion) => {
    const known = guide?.handling.desks.find((desk) => desk.code === opinion.desk);
    return {
      desk: opinion.desk,
      name: known?.name ?? { zh: opinion.desk, en: opinion.desk },
      part: known?.lead ? "LEAD" : undefined,
      assignee: undefined,
      needed: false,
      opinion,
    };
  });
}

/** Officers and reviewers speak for a desk, unless it is given to somebody else. */
export function mayAnswer(lane: ShownLane, user: User | null): boolean {
  if (!user?.roles.some((role) => role === "officer" || role === "reviewer")) return false;
  return lane.assignee === undefined || lane.assignee === user.id;
}
