import { reactive, watch } from "vue";

import { user } from "./session";

/**
 * Something that somebody is typing, kept in the browser's tab under a name: it survives a reload and a new log-in of the
 * same person, and is gone with the tab or with the log-out.
 */
export interface Kept<T extends object> {
  value: T;
  discard: () => void;
}

const open = new Map<string, Kept<object>>();

/** The same object for the same person and name, however often it is asked for. */
export function keptInTab<T extends object>(what: string, blank: () => T): Kept<T> {
  const name = `etdz.${user.value?.id ?? ""}.${what}`;
  const known = open.get(name);
  if (known) return known as Kept<T>;
  const value = reactive({ ...blank(), ...stored(name) }) as T;
  const stop = watch(value, () => sessionStorage.setItem(name, JSON.stringify(value)), {
    deep: true,
    flush: "sync",
    immediate: true,
  });
  const kept: Kept<T> = {
    value,
    discard() {
      stop();
      open.delete(name);
      sessionStorage.removeItem(name);
    },
  };
  open.set(name, kept);
  return kept;
}

function stored(name: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}") as object;
  } catch {
    return {};
  }
}
