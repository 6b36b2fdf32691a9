package etdz.investment.project.support;

import etdz.common.ZoneCode;
import etdz.investment.project.ProjectId;
import java.time.LocalDate;

/// All that others may know of the record of a support after a move, and the move.
public record PublicSupport(
        SupportId id,
        ProjectId project,
        ZoneCode zone,
        String company,
        String measure,
        String basis,
        String decidedBy,
        LocalDate decidedOn,
        String document,
        boolean withdrawn,
        long version,
        Move move) {

    static PublicSupport of(Support held, Move move) {
        return new PublicSupport(
                held.id(),
                held.project(),
                held.zone(),
                held.company(),
                held.measure(),
                held.basis(),
                held.decidedBy(),
                held.decidedOn(),
                held.document(),
                held.withdrawal() != null,
                held.version(),
                move);
    }
}
