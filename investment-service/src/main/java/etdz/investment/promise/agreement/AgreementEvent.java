package etdz.investment.promise.agreement;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record AgreementEvent(
        String id, long sequence, String type, Instant at, PublicAgreement data) {

    static AgreementEvent of(Agreement held, Move move, Instant at) {
        return new AgreementEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicAgreement.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static AgreementEvent restated(Agreement held) {
        return of(held, held.last(), held.history().getLast().at());
    }
}
