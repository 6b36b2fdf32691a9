import { watch, type WatchSource } from "vue";

import { doing, type Doing } from "./act";
import { load, type Loaded } from "./load";

/** What a list answers; `next` leads on from its last item. */
export interface Page<T> {
  items: readonly T[];
  next?: string | undefined;
}

type Ask<T> = (cursor?: string) => Promise<Page<T>>;

/** The largest page there is. */
export const LARGEST_PAGE = 100;
const MOST_PAGES = 50;

/** All there is to choose from, however many pages that is. */
export async function everything<T>(ask: Ask<T>): Promise<readonly T[]> {
  return (await readOn(ask, MOST_PAGES)).items;
}

export interface Pages<T> extends Loaded<Page<T>> {
  adding: Doing;
  more: () => Promise<void>;
}

/** A list that is read on below: a reload shows as much of it as before, another question its first page. */
export function loadPages<T>(ask: Ask<T>, ...sources: WatchSource[]): Pages<T> {
  let pages = 1;
  watch(sources, () => (pages = 1), { flush: "sync" });
  const list = load(() => readOn(ask, pages), ...sources);
  const adding = doing();
  watch(list.value, () => (adding.problem.value = undefined));

  async function more(): Promise<void> {
    const shown = list.value.value;
    if (!shown?.next) return;
    const further = await adding.run(() => ask(shown.next));
    if (!further || list.value.value !== shown) return;
    pages++;
    list.value.value = joined(shown, further);
  }

  return { ...list, adding, more };
}

async function readOn<T>(ask: Ask<T>, most: number): Promise<Page<T>> {
  let all = await ask();
  for (let pages = 1; pages < most && all.next; pages++) all = joined(all, await ask(all.next));
  return all;
}

function joined<T>(before: Page<T>, further: Page<T>): Page<T> {
  return { items: [...before.items, ...further.items], next: further.next };
}
