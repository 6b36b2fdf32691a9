import { inject, type InjectionKey } from "vue";

import type { Acting } from "./acting";

export const ACTING: InjectionKey<Acting> = Symbol("acting");

/** The acts of the case page around. */
export function useActing(): Acting {
  const acts = inject(ACTING);
  if (!acts) throw new Error("not on a case page");
  return acts;
}
