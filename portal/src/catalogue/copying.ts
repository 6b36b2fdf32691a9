import { api, data } from "../api/client";
import type { DraftView } from "../api/types";

/** A draft of the next version of a matter, or of a new matter like it. */
export function copied(copyOf: string, copyVersion?: number, as?: string): Promise<DraftView> {
  return made({ copyOf, copyVersion, as: as || undefined });
}

/** A draft from a text that was made elsewhere. */
export function imported(matter: Record<string, unknown>): Promise<DraftView> {
  return made({ matter });
}

function made(body: {
  copyOf?: string;
  copyVersion?: number | undefined;
  as?: string | undefined;
  matter?: Record<string, unknown>;
}): Promise<DraftView> {
  return data(
    api.POST("/api/policy/catalogue/drafts", {
      params: { header: { "Idempotency-Key": crypto.randomUUID() } },
      body,
    }),
  );
}
