package etdz.investment.enterprise.qualification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that others may know of a qualification after a move, and the move.
public record PublicQualification(
        QualificationId id,
        Qualification.Holder enterprise,
        String kind,
        LocalDate grantedOn,
        @Nullable LocalDate validUntil,
        boolean withdrawn,
        boolean sample,
        long version,
        Move move) {

    static PublicQualification of(Qualification held, Move move) {
        var certificate = held.certificate();
        return new PublicQualification(
                held.id(),
                held.holder(),
                held.kind(),
                certificate.grantedOn(),
                certificate.validUntil(),
                held.withdrawal() != null,
                held.sample(),
                held.version(),
                move);
    }
}
