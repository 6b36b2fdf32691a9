package etdz.investment.escort;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record EscortEvent(String id, long sequence, String type, Instant at, PublicEscort data) {

    static EscortEvent of(Escort held, Move move, Instant at) {
        return new EscortEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicEscort.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static EscortEvent restated(Escort held) {
        var last = held.history().getLast();
        return of(held, last.move(), last.at());
    }
}
