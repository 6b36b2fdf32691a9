package etdz.investment.project;

import etdz.common.Money;
import etdz.common.ZoneCode;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/// All that others may know of a project after a move, and the move.
///
/// @param reachedOn the day on which it came to its stage; absent for the first
public record PublicProject(
        ProjectId id,
        String name,
        ZoneCode zone,
        Filing.Holder enterprise,
        String industry,
        String place,
        Money totalInvestment,
        String stage,
        @Nullable LocalDate reachedOn,
        @Nullable ProjectCode projectCode,
        @BsonProperty("case") Approval approval,
        Instant openedAt,
        long version,
        Move move) {

    /// The case that the project was approved by.
    public record Approval(String id, String documentNumber) {}

    static PublicProject of(Project held, Move move) {
        var filing = held.filing();
        var source = filing.sourceCase();
        return new PublicProject(
                held.id(),
                filing.name(),
                filing.zone(),
                filing.enterprise(),
                filing.industry(),
                filing.place(),
                filing.totalInvestment(),
                held.stage().label(),
                held.stage().facts().map(Stage.Facts::on).orElse(null),
                held.code().orElse(null),
                new Approval(source.id(), source.documentNumber()),
                held.openedAt(),
                held.version(),
                move);
    }
}
