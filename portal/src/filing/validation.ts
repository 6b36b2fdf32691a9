import type { Matter } from "../api/types";
import type { ShownMistake } from "../form/mistakes";
import { mistakeIn, type Question } from "../form/questions";
import { i18n } from "../i18n";
import { named } from "../i18n/language";
import type { Draft } from "./draft";
import type { Step } from "./steps";

const PHONE = /^\+?[0-9 -]{3,30}$/;

/** What the applicant has to put right on one page before the next. */
export function mistakesIn(step: Step, draft: Draft, matter: Matter, uploading: boolean): ShownMistake[] {
  if (step.kind === "where") return mistakesInPlace(draft);
  if (step.kind === "questions") return mistakesInAnswers(step.questions, draft.answers);
  if (step.kind === "materials") return mistakesInMaterials(draft, matter, uploading);
  return [];
}

export function mistakesInAnswers(
  questions: readonly Question[],
  answers: Record<string, unknown>,
): ShownMistake[] {
  const { t } = i18n.global;
  return questions.flatMap((question) => {
    const found = mistakeIn(question, answers[question.name]);
    if (!found) return [];
    const text = t(`form.${found.key}`, { what: question.title, n: found.n ?? "" });
    return [{ id: `form-${question.name}`, text }];
  });
}

function mistakesInPlace(draft: Draft): ShownMistake[] {
  const { t } = i18n.global;
  const found: ShownMistake[] = [];
  if (!draft.zone) found.push({ id: "zone", text: t("form.requiredChoice", { what: t("filing.zone") }) });
  if (!draft.contact.name.trim()) {
    found.push({ id: "contact-name", text: t("form.required", { what: t("filing.contactName") }) });
  }
  if (!PHONE.test(draft.contact.phone.trim())) found.push({ id: "contact-phone", text: t("form.phone") });
  return found;
}

function mistakesInMaterials(draft: Draft, matter: Matter, uploading: boolean): ShownMistake[] {
  const { t } = i18n.global;
  if (uploading) return [{ id: "materials", text: t("form.stillUploading") }];
  return matter.materials
    .filter((material) => material.necessity === "MAIN" && !draft.documents[material.code])
    .map((material) => ({
      id: `material-${material.code}`,
      text: t("form.requiredFile", { what: named(material.name) }),
    }));
}
