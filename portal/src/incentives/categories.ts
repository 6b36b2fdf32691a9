import type { IncentiveCategory } from "../api/types";

export const CATEGORIES = [
  "AWARD",
  "LOAN_INTEREST",
  "EQUIPMENT",
  "TRAINING",
  "RESEARCH",
  "RENT",
  "GREEN",
  "JOBS",
  "EXPORT",
  "TALENT",
  "OTHER",
] as const satisfies readonly IncentiveCategory[];
