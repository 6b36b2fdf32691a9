import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from "vue";

/** Two texts of one form, once others changed under somebody's hands what he is typing over. */
export interface Sides {
  changed: ComputedRef<boolean>;
  /** Whether theirs stands in the form. */
  theirs: Ref<boolean>;
  swap: () => void;
}

export interface Typing<Held, Typed> extends Sides {
  value: Ref<Typed>;
  /** Called with what is sent now; what comes back says that it is stored, and as what. */
  sent: () => (stored: Held) => void;
}

/**
 * What somebody types over what is held. Untouched it follows what is held; typed text stays whatever is loaded, and
 * what others made of it can be looked at beside it.
 */
export function typing<Held, Typed extends object>(
  held: () => Held | undefined,
  of: (held: Held) => Typed,
  blank: Typed,
): Typing<Held, Typed> {
  const value = ref(structuredClone(blank)) as Ref<Typed>;
  const other = shallowRef<Typed>();
  const theirs = ref(false);
  let before = JSON.stringify(blank);

  function swap(): void {
    if (other.value === undefined) return;
    [value.value, other.value] = [other.value, value.value];
    theirs.value = !theirs.value;
  }

  function only(shown: Typed): void {
    value.value = shown;
    other.value = undefined;
    theirs.value = false;
  }

  function come(now: string): void {
    if (now === before) return;
    if (theirs.value) swap();
    const mine = JSON.stringify(value.value);
    if (mine === before || mine === now) only(JSON.parse(now) as Typed);
    else other.value = JSON.parse(now) as Typed;
    before = now;
  }

  watch(
    () => {
      const one = held();
      return one === undefined ? undefined : JSON.stringify(of(one));
    },
    (now) => {
      if (now !== undefined) come(now);
    },
    { immediate: true },
  );

  return {
    value,
    changed: computed(() => other.value !== undefined),
    theirs,
    swap,
    sent() {
      const said = JSON.stringify(value.value);
      return (stored) => {
        const mine = value.value;
        before = JSON.stringify(of(stored));
        only(JSON.stringify(mine) === said ? (JSON.parse(before) as Typed) : mine);
      };
    },
  };
}
