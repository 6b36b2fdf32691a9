import { nextTick, ref, type Ref } from "vue";

import type { Doing, Keyed } from "../api/act";
import type { Problem } from "../api/problem";

export interface ShownMistake {
  id: string;
  text: string;
}

/** Mistakes of one page: listed on top, and again at each field. */
export interface Mistakes {
  list: Ref<ShownMistake[]>;
  at: (id: string) => string | undefined;
  show: (found: ShownMistake[]) => boolean;
  clear: () => void;
}

export function useMistakes(): Mistakes {
  const list = ref<ShownMistake[]>([]);
  return {
    list,
    at: (id) => list.value.find((mistake) => mistake.id === id)?.text,
    show(found) {
      list.value = found;
      if (found.length > 0) void nextTick(() => document.getElementById("mistakes")?.focus());
      return found.length > 0;
    },
    clear() {
      list.value = [];
    },
  };
}

/** `/form/projectName` in the request is the field `form-projectName` on the page. */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^\//, "").replaceAll("/", "-");
}

/** `under` is what the ids of the fields begin with. */
export function mistakesOf(problem: Problem, under = ""): ShownMistake[] {
  return problem.errors.map((error) => ({ id: under + fieldOf(error.pointer), text: error.detail }));
}

/** After an act that did not go: whether its key stays, and what is wrong at which field. */
export function tellRefusal(act: Doing, attempt: Keyed, mistakes: Mistakes, under = ""): void {
  if (!act.problem.value) return;
  attempt.refused(act.problem.value);
  mistakes.show(mistakesOf(act.problem.value, under));
}

/** What the platform says of an empty field does not name it. */
const BARE = new Set(["必填", "needed"]);

export function namedMistake({ id, text }: ShownMistake): ShownMistake {
  if (!BARE.has(text)) return { id, text };
  const field = document.getElementById(id);
  const group = field?.matches("[type=radio]") ? field.closest("fieldset")?.querySelector("legend") : null;
  const label = group ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
  const name = label?.firstChild?.textContent?.trim();
  return { id, text: name ? `${name} · ${text}` : text };
}
