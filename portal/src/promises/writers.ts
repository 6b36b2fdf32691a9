import { computed } from "vue";

import { user } from "../session/session";

const WRITERS = new Set(["officer", "reviewer", "approver"]);

/** Who writes agreements down: staff of a zone. */
export const writes = computed(
  () => Boolean(user.value?.zone) && (user.value?.roles.some((role) => WRITERS.has(role)) ?? false),
);
