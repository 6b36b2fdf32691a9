import { day } from "../i18n/format";
import type { Question } from "./questions";

/** An answer as a reader wants it: options by their title, dates as dates. */
export function shown(question: Question, answer: unknown, yes: string, no: string): string {
  if (answer === undefined || answer === null || answer === "") return "";
  if (typeof answer === "boolean") return answer ? yes : no;
  const text = typeof answer === "object" ? JSON.stringify(answer) : String(answer as string | number);
  if (question.kind === "date") return day(text) || text;
  return question.options.find((option) => option.value === text)?.title ?? text;
}
