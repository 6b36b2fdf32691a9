import { doing, keyed, type Doing } from "../api/act";
import { data } from "../api/client";
import { mistakesOf, useMistakes, type Mistakes } from "../form/mistakes";

/** What every act on something with a version sends. */
export interface ActParams {
  path: { id: string };
  header: { "If-Match": string; "Idempotency-Key": string };
}

export interface Acting<T> {
  act: Doing;
  mistakes: Mistakes;
  /** What it is after the act; nothing when it was turned down. */
  send: (call: (params: ActParams) => Parameters<typeof data<T>>[0]) => Promise<T | undefined>;
}

/** One act at a time on what is held; a repeat after a lost answer is not done twice. */
export function acting<T extends { id: string; version: number }>(
  held: () => T,
  reload: () => Promise<void>,
): Acting<T> {
  const act = doing(reload);
  const attempt = keyed();
  const mistakes = useMistakes();

  async function send(call: (params: ActParams) => Parameters<typeof data<T>>[0]): Promise<T | undefined> {
    mistakes.clear();
    const { id, version } = held();
    const header = { "If-Match": `"${version}"`, "Idempotency-Key": attempt.key() };
    const now = await act.run(() => data<T>(call({ path: { id }, header })));
    if (now) {
      attempt.used();
      return now;
    }
    if (act.problem.value) {
      attempt.refused(act.problem.value);
      mistakes.show(mistakesOf(act.problem.value));
    }
    return undefined;
  }

  return { act, mistakes, send };
}
