import { ref, shallowRef, type Ref, type ShallowRef } from "vue";

import { asProblem, type Problem } from "./problem";

/** One act at a time: whether it runs, and why it did not go. */
export interface Doing {
  busy: Ref<boolean>;
  problem: ShallowRef<Problem | undefined>;
  run: <T>(act: () => Promise<T>) => Promise<T | undefined>;
}

/** What others have changed is loaded again, so that the next try goes by what stands now. */
export function doing(reload?: () => Promise<unknown>): Doing {
  const busy = ref(false);
  const problem = shallowRef<Problem>();

  async function run<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    problem.value = undefined;
    try {
      return await act();
    } catch (thrown) {
      problem.value = asProblem(thrown);
      if (problem.value.stale) await reload?.().catch((gone) => (problem.value = asProblem(gone)));
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  return { busy, problem, run };
}

/** A key for one attempt of somebody; a repeat after a lost answer uses it again. */
export interface Keyed {
  key: () => string;
  used: () => void;
  /** Why it is not done. Where the platform was away or failed nobody knows, and the key stays. */
  refused: (problem: Problem) => void;
}

export function keyed(): Keyed {
  let key = crypto.randomUUID();
  const used = () => {
    key = crypto.randomUUID();
  };
  return {
    key: () => key,
    used,
    refused: (problem) => {
      if (answers(problem)) used();
    },
  };
}

/** Keys by what is said, as of one attempt each: whoever says something else gets another key. */
export interface Keys {
  of: (content: string) => string;
  answered: (content: string) => void;
  refused: (content: string, problem: Problem) => void;
}

export function keys(): Keys {
  const unanswered = new Map<string, string>();
  const answered = (content: string) => void unanswered.delete(content);
  return {
    of(content) {
      const key = unanswered.get(content) ?? crypto.randomUUID();
      unanswered.set(content, key);
      return key;
    },
    answered,
    refused: (content, problem) => {
      if (answers(problem)) answered(content);
    },
  };
}

function answers({ status }: Problem): boolean {
  return status > 0 && status < 500;
}

/** Today by the zones' clock. */
export function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}
