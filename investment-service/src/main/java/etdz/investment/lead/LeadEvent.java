package etdz.investment.lead;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record LeadEvent(String id, long sequence, String type, Instant at, PublicLead data) {

    static LeadEvent of(Lead held, Move move, Instant at) {
        return new LeadEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicLead.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static LeadEvent restated(Lead held) {
        var last = held.history().getLast();
        return of(held, last.move(), last.at());
    }
}
