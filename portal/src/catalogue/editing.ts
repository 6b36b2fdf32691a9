import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from "vue";

import { accepted, api, data } from "../api/client";
import { load, type Loaded } from "../api/load";
import { asProblem, Problem } from "../api/problem";
import type { DraftFaults, DraftView } from "../api/types";
import { tidy } from "./elements";

export type Tree = Record<string, unknown>;

const DRAFT = "/api/policy/catalogue/drafts/{id}" as const;

/** A draft on the screen: what is stored, what is typed, and what is wrong with what is stored. */
export interface Editing {
  draft: ShallowRef<DraftView | undefined>;
  tree: Ref<Tree>;
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
  const tree = ref<Tree>({});
  const unread = ref<string>();
  const checked = load(
    async () => draft.value && data(api.GET(`${DRAFT}/faults`, { params: { path: { id } } })),
    draft,
  );
  const faults = checked.value;
  const problem = shallowRef<Problem>();
  const busy = ref(false);
  const saved = ref(false);
  const dirty = computed(
    () =>
      draft.value !== undefined &&
      (unread.value !== undefined || JSON.stringify(tidy(tree.value)) !== JSON.stringify(draft.value.matter)),
  );
  const byPointer = computed(
    () => new Map((faults.value?.items ?? []).map((fault) => [fault.pointer, fault.text])),
  );

  watch(draft, (shown) => {
    if (!shown) return;
    tree.value = structuredClone(shown.matter) as Tree;
  });
  watch(tree, () => (saved.value = saved.value && !dirty.value), { deep: true });

  async function act<T>(call: (header: { "If-Match": string }) => Promise<T>): Promise<T | undefined> {
    const read = draft.value;
    if (!read || busy.value) return undefined;
    busy.value = true;
    problem.value = undefined;
    try {
      return await call({ "If-Match": `"${read.version}"` });
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  return {
    draft,
    tree,
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
        problem.value = new Problem(422, "not-a-schema", "", "");
        return false;
      }
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
