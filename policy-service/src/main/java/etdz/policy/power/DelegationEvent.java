package etdz.policy.power;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record DelegationEvent(
        String id, long sequence, String type, Instant at, PublicDelegation data) {

    static DelegationEvent of(Delegation held, Move move, Instant at) {
        return new DelegationEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicDelegation.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static DelegationEvent restated(Delegation held) {
        return of(held, Move.last(held), held.history().getLast().at());
    }
}
