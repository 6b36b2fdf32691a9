import { shallowRef } from "vue";

import { api, data } from "../api/client";
import type { Zone } from "../api/types";
import { named } from "../i18n/language";

const zones = shallowRef<readonly Zone[]>();
let asked: Promise<readonly Zone[]> | undefined;

/** Zones hardly ever change: one question a visit. */
export function listZones(): Promise<readonly Zone[]> {
  asked ??= data(api.GET("/api/policy/zones"))
    .then((listed) => (zones.value = listed))
    .catch((thrown: unknown) => {
      asked = undefined;
      throw thrown;
    });
  return asked;
}

/** Its code until the name is known. */
export function zoneName(code: string): string {
  if (!zones.value) void listZones().catch(() => undefined);
  return named(zones.value?.find((zone) => zone.code === code)?.name) || code;
}
