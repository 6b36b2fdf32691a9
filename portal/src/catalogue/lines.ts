import { shallowRef, watch, type ShallowRef } from "vue";

/** Where an item of a list stands on the page, and whether it is unfolded at first. */
export interface Line {
  key: number;
  open: boolean;
}

export interface Lines {
  list: ShallowRef<readonly Line[]>;
  remove: (index: number) => void;
  up: (index: number) => void;
}

/** Items are replaced as they are typed and have no name of their own: each line keeps a number instead. */
export function lines<T>(items: () => readonly T[], opens: (item: T) => boolean): Lines {
  const list = shallowRef<readonly Line[]>([]);
  let last = 0;

  watch(
    () => items().length,
    (length) => {
      const known = list.value.slice(0, length);
      const fresh = items().slice(known.length);
      list.value = [...known, ...fresh.map((item) => ({ key: ++last, open: opens(item) }))];
    },
    { immediate: true },
  );

  return {
    list,
    remove(index) {
      list.value = list.value.filter((_, at) => at !== index);
    },
    up(index) {
      list.value = lifted(list.value, index);
    },
  };
}

/** The list with one item before the one that it followed. */
export function lifted<T>(list: readonly T[], index: number): T[] {
  const next = [...list];
  next.splice(index - 1, 0, ...next.splice(index, 1));
  return next;
}
