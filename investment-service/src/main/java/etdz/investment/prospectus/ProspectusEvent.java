package etdz.investment.prospectus;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record ProspectusEvent(
        String id, long sequence, String type, Instant at, PublicProspectus data) {

    static ProspectusEvent of(Prospectus held, Move move, Instant at) {
        return new ProspectusEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicProspectus.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static ProspectusEvent restated(Prospectus held) {
        var last = held.history().getLast();
        return of(held, last.move(), last.at());
    }
}
