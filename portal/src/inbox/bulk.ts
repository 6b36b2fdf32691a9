import { api, data } from "../api/client";
import type { BulkAct, BulkDone } from "../api/types";

export const MOST = 1000;

export interface BulkWish {
  act: BulkAct;
  chosen: ReadonlyMap<string, number>;
  to?: string | undefined;
}

/** The key stays the same until there is an answer: whoever got none may send again. */
export function bulk(wish: BulkWish, key: string): Promise<BulkDone> {
  const rows = [...wish.chosen].slice(0, MOST).map(([id, version]) => ({ id, version }));
  const body = { act: wish.act, rows, ...(wish.to && { to: wish.to }) };
  return data(
    api.POST("/api/policy/worklist/bulk", { params: { header: { "Idempotency-Key": key } }, body }),
  );
}

/** What takes back the rows that were done. */
export function undoing(done: BulkDone): ReadonlyMap<string, number> {
  return new Map(
    done.rows
      .filter((row) => row.result === "DONE" && row.version !== undefined)
      .map((row) => [row.id, row.version ?? 0]),
  );
}
