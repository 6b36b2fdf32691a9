import { doing, keys, type Doing } from "../api/act";
import { api, data } from "../api/client";
import { asProblem } from "../api/problem";
import type { DraftView } from "../api/types";

type Wish =
  | { copyOf: string; copyVersion: number | undefined; as: string | undefined }
  | { matter: Record<string, unknown> };

/** Drafts that are made from something, each once however often it is asked for. */
export interface Copying extends Doing {
  /** A draft of the next version of a matter, or of a new matter like it. */
  copy: (copyOf: string, copyVersion?: number, as?: string) => Promise<DraftView>;
  /** A draft from a text that was made elsewhere. */
  bringIn: (matter: Record<string, unknown>) => Promise<DraftView>;
}

/** @param reload what is loaded again when others have changed it meanwhile */
export function copying(reload?: () => Promise<unknown>): Copying {
  const unanswered = keys();

  async function made(body: Wish): Promise<DraftView> {
    const content = JSON.stringify(body);
    const header = { "Idempotency-Key": unanswered.of(content) };
    try {
      const draft = await data(api.POST("/api/policy/catalogue/drafts", { params: { header }, body }));
      unanswered.answered(content);
      return draft;
    } catch (thrown) {
      unanswered.refused(content, asProblem(thrown));
      throw thrown;
    }
  }

  return {
    ...doing(reload),
    copy: (copyOf, copyVersion, as) => made({ copyOf, copyVersion, as: as || undefined }),
    bringIn: (matter) => made({ matter }),
  };
}
