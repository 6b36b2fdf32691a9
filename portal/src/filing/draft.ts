import type { StoredDocument } from "../api/types";
import type { Answers } from "../form/questions";
import { keptInTab, type Kept } from "../session/kept";

export type Chosen = Pick<StoredDocument, "id" | "name" | "size">;

/** One attempt to file. Its key goes with every try to submit it, so that a second click files nothing twice. */
export interface Draft {
  key: string;
  zone: string;
  /** The case whose licence is amended, renewed or given up; none if empty. */
  concerns: string;
  contact: { name: string; phone: string };
  answers: Answers;
  documents: Record<string, Chosen | undefined>;
}

export function draftOf(matter: string): Kept<Draft> {
  return keptInTab(`filing.${matter}`, () => ({
    key: crypto.randomUUID(),
    zone: "",
    concerns: "",
    contact: { name: "", phone: "" },
    answers: {},
    documents: {},
  }));
}
