package etdz.investment.enterprise.dossier;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record EnterpriseEvent(
        String id, long sequence, String type, Instant at, PublicEnterprise data) {

    static EnterpriseEvent of(Enterprise held, Move move, Instant at) {
        return new EnterpriseEvent(
                held.creditCode().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicEnterprise.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static EnterpriseEvent restated(Enterprise held) {
        return of(held, held.lastMove(), held.history().getLast().at());
    }
}
