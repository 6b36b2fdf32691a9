import { shallowRef, watchEffect, type ShallowRef } from "vue";

import { api, data } from "../../api/client";

export interface Colleague {
  user: string;
  name: string;
}

/** Who works in a zone; nobody when it cannot be asked, since a name can be typed as well. */
export function loadColleagues(zone: () => string): ShallowRef<readonly Colleague[]> {
  const found = shallowRef<readonly Colleague[]>([]);
  watchEffect(() => {
    const query = { zone: zone(), limit: 100 };
    void data(api.GET("/api/policy/people", { params: { query } }))
      .then((page) => (found.value = page.items.map(({ user, name }) => ({ user, name }))))
      .catch(() => undefined);
  });
  return found;
}
