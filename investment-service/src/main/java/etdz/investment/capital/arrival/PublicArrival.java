package etdz.investment.capital.arrival;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The public state of an arrival with the move that led to it.
///
/// @param reportedAt since when these facts hold
public record PublicArrival(
        ArrivalId id,
        ZoneCode zone,
        LocalDate day,
        KindCode kind,
        Money amount,
        Facts.Enterprise enterprise,
        @Nullable ProjectId project,
        @Nullable String proof,
        String standing,
        Instant reportedAt,
        long version,
        Move move) {

    static PublicArrival of(Arrival held, Move move) {
        var facts = held.facts();
        return new PublicArrival(
                held.id(),
                held.zone(),
                facts.day(),
                facts.kind(),
                facts.amount(),
                facts.enterprise(),
                facts.project(),
                facts.proof(),
                held.standing().label(),
                held.report().at(),
                held.version(),
                move);
    }
}
