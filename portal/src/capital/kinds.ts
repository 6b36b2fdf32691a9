import { api, data } from "../api/client";
import { named } from "../i18n/language";
import type { Kind } from "./types";

export async function listKinds(): Promise<readonly Kind[]> {
  return (await data(api.GET("/api/investment/capital/kinds"))).items;
}

/** The name of a kind, its code until the kinds are known. */
export function kindName(kinds: readonly Kind[] | undefined, code: string): string {
  return named(kinds?.find((kind) => kind.code === code)?.name) || code;
}
