import type { components, operations } from "../api/investment.gen";

export type Import = components["schemas"]["Import"];

/** What the rows of a table are. */
export type Kind = operations["bringTable"]["parameters"]["query"]["kind"];
