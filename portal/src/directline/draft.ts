import { keptInTab, type Kept } from "../session/kept";

export interface TicketDraft {
  title: string;
  text: string;
  matter: string;
  organ: string;
}

/** The question that somebody is writing to the region. */
export function ticketDraft(): Kept<TicketDraft> {
  return keptInTab("direct-line", () => ({ title: "", text: "", matter: "", organ: "" }));
}
