import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from "vue";

import { keys } from "../api/act";
import { served } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import type { Act, ActView, CaseView } from "../api/types";
import { keptInTab } from "../session/kept";

export type HistoryEntry = CaseView["history"][number];

/** What an act sends along: the version that was read, and a key under which a repeat is known. */
export interface Stamp {
  path: { id: string };
  header: { "If-Match": string; "Idempotency-Key": string };
}

export type Call = (stamp: Stamp) => Parameters<typeof served<CaseView>>[0];

export interface Acting {
  busy: Ref<Act | undefined>;
  problem: ShallowRef<Problem | undefined>;
  done: Ref<Act | undefined>;
  /** What others did meanwhile, once the case was loaded again. */
  missed: ShallowRef<readonly HistoryEntry[] | undefined>;
  /** What the caller may do, and why not the rest. */
  list: ShallowRef<readonly ActView[]>;
  open: ComputedRef<ReadonlySet<string>>;
  act: (name: Act, body: object, call: Call) => Promise<boolean>;
  /** What was typed into an act: it outlives a reload, so that a stale answer loses no word. */
  typed: <T extends object>(name: Act, blank: () => T) => T;
  /** Words of acts that the case no longer allows. */
  orphaned: ComputedRef<readonly string[]>;
  /** Whether there are words that nobody has sent. */
  unsent: ComputedRef<boolean>;
}

export function acting(
  id: string,
  held: ShallowRef<CaseView | undefined>,
  list: ShallowRef<readonly ActView[]>,
): Acting {
  const busy = ref<Act>();
  const problem = shallowRef<Problem>();
  const done = ref<Act>();
  const missed = shallowRef<readonly HistoryEntry[]>();
  const typed = keptInTab<Record<string, object>>(`acts.${id}`, () => ({})).value;
  const blanks = new Map<string, () => object>();
  const open = computed(() => openActs(list.value, held.value));
  const keyed = keys();

  async function act(name: Act, body: object, call: Call): Promise<boolean> {
    const read = held.value;
    if (!read || busy.value) return false;
    busy.value = name;
    problem.value = undefined;
    done.value = undefined;
    missed.value = undefined;
    const content = `${name} ${read.version} ${JSON.stringify(body)}`;
    const header = { "If-Match": `"${read.version}"`, "Idempotency-Key": keyed.of(content) };
    try {
      held.value = (await served(call({ path: { id: read.id }, header }))).data;
      keyed.answered(content);
      const blank = blanks.get(name);
      if (blank && typed[name]) Object.assign(typed[name], blank());
      done.value = name;
      return true;
    } catch (thrown) {
      problem.value = asProblem(thrown);
      keyed.refused(content, problem.value);
      return false;
    } finally {
      busy.value = undefined;
    }
  }

  return {
    busy,
    problem,
    done,
    missed,
    list,
    open,
    act,
    typed<T extends object>(name: Act, blank: () => T): T {
      blanks.set(name, blank);
      typed[name] = { ...blank(), ...typed[name] };
      return typed[name] as T;
    },
    orphaned: computed(() =>
      Object.entries(typed).flatMap(([name, words]) => (open.value.has(name) ? [] : wordsIn(words))),
    ),
    unsent: computed(() => Object.values(typed).some((words) => wordsIn(words).length > 0)),
  };
}

/** A refusal may be possible where a grant is not: then the case still allows to decide. */
export function openActs(list: readonly ActView[], held: CaseView | undefined): ReadonlySet<string> {
  const open = new Set<string>(list.filter((one) => one.open).map((one) => one.act));
  if (held?.allowed.includes("decision")) open.add("decision");
  return open;
}

/** Texts that somebody wrote; codes and days are no words. */
export function wordsIn(typed: unknown): string[] {
  if (typeof typed === "string") return /^[A-Z_]*$|^[\d-]*$|^[a-z0-9-]+$/.test(typed.trim()) ? [] : [typed];
  if (typeof typed !== "object" || typed === null) return [];
  return Object.values(typed).flatMap(wordsIn);
}

/** The moves that came after those that were known. */
export function missedMoves(
  before: readonly HistoryEntry[],
  after: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  return after.slice(before.length);
}
