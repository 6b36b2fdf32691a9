package etdz.investment.promise.obligation;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record ObligationEvent(
        String id, long sequence, String type, Instant at, PublicObligation data) {

    static ObligationEvent of(Obligation held, Move move, Instant at) {
        return new ObligationEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicObligation.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static ObligationEvent restated(Obligation held) {
        return of(held, held.last(), held.history().getLast().at());
    }
}
