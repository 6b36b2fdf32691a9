import { shallowRef, watchEffect, type ShallowRef } from "vue";

import { peopleOf } from "../../api/people";

export interface Colleague {
  user: string;
  name: string;
}

/** Who works in a zone; nobody when it cannot be asked, since a name can be typed as well. */
export function loadColleagues(zone: () => string): ShallowRef<readonly Colleague[]> {
  const found = shallowRef<readonly Colleague[]>([]);
  watchEffect(() => {
    void peopleOf(zone())
      .then((people) => (found.value = people.map(({ user, name }) => ({ user, name }))))
      .catch(() => undefined);
  });
  return found;
}
