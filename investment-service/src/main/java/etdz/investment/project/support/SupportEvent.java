package etdz.investment.project.support;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record SupportEvent(String id, long sequence, String type, Instant at, PublicSupport data) {

    static SupportEvent of(Support held, Move move, Instant at) {
        return new SupportEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicSupport.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    static SupportEvent restated(Support held) {
        var withdrawn = held.withdrawal();
        return withdrawn == null
                ? of(held, new Move.Registered(), held.at())
                : of(held, new Move.Withdrawn(withdrawn.reason()), withdrawn.at());
    }
}
