import type { Fact, IncentiveCategory, IncentiveMatch } from "../api/types";

/** Facts that the same rules ask for, under one heading. */
export interface Questions {
  category: IncentiveCategory | "COMMON";
  facts: readonly Fact[];
}

/** Asked by so many kinds of incentives, a fact stands before all of them. */
const COMMON = 3;

/**
 * What has to be asked for some incentives: each fact once, in the order of the dictionary, first those that most rules
 * need.
 */
export function questionsOf(
  matches: readonly IncentiveMatch[],
  facts: readonly Fact[],
): readonly Questions[] {
  const askedBy = new Map<string, Set<IncentiveCategory>>();
  for (const match of matches) {
    for (const { fact } of [...match.missing, ...match.failing, ...match.amountMissing]) {
      askedBy.set(fact, (askedBy.get(fact) ?? new Set()).add(match.category));
    }
  }
  const groups = new Map<Questions["category"], Fact[]>([["COMMON", []]]);
  for (const fact of facts) {
    const kinds = askedBy.get(fact.name);
    if (!kinds) continue;
    const [first] = kinds;
    const group = kinds.size >= COMMON || !first ? "COMMON" : first;
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  return [...groups].flatMap(([category, list]) => (list.length > 0 ? [{ category, facts: list }] : []));
}

/** What stands in the way. */
export function steps(match: IncentiveMatch): number {
  return match.failing.length + match.missing.length;
}

/** One thing, and it would be had (差一步). */
export function isOneStepAway(match: IncentiveMatch): boolean {
  return match.verdict !== "ELIGIBLE" && match.verdict !== "NEEDS_MANUAL" && steps(match) === 1;
}

/** What one would get, then what is one step away, then the rest, each in the order of the platform. */
export function nearestFirst(matches: readonly IncentiveMatch[]): readonly IncentiveMatch[] {
  const rank = (match: IncentiveMatch): number =>
    match.verdict === "ELIGIBLE" ? 0 : isOneStepAway(match) ? 1 : 2;
  return matches.toSorted((one, other) => rank(one) - rank(other));
}

/** Of one group only the highest is paid: what else of it one would get. */
export function excludes(match: IncentiveMatch, all: readonly IncentiveMatch[]): readonly IncentiveMatch[] {
  return all.filter(
    (other) =>
      match.stackingGroup !== undefined &&
      other.code !== match.code &&
      other.stackingGroup === match.stackingGroup &&
      other.verdict === "ELIGIBLE",
  );
}

/** The sum of what is known, of each group the highest. */
export function total(matches: readonly IncentiveMatch[]): number {
  const highest = new Map<string, number>();
  for (const match of matches) {
    if (match.verdict !== "ELIGIBLE" || match.amountFen === undefined) continue;
    const group = match.stackingGroup ?? match.code;
    highest.set(group, Math.max(highest.get(group) ?? 0, match.amountFen));
  }
  return [...highest.values()].reduce((sum, fen) => sum + fen, 0);
}
