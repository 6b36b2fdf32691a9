import { computed, type ComputedRef } from "vue";
import { type LocationQuery, useRoute, useRouter } from "vue-router";

/** What is asked of a list stands in the address, so that it is neither lost nor kept from others. */
export interface Asked {
  query?: string | undefined;
  zone?: string | undefined;
  matter?: string | undefined;
  cursor?: string | undefined;
}

const KEYS = ["query", "zone", "matter", "cursor"] as const;

export function askedOf(query: LocationQuery): Asked {
  const asked: Asked = {};
  for (const key of KEYS) {
    const value = query[key];
    if (typeof value === "string" && value.trim()) asked[key] = value.trim();
  }
  return asked;
}

/** Another question begins on the first page. */
export function useAsked(): {
  asked: ComputedRef<Asked>;
  ask: (path: string, change: Asked) => void;
} {
  const route = useRoute();
  const router = useRouter();
  const asked = computed(() => askedOf(route.query));
  function ask(path: string, change: Asked): void {
    const query = Object.fromEntries(
      Object.entries({ ...asked.value, cursor: undefined, ...change }).filter(([, value]) => value),
    );
    void router.push({ path, query });
  }
  return { asked, ask };
}
