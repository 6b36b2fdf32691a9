import { computed } from "vue";

import { user } from "../session/session";

const DECIDERS = ["officer", "department", "leader"];

/** Who says where major projects go, each within the own rows. */
export const mayDecide = computed(() => DECIDERS.some((role) => user.value?.roles.includes(role)));
