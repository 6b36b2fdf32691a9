import { reactive, watch } from "vue";

import type { StoredDocument } from "../api/types";
import type { Answers } from "../form/questions";

/** One attempt to file: kept in the tab, so that a reload loses nothing and a second click files nothing twice. */
export interface Draft {
  key: string;
  zone: string;
  contact: { name: string; phone: string };
  answers: Answers;
  documents: Record<string, Pick<StoredDocument, "id" | "name" | "size"> | undefined>;
}

const drafts = new Map<string, Draft>();

function place(user: string, matter: string): string {
  return `etdz.filing.${user}.${matter}`;
}

/** The same draft for the same user and matter, however often it is asked for. */
export function draftOf(user: string, matter: string): Draft {
  const name = place(user, matter);
  const open = drafts.get(name);
  if (open) return open;
  const draft = reactive<Draft>({ ...blank(), ...kept(name) });
  sessionStorage.setItem(name, JSON.stringify(draft));
  watch(
    draft,
    () => {
      if (drafts.get(name) === draft) sessionStorage.setItem(name, JSON.stringify(draft));
    },
    { deep: true, flush: "sync" },
  );
  drafts.set(name, draft);
  return draft;
}

export function discard(user: string, matter: string): void {
  const name = place(user, matter);
  drafts.delete(name);
  sessionStorage.removeItem(name);
}

function blank(): Draft {
  return { key: crypto.randomUUID(), zone: "", contact: { name: "", phone: "" }, answers: {}, documents: {} };
}

function kept(name: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}") as Partial<Draft>;
  } catch {
    return {};
  }
}
