import { i18n } from "../i18n";
import type { LegalLimit } from "../api/types";

/** A limit that the law does not set is said to be absent, never guessed. */
export function limitText(limit: LegalLimit): string {
  const { t } = i18n.global;
  if (limit.value === undefined || limit.value === null) return t("matter.noLimit");
  if (limit.value === 0) return t("matter.immediate");
  return t(limit.unit === "d" ? "common.days" : "common.workingDays", {
    n: limit.value,
  });
}
