package etdz.policy.directline.ticket;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record TicketEvent(String id, long sequence, String type, Instant at, PublicTicket data) {

    static TicketEvent of(Ticket held, Move move, Instant at) {
        return new TicketEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicTicket.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static TicketEvent restated(Ticket held) {
        return of(held, Move.last(held), held.history().getLast().at());
    }
}
