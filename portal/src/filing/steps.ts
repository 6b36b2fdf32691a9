import { pagesOf, questionsOf, type Question } from "../form/questions";

export type Step =
  | { slug: string; kind: "where" }
  | { slug: string; kind: "questions"; questions: Question[] }
  | { slug: string; kind: "materials" }
  | { slug: string; kind: "check" };

/** The pages of one filing, in their order. */
export function stepsOf(form: Record<string, unknown>, materials: number): Step[] {
  const pages = pagesOf(questionsOf(form));
  return [
    { slug: "where", kind: "where" },
    ...pages.map((questions, page): Step => ({
      slug: `questions-${page + 1}`,
      kind: "questions",
      questions,
    })),
    ...(materials > 0 ? [{ slug: "materials", kind: "materials" } as const] : []),
    { slug: "check", kind: "check" },
  ];
}
