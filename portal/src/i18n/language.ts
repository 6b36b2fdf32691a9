import { ref, watchEffect } from "vue";

export type Language = "zh-CN" | "en";

const KEPT = "etdz.language";

/** Chinese unless the visitor chose otherwise before. */
export const language = ref<Language>(localStorage.getItem(KEPT) === "en" ? "en" : "zh-CN");

watchEffect(() => {
  document.documentElement.lang = language.value;
});

export function choose(next: Language): void {
  language.value = next;
  localStorage.setItem(KEPT, next);
}

export interface Named {
  zh?: string | undefined;
  en?: string | undefined;
}

/** The name in the language of the page; Chinese is the one that always exists. */
export function named(name: Named | string | null | undefined): string {
  if (name === null || name === undefined) return "";
  if (typeof name === "string") return name;
  return (language.value === "en" ? name.en || name.zh : name.zh || name.en) ?? "";
}
