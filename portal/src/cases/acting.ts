import { ref, shallowRef, type Ref, type ShallowRef } from "vue";

import { api, served } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import type { CaseView, CorrectionItem, Submission } from "../api/types";
import { keptInTab } from "../session/kept";

export type ActName = "acceptance" | "correction" | "decision" | "answer" | "supply" | "withdrawal";

/** What somebody typed into the acts: outlives a reload of the case, so that a stale answer loses no word. */
export interface Typed {
  items: CorrectionItem[];
  ground: string;
  result: "GRANTED" | "REFUSED" | "";
}

export interface Acting {
  busy: Ref<ActName | undefined>;
  problem: ShallowRef<Problem | undefined>;
  done: Ref<ActName | undefined>;
  reloaded: Ref<boolean>;
  typed: Typed;
  accept: (missing: string[]) => Promise<boolean>;
  requestCorrection: (items: CorrectionItem[]) => Promise<boolean>;
  decide: (result: "GRANTED" | "REFUSED", ground: string) => Promise<boolean>;
  answer: (form: Submission["form"], materials: Submission["materials"]) => Promise<boolean>;
  supply: (material: string, document: string) => Promise<boolean>;
  withdraw: () => Promise<boolean>;
}

const CASE = "/api/policy/cases/{id}" as const;

export function acting(id: string, held: ShallowRef<CaseView | undefined>): Acting {
  const busy = ref<ActName>();
  const problem = shallowRef<Problem>();
  const done = ref<ActName>();
  const reloaded = ref(false);
  const blank = (): Typed => ({ items: [{ text: "" }], ground: "", result: "" });
  const typed = keptInTab(`acts.${id}`, blank).value;

  type Call = (
    path: { id: string },
    header: { "If-Match": string },
  ) => Parameters<typeof served<CaseView>>[0];

  async function act(name: ActName, call: Call): Promise<boolean> {
    const read = held.value;
    if (!read || busy.value) return false;
    busy.value = name;
    problem.value = undefined;
    done.value = undefined;
    reloaded.value = false;
    try {
      held.value = (await served(call({ id: read.id }, { "If-Match": `"${read.version}"` }))).data;
      done.value = name;
      return true;
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return false;
    } finally {
      busy.value = undefined;
    }
  }

  return {
    busy,
    problem,
    done,
    reloaded,
    typed,
    accept: (missing) =>
      act("acceptance", (path, header) =>
        api.PUT(`${CASE}/acceptance`, { params: { path, header }, body: { missing } }),
      ),
    requestCorrection: (items) =>
      act("correction", (path, header) =>
        api.POST(`${CASE}/corrections`, { params: { path, header }, body: { items } }),
      ),
    decide: (result, ground) =>
      act("decision", (path, header) =>
        api.PUT(`${CASE}/decision`, {
          params: { path, header },
          body: { result, ground: ground || undefined },
        }),
      ),
    answer: (form, materials) =>
      act("answer", (path, header) =>
        api.PUT(`${CASE}/correction`, { params: { path, header }, body: { form, materials } }),
      ),
    supply: (material, document) =>
      act("supply", (path, header) =>
        api.PUT(`${CASE}/materials/{material}`, {
          params: { path: { ...path, material }, header },
          body: { document },
        }),
      ),
    withdraw: () =>
      act("withdrawal", (path, header) => api.PUT(`${CASE}/withdrawal`, { params: { path, header } })),
  };
}
