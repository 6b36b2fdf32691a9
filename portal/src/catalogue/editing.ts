import { computed, ref, watch, type ComputedRef, type Ref, type ShallowRef } from "vue";

import { doing } from "../api/act";
import { accepted, api, data } from "../api/client";
import { load, type Loaded } from "../api/load";
import { type Problem, unreadable } from "../api/problem";
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
  /** The questions as they are typed, while they are no schema: they are kept, but cannot be sent. */
  unread: Ref<string | undefined>;
  dirty: ComputedRef<boolean>;
  faults: ShallowRef<DraftFaults | undefined>;
  check: Pick<Loaded<DraftFaults>, "problem" | "reload">;
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
  const unread = ref<string>();
  const checked = load(
    async () => draft.value && data(api.GET(`${DRAFT}/faults`, { params: { path: { id } } })),
    draft,
  );
  const faults = checked.value;
  const { busy, problem, run } = doing(loaded.reload);
  const saved = ref(false);
  const dirty = computed(
    () =>
      draft.value !== undefined &&
      (unread.value !== undefined || JSON.stringify(tidy(tree.value)) !== JSON.stringify(draft.value.matter)),
  );
  const byPointer = computed(
    () => new Map((faults.value?.items ?? []).map((fault) => [fault.pointer, fault.text])),
  );

  watch(tree, () => (saved.value = saved.value && !dirty.value), { deep: true });

  async function act<T>(call: (header: { "If-Match": string }) => Promise<T>): Promise<T | undefined> {
    const read = draft.value;
    return read && run(() => call({ "If-Match": `"${read.version}"` }));
  }

  return {
    draft,
    tree,
    sides: typed,
    unread,
    dirty,
    faults,
    check: checked,
    byPointer,
    busy,
    saved,
    problem,
    loadProblem: loaded.problem,
    reload: loaded.reload,
    async save(basedOn) {
      if (unread.value !== undefined) {
        problem.value = unreadable("not-a-schema");
        return false;
      }
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
        await accepted(api.DELETE(DRAFT, { params: { path: { id }, header } }));
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
