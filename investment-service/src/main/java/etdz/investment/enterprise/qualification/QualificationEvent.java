package etdz.investment.enterprise.qualification;

import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record QualificationEvent(
        String id, long sequence, String type, Instant at, PublicQualification data) {

    static QualificationEvent of(Qualification held, Move move, Instant at) {
        return new QualificationEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicQualification.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    static QualificationEvent restated(Qualification held) {
        return of(held, held.lastMove(), held.history().getLast().at());
    }
}
