import { api, data } from "../api/client";
import type { Problem } from "../api/problem";
import type { CaseView, Matter, Submission } from "../api/types";
import { fieldOf, type ShownMistake } from "../form/mistakes";
import { cleaned, questionsOf } from "../form/questions";
import type { Draft } from "./draft";

export function submissionOf(draft: Draft, matter: Matter): Submission {
  return {
    matter: matter.code,
    zone: draft.zone,
    form: cleaned(questionsOf(matter.form), draft.answers),
    materials: matter.materials.flatMap((material) => {
      const document = draft.documents[material.code];
      return document ? [{ material: material.code, document: document.id }] : [];
    }),
    contact: { name: draft.contact.name.trim(), phone: draft.contact.phone.trim() },
    ...(draft.concerns ? { concerns: draft.concerns } : {}),
  };
}

export function submit(submission: Submission, key: string): Promise<CaseView> {
  return data(
    api.POST("/api/policy/cases", { params: { header: { "Idempotency-Key": key } }, body: submission }),
  );
}

/** `/materials/1/document` is the second material that was sent, not the second on the page. */
export function mistakesOfSubmission(problem: Problem, sent: Submission): ShownMistake[] {
  return problem.errors.map(({ pointer, detail }) => {
    const index = /^\/materials\/(\d+)/.exec(pointer)?.[1];
    const material = index === undefined ? undefined : sent.materials[Number(index)]?.material;
    return { id: material ? `material-${material}` : fieldOf(pointer), text: detail };
  });
}
