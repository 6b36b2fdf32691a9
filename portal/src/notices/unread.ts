import { ref } from "vue";

import { api, data } from "../api/client";

const EVERY = 20_000;

/** How many notices are unread, as the bell shows it. */
export const unread = ref(0);

/** Away for a moment is no reason to alarm anybody: the number stays. */
export async function countUnread(): Promise<void> {
  try {
    unread.value = (await data(api.GET("/api/policy/notices/unread"))).unread;
  } catch {
    return;
  }
}

/** Asks while the page is looked at, and at once when it is looked at again; answers how to stop. */
export function watchUnread(): () => void {
  function look(): void {
    if (document.visibilityState === "visible") void countUnread();
  }
  look();
  const timer = setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
