package etdz.investment.capital.arrival;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record ArrivalEvent(String id, long sequence, String type, Instant at, PublicArrival data) {

    static ArrivalEvent of(Arrival held, Move move) {
        return new ArrivalEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                held.changedAt(),
                PublicArrival.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    static ArrivalEvent restated(Arrival held) {
        return of(held, held.lastMove());
    }
}
