import { computed } from "vue";

import { user } from "../session/session";

/** Who asks the departments of the region for a zone. */
const RAISERS = new Set(["officer", "reviewer", "approver"]);
export const mayRaise = computed(
  () => Boolean(user.value?.zone) && (user.value?.roles.some((role) => RAISERS.has(role)) ?? false),
);
