import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from "vue";

import { doing } from "../api/act";
import { api, data, served } from "../api/client";
import { load } from "../api/load";
import { asProblem, type Problem } from "../api/problem";
import type { DraftFaults, DraftView } from "../api/types";
import { typing, type Sides } from "../form/typing";
import { tidy } from "./elements";

export type Tree = Record<string, unknown>;

const DRAFT = "/api/policy/catalogue/drafts/{id}" as const;

/** A draft on the screen: what is stored, what is typed, and what is wrong with what is stored. */
export interface Editing {
  draft: ShallowRef<DraftView | undefined>;
  tree: Ref<Tree>;
  sides: Sides;
  dirty: ComputedRef<boolean>;
  faults: ShallowRef<DraftFaults | undefined>;
  byPointer: ComputedRef<ReadonlyMap<string, string>>;
  busy: Ref<boolean>;
  saved: Ref<boolean>;
  problem: ShallowRef<Problem | undefined>;
  loadProblem: ShallowRef<Problem | undefined>;
  reload: () => Promise<void>;
  save: (basedOn?: number) => Promise<boolean>;
  discard: () => Promise<boolean>;
  publish: (effectiveFrom: string) => Promise<number | undefined>;
}

export function editing(id: string): Editing {
  const loaded = load(() => data(api.GET(DRAFT, { params: { path: { id } } })));
  const draft = loaded.value;
  const typed = typing(
    () => draft.value,
    ({ matter }) => matter as Tree,
    {},
  );
  const tree = typed.value;
  const faults = shallowRef<DraftFaults>();
  const { busy, problem, run } = doing(loaded.reload);
  const saved = ref(false);
  const dirty = computed(
    () =>
      draft.value !== undefined && JSON.stringify(tidy(tree.value)) !== JSON.stringify(draft.value.matter),
  );
  const byPointer = computed(
    () => new Map((faults.value?.items ?? []).map((fault) => [fault.pointer, fault.text])),
  );

  watch(draft, (shown) => {
    if (shown) void check();
  });
  watch(tree, () => (saved.value = saved.value && !dirty.value), { deep: true });

  async function check(): Promise<void> {
    try {
      faults.value = await data(api.GET(`${DRAFT}/faults`, { params: { path: { id } } }));
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  }

  async function act<T>(call: (header: { "If-Match": string }) => Promise<T>): Promise<T | undefined> {
    const read = draft.value;
    return read && run(() => call({ "If-Match": `"${read.version}"` }));
  }

  return {
    draft,
    tree,
    sides: typed,
    dirty,
    faults,
    byPointer,
    busy,
    saved,
    problem,
    loadProblem: loaded.problem,
    reload: loaded.reload,
    async save(basedOn) {
      const stored = typed.sent();
      const next = await act((header) =>
        data(
          api.PUT(DRAFT, {
            params: { path: { id }, header },
            body: {
              matter: tidy(tree.value) as Tree,
              basedOn: basedOn ?? draft.value?.basedOn,
            },
          }),
        ),
      );
      if (!next) return false;
      stored(next);
      draft.value = next;
      saved.value = true;
      return true;
    },
    async discard() {
      const done = await act(async (header) => {
        const answer = await api.DELETE(DRAFT, { params: { path: { id }, header } });
        await served(Promise.resolve({ data: {}, error: answer.error, response: answer.response }));
        return true;
      });
      return done ?? false;
    },
    async publish(effectiveFrom) {
      const done = await act((header) =>
        data(api.PUT(`${DRAFT}/publication`, { params: { path: { id }, header }, body: { effectiveFrom } })),
      );
      return done?.version;
    },
  };
}
