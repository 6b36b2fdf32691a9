import { accepted, api, served } from "../api/client";
import { Problem } from "../api/problem";
import type { CaseView, CorrectionDraft, CorrectionItem } from "../api/types";

/** A line of the checklist; `material` is empty for the answers and all else. */
export interface CheckLine {
  material: string;
  wanted: boolean;
  text: string;
}

export const LONGEST_ITEM = 1000;

export function blankLines(held: CaseView): CheckLine[] {
  return [...held.materials.map((one) => one.material), ""].map((material) => ({
    material,
    wanted: false,
    text: "",
  }));
}

/** What was saved, laid over the checklist of the case; several items of one material become one text. */
export function linesOf(held: CaseView, items: readonly CorrectionItem[]): CheckLine[] {
  return blankLines(held).map((line) => {
    const mine = items.filter((item) => (item.material ?? "") === line.material);
    return mine.length === 0
      ? line
      : { ...line, wanted: true, text: mine.map((item) => item.text).join("\n") };
  });
}

/** As it is saved: an item may still be empty. */
export function itemsOf(lines: readonly CheckLine[]): CorrectionItem[] {
  return lines
    .filter((line) => line.wanted)
    .map((line) => ({
      ...(line.material ? { material: line.material } : {}),
      text: line.text.trim(),
    }));
}

/** A ready phrase goes behind what is there already, and not twice. */
export function withPhrase(text: string, phrase: string): string {
  if (text.includes(phrase)) return text;
  const before = text.trimEnd();
  return before === "" ? phrase : `${before}\n${phrase}`;
}

export interface Draft {
  items: CorrectionItem[];
  version: number;
  by: string;
  at: string;
}

const DRAFT = "/api/policy/cases/{id}/correction-draft" as const;

/** Undefined while nobody has begun one. */
export async function readDraft(id: string): Promise<Draft | undefined> {
  try {
    return draft((await served(api.GET(DRAFT, { params: { path: { id } } }))).data);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.slug === "no-correction-draft") return undefined;
    throw thrown;
  }
}

export async function saveDraft(id: string, read: number, items: CorrectionItem[]): Promise<Draft> {
  const params = { path: { id }, header: { "If-Match": `"${read}"` } };
  return draft((await served(api.PUT(DRAFT, { params, body: { items } }))).data);
}

export async function discardDraft(id: string, read: number): Promise<void> {
  const params = { path: { id }, header: { "If-Match": `"${read}"` } };
  await accepted(api.DELETE(DRAFT, { params }));
}

function draft({ items, version, by, at }: CorrectionDraft): Draft {
  return { items, version, by, at };
}
