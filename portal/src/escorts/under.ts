import type { Acting } from "../pipeline/acting";
import type { Escort } from "./escort";

type Call = Parameters<Acting<Escort>["send"]>[0];

/** One of several forms on a page: its fields, and the mistakes in them, carry its name before theirs. */
export interface Under {
  at: (field: string) => string | undefined;
  send: (call: Call) => Promise<Escort | undefined>;
}

export function under(acting: Acting<Escort>, form: string): Under {
  return {
    at: (field) => acting.mistakes.at(`${form}-${field}`),
    async send(call) {
      const now = await acting.send(call);
      if (!now) {
        const found = acting.mistakes.list.value;
        acting.mistakes.show(found.map(({ id, text }) => ({ id: `${form}-${id}`, text })));
      }
      return now;
    },
  };
}
