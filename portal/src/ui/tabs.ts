import type { RouteLocationRaw } from "vue-router";

/** One of several views of the same thing, with how much is in it where that is known. */
export interface Tab {
  to: RouteLocationRaw;
  text: string;
  current: boolean;
  count?: number | undefined;
}
