/** The questions of a matter as rows of a table; the schema keeps what the table does not know. */
export type RowKind = "line" | "text" | "decimal" | "whole" | "date" | "choice" | "yesNo" | "declaration";

export const ROW_KINDS: readonly RowKind[] = [
  "line",
  "text",
  "decimal",
  "whole",
  "date",
  "choice",
  "yesNo",
  "declaration",
];

export interface QuestionRow {
  name: string;
  zh: string;
  en: string;
  kind: RowKind;
  required: boolean;
  /** One choice a line: value; Chinese; English. */
  options: string;
}

export type Schema = Record<string, unknown>;

const DECIMAL = "^(0|[1-9][0-9]{0,9})(\\.[0-9]{1,6})?$";
const DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const LONG = 300;

const SHAPES: Record<RowKind, Schema> = {
  line: { type: "string", minLength: 1, maxLength: 200 },
  text: { type: "string", minLength: 1, maxLength: 2000 },
  decimal: { type: "string", pattern: DECIMAL },
  whole: { type: "integer", minimum: 0, maximum: 1000000 },
  date: { type: "string", format: "date", pattern: DATE },
  choice: { type: "string" },
  yesNo: { type: "boolean" },
  declaration: { const: true },
};

export function rowsOf(form: Schema | undefined): QuestionRow[] {
  const properties = (form?.["properties"] ?? {}) as Record<string, Schema>;
  const required = new Set(Array.isArray(form?.["required"]) ? (form["required"] as string[]) : []);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    zh: text(schema["title"]),
    en: text(schema["x-title-en"]),
    kind: kindOf(schema),
    required: required.has(name),
    options: optionsOf(schema),
  }));
}

export function formOf(rows: readonly QuestionRow[], before: Schema | undefined): Schema {
  const old = (before?.["properties"] ?? {}) as Record<string, Schema>;
  const properties = Object.fromEntries(rows.map((row) => [row.name, schemaOf(row, old[row.name])]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    ...before,
    required: rows.filter((row) => row.required).map((row) => row.name),
    properties,
  };
}

/** The schema that a text says; undefined where it says none, or one whose questions cannot be read. */
export function schemaIn(typed: string): Schema | undefined {
  try {
    const said: unknown = JSON.parse(typed);
    if (!isSchema(said)) return undefined;
    const questions = said["properties"] ?? {};
    return isSchema(questions) && Object.values(questions).every(isSchema) ? said : undefined;
  } catch {
    return undefined;
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function schemaOf(row: QuestionRow, before: Schema | undefined): Schema {
  const shape = before && kindOf(before) === row.kind ? before : SHAPES[row.kind];
  const schema: Schema = { ...shape, title: row.zh, "x-title-en": row.en };
  if (row.kind === "choice") schema["oneOf"] = choicesIn(row.options);
  return schema;
}

function kindOf(schema: Schema): RowKind {
  if (schema["const"] === true) return "declaration";
  if (Array.isArray(schema["oneOf"]) || Array.isArray(schema["enum"])) return "choice";
  if (schema["type"] === "boolean") return "yesNo";
  if (schema["type"] === "integer") return "whole";
  if (schema["format"] === "date") return "date";
  if (schema["pattern"] === DECIMAL) return "decimal";
  return Number(schema["maxLength"] ?? 0) > LONG ? "text" : "line";
}

function optionsOf(schema: Schema): string {
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => String(value)).join("\n");
  if (!Array.isArray(schema["oneOf"])) return "";
  return (schema["oneOf"] as Schema[])
    .map((option) => [option["const"], option["title"], option["x-title-en"]].map(text).join("; "))
    .join("\n");
}

function choicesIn(options: string): Schema[] {
  return options
    .split("\n")
    .map((line) => line.split(";").map((part) => part.trim()))
    .filter(([value]) => value)
    .map(([value, zh, en]) => ({ const: value, title: zh || value, "x-title-en": en || zh || value }));
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
