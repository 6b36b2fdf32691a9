import type { components } from "../api/investment.gen";

export type MajorProject = components["schemas"]["MajorProject"];
