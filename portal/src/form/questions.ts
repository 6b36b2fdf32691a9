import { language } from "../i18n/language";

/** The questions of a matter, read from its JSON Schema; what this reader does not know becomes a line of text. */
export interface Question {
  name: string;
  kind: "line" | "text" | "decimal" | "whole" | "date" | "choice" | "yesNo" | "declaration";
  title: string;
  hint: string;
  required: boolean;
  least?: number | undefined;
  most?: number | undefined;
  pattern?: RegExp | undefined;
  options: { value: string; title: string }[];
}

export type Answers = Record<string, unknown>;

export interface Mistake {
  key: string;
  n?: number;
}

type Schema = Record<string, unknown>;

const LONG = 300;
const A_PAGE = 4;

export function questionsOf(form: Schema): Question[] {
  const properties = (form["properties"] ?? {}) as Record<string, Schema>;
  const required = new Set(Array.isArray(form["required"]) ? (form["required"] as string[]) : []);
  return Object.entries(properties).map(([name, schema]) => questionOf(name, schema, required.has(name)));
}

/** Few questions a page, spread evenly: eight become four and four, nine three times three. */
export function pagesOf(questions: readonly Question[]): Question[][] {
  const pages = Math.ceil(questions.length / A_PAGE);
  const size = Math.ceil(questions.length / Math.max(pages, 1));
  return Array.from({ length: pages }, (_, page) => questions.slice(page * size, (page + 1) * size));
}

export function mistakeIn(question: Question, answer: unknown): Mistake | undefined {
  if (isEmpty(answer) || (question.kind === "declaration" && answer !== true)) {
    if (!question.required) return undefined;
    return {
      key: ["line", "text", "decimal", "whole", "date"].includes(question.kind)
        ? "required"
        : "requiredChoice",
    };
  }
  if (question.kind === "whole") return mistakeInNumber(question, Number(answer));
  if (typeof answer !== "string") return undefined;
  const length = [...answer].length;
  if (question.least !== undefined && length < question.least) return { key: "tooShort", n: question.least };
  if (question.most !== undefined && length > question.most) return { key: "tooLong", n: question.most };
  if (question.kind === "date" && !isDay(answer)) return { key: "date" };
  if (question.kind === "decimal" && !question.pattern?.test(answer)) return { key: "number" };
  if (question.pattern && !question.pattern.test(answer)) return { key: "pattern" };
  return undefined;
}

/** What is sent: trimmed, numbers as numbers, and nothing that was left empty. */
export function cleaned(questions: readonly Question[], answers: Answers): Answers {
  const sent: Answers = {};
  for (const question of questions) {
    const answer = answers[question.name];
    if (isEmpty(answer)) continue;
    if (question.kind === "whole") sent[question.name] = Number(answer);
    else sent[question.name] = typeof answer === "string" ? answer.trim() : answer;
  }
  return sent;
}

function questionOf(name: string, schema: Schema, required: boolean): Question {
  const options = optionsOf(schema);
  const whole = schema["type"] === "integer";
  const pattern = typeof schema["pattern"] === "string" ? new RegExp(schema["pattern"], "u") : undefined;
  return {
    name,
    kind: kindOf(schema, options.length > 0, pattern),
    title: inLanguage(schema, "title") || name,
    hint: inLanguage(schema, "description"),
    required,
    least: limit(schema[whole ? "minimum" : "minLength"]),
    most: limit(schema[whole ? "maximum" : "maxLength"]),
    pattern,
    options,
  };
}

function kindOf(schema: Schema, hasOptions: boolean, pattern: RegExp | undefined): Question["kind"] {
  if (schema["const"] === true) return "declaration";
  if (hasOptions) return "choice";
  if (schema["type"] === "boolean") return "yesNo";
  if (schema["type"] === "integer") return "whole";
  if (schema["format"] === "date") return "date";
  if (pattern?.test("1.5") && !pattern.test("x")) return "decimal";
  return (limit(schema["maxLength"]) ?? 0) > LONG ? "text" : "line";
}

function optionsOf(schema: Schema): Question["options"] {
  if (Array.isArray(schema["enum"]))
    return schema["enum"].map((value) => ({ value: String(value), title: String(value) }));
  if (!Array.isArray(schema["oneOf"])) return [];
  return (schema["oneOf"] as Schema[])
    .filter((option) => option["const"] !== undefined)
    .map((option) => ({
      value: String(option["const"]),
      title: inLanguage(option, "title") || String(option["const"]),
    }));
}

function inLanguage(schema: Schema, word: string): string {
  const zh = schema[word];
  const en = schema[`x-${word}-en`];
  const text = language.value === "en" ? (en ?? zh) : zh;
  return typeof text === "string" ? text : "";
}

function mistakeInNumber(question: Question, value: number): Mistake | undefined {
  if (Number.isNaN(value)) return { key: "number" };
  if (!Number.isInteger(value)) return { key: "whole" };
  if (question.least !== undefined && value < question.least) return { key: "least", n: question.least };
  if (question.most !== undefined && value > question.most) return { key: "most", n: question.most };
  return undefined;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === null || (typeof answer === "string" && answer.trim() === "");
}

function limit(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
