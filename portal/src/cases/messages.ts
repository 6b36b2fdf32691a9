import { onMounted, onUnmounted, ref, shallowRef, type Ref, type ShallowRef } from "vue";

import { api, data } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import type { Message } from "../api/types";

const MESSAGES = "/api/policy/cases/{id}/messages" as const;
const EVERY = 30_000;

export interface Correspondence {
  /** Oldest first. */
  list: ShallowRef<readonly Message[] | undefined>;
  earlier: Ref<string | undefined>;
  unread: Ref<number>;
  problem: ShallowRef<Problem | undefined>;
  reload: () => Promise<void>;
  loadEarlier: () => Promise<void>;
  markRead: () => Promise<void>;
  add: (sent: Message) => void;
}

/** Messages known already and a page of newer or older ones, each once, oldest first. */
export function merged(known: readonly Message[], page: readonly Message[]): Message[] {
  const all = new Map([...known, ...page].map((message) => [message.id, message]));
  return [...all.values()].toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/** The correspondence of a case; looked at again now and then while the page is seen. */
export function correspondence(id: string, writes: () => boolean, reads: () => boolean): Correspondence {
  const list = shallowRef<readonly Message[]>();
  const earlier = ref<string>();
  const unread = ref(0);
  const problem = shallowRef<Problem>();
  let timer: ReturnType<typeof setInterval> | undefined;

  async function page(cursor?: string): Promise<void> {
    try {
      const query = { limit: 20, ...(cursor ? { cursor } : {}) };
      const answer = await data(api.GET(MESSAGES, { params: { path: { id }, query } }));
      if (cursor || list.value === undefined) earlier.value = answer.next;
      list.value = merged(list.value ?? [], answer.items);
      unread.value = answer.unread;
      problem.value = undefined;
    } catch (thrown) {
      if (cursor || list.value === undefined) problem.value = asProblem(thrown);
    }
  }

  async function markRead(): Promise<void> {
    const newest = list.value?.at(-1);
    if (!newest || unread.value === 0 || !writes()) return;
    try {
      const path = { id, message: newest.id };
      const answer = await data(api.PUT(`${MESSAGES}/{message}/read`, { params: { path } }));
      unread.value = answer.unread;
    } catch {
      return;
    }
  }

  onMounted(() => {
    timer = setInterval(() => reads() && document.visibilityState === "visible" && void page(), EVERY);
  });
  onUnmounted(() => clearInterval(timer));

  return {
    list,
    earlier,
    unread,
    problem,
    reload: () => page(),
    loadEarlier: () => page(earlier.value),
    markRead,
    add(sent) {
      list.value = merged(list.value ?? [], [sent]);
    },
  };
}

export async function sendMessage(
  id: string,
  key: string,
  text: string,
  documents: readonly string[],
): Promise<Message> {
  const params = { path: { id }, header: { "Idempotency-Key": key } };
  const body = { text, ...(documents.length > 0 ? { documents: [...documents] } : {}) };
  return data(api.POST(MESSAGES, { params, body }));
}
