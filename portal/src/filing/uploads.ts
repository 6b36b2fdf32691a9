import { computed, reactive, type ComputedRef } from "vue";

import { asProblem } from "../api/problem";
import { faultOf, upload } from "../api/upload";
import { i18n } from "../i18n";
import type { Chosen } from "./draft";

export type Documents = Record<string, Chosen | undefined>;

/** The uploads of one form, by material. They go on, and arrive, whichever page of it is shown. */
export interface Uploads {
  running: Record<string, { name: string; percent: number }>;
  refused: Record<string, string>;
  busy: ComputedRef<boolean>;
  start: (material: string, file: File) => Promise<void>;
}

export function uploads(documents: () => Documents): Uploads {
  const running = reactive<Uploads["running"]>({});
  const refused = reactive<Uploads["refused"]>({});
  const { t } = i18n.global;

  async function start(material: string, file: File): Promise<void> {
    if (running[material]) return;
    const fault = faultOf(file);
    refused[material] = fault ? t(`form.${fault}`, { name: file.name }) : "";
    if (fault) return;
    const into = documents();
    const progress = (share: number): void => {
      running[material] = { name: file.name, percent: Math.round(share * 100) };
    };
    progress(0);
    try {
      const stored = await upload(file, crypto.randomUUID(), progress, { kind: material });
      into[material] = { id: stored.file, name: stored.name, size: stored.size };
    } catch (thrown) {
      const problem = asProblem(thrown);
      const word = problem.slug === "file-type-not-allowed" ? t("form.wrongType", { name: file.name }) : "";
      refused[material] = word || problem.detail || problem.title || t(`problem.${problem.slug}`);
    } finally {
      delete running[material];
    }
  }

  return { running, refused, busy: computed(() => Object.keys(running).length > 0), start };
}
