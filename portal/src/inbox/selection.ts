import { computed, ref, type ComputedRef, type Ref } from "vue";

import type { CaseRow } from "../api/types";

export interface Selection {
  chosen: Ref<ReadonlyMap<string, number>>;
  count: ComputedRef<number>;
  has: (row: CaseRow) => boolean;
  toggle: (row: CaseRow) => void;
  toggleAll: (rows: readonly CaseRow[]) => void;
  all: (rows: readonly CaseRow[]) => boolean;
  seen: (rows: readonly CaseRow[]) => string[];
  drop: (ids: Iterable<string>) => void;
  clear: () => void;
}

/** Cases somebody has chosen, each with the version that he saw. It outlives a reload of the list. */
export function selection(): Selection {
  const chosen = ref<ReadonlyMap<string, number>>(new Map());

  function change(act: (next: Map<string, number>) => void): void {
    const next = new Map(chosen.value);
    act(next);
    chosen.value = next;
  }

  const has = (row: CaseRow): boolean => chosen.value.has(row.id);
  const all = (rows: readonly CaseRow[]): boolean => rows.length > 0 && rows.every(has);

  return {
    chosen,
    count: computed(() => chosen.value.size),
    has,
    all,
    toggle: (row) =>
      change((next) => {
        if (!next.delete(row.id)) next.set(row.id, row.version);
      }),
    toggleAll: (rows) =>
      change((next) => {
        const every = all(rows);
        for (const row of rows) {
          if (every) next.delete(row.id);
          else if (!next.has(row.id)) next.set(row.id, row.version);
        }
      }),
    /** Which of the chosen were moved by somebody else since: he acts on what he sees now. */
    seen: (rows) => {
      const moved = rows.filter((row) => has(row) && chosen.value.get(row.id) !== row.version);
      if (moved.length > 0) change((next) => moved.forEach((row) => next.set(row.id, row.version)));
      return moved.map((row) => row.id);
    },
    drop: (ids) =>
      change((next) => {
        for (const id of ids) next.delete(id);
      }),
    clear: () => {
      chosen.value = new Map();
    },
  };
}
