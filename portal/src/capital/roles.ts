import { computed } from "vue";

import { user } from "../session/session";

/** Officers of a zone record what arrived there. */
export const mayRecord = computed(
  () => Boolean(user.value?.zone) && (user.value?.roles.includes("officer") ?? false),
);

/** What holds for all zones is the region's to say. */
const OF_THE_REGION = ["department", "leader"];
export const mayRead = computed(
  () => !user.value?.zone && OF_THE_REGION.some((role) => user.value?.roles.includes(role)),
);

export const mayBringRates = computed(
  () => !user.value?.zone && (user.value?.roles.includes("department") ?? false),
);

export const mayBringHostFigures = computed(() => user.value?.roles.includes("department") ?? false);
