import { ref, shallowRef, type Ref, type ShallowRef } from "vue";

import { asProblem, type Problem } from "../api/problem";

export interface Keeping {
  problem: ShallowRef<Problem | undefined>;
  done: Ref<string>;
  busy: Ref<boolean>;
  keep: (call: () => Promise<unknown>, words: string) => Promise<boolean>;
}

/** One act at a time; what went wrong and what was done stands until the next. */
export function keeping(after: () => Promise<void>): Keeping {
  const problem = shallowRef<Problem>();
  const done = ref("");
  const busy = ref(false);

  async function keep(call: () => Promise<unknown>, words: string): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = undefined;
    done.value = "";
    try {
      await call();
      done.value = words;
      return true;
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return false;
    } finally {
      busy.value = false;
      await after();
    }
  }

  return { problem, done, busy, keep };
}

export function read(version: number) {
  return { "If-Match": `"${version}"` };
}

export function once() {
  return { "Idempotency-Key": crypto.randomUUID() };
}
