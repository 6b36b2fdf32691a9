import {
  computed,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type Ref,
  type ShallowRef,
  type WatchSource,
} from "vue";

import { language } from "../i18n/language";
import { session } from "../session/session";
import { asProblem, type Problem } from "./problem";

export interface Loaded<T> {
  value: ShallowRef<T | undefined>;
  problem: ShallowRef<Problem | undefined>;
  loading: Ref<boolean>;
  reload: () => Promise<void>;
}

/** The first problem of several loads, and how to try all again that failed. */
export interface Failing {
  problem: ComputedRef<Problem | undefined>;
  retry: () => Promise<unknown>;
}

export function failing(...parts: Loaded<unknown>[]): Failing {
  const failed = computed(() => parts.filter((part) => part.problem.value));
  return {
    problem: computed(() => failed.value[0]?.problem.value),
    retry: () => Promise.all(failed.value.map((part) => part.reload())),
  };
}

/**
 * Loads now and whenever a source changes; an answer that was overtaken by a newer question is dropped. What the end of
 * the session kept back is still loading: it is asked for again after the log-in, and what is shown stays.
 */
export function load<T>(ask: () => Promise<T>, ...sources: WatchSource[]): Loaded<T> {
  const value = shallowRef<T>();
  const problem = shallowRef<Problem>();
  const loading = ref(true);
  let asked = 0;

  async function reload(): Promise<void> {
    const mine = ++asked;
    loading.value = true;
    try {
      const answer = await ask();
      if (mine !== asked) return;
      value.value = answer;
      problem.value = undefined;
    } catch (thrown) {
      if (mine !== asked) return;
      const refusal = asProblem(thrown);
      if (refusal.loggedOut && session.ended) return;
      problem.value = refusal;
    }
    loading.value = false;
  }

  watch([language, ...sources], () => void reload(), { immediate: true });
  watch(
    () => session.ended,
    (ended) => {
      if (!ended && loading.value) void reload();
    },
  );
  return { value, problem, loading, reload };
}
