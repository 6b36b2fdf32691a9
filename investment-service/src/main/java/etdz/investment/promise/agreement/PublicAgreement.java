package etdz.investment.promise.agreement;

import etdz.common.ZoneCode;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.Deal.Policy;
import etdz.investment.promise.agreement.Deal.ProjectClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that others may know of an agreement after a move, and the move. The words of the clauses
/// stay between the two sides.
public record PublicAgreement(
        AgreementId id,
        ZoneCode zone,
        Party enterprise,
        String number,
        String title,
        LocalDate signedOn,
        Policy policy,
        ProjectClass projectClass,
        @Nullable String project,
        int clauses,
        Review.@Nullable Result review,
        String stage,
        long version,
        Move move) {

    static PublicAgreement of(Agreement held, Move move) {
        var deal = held.deal();
        var review = held.review();
        return new PublicAgreement(
                held.id(),
                held.zone(),
                held.enterprise(),
                deal.number(),
                deal.title(),
                deal.signedOn(),
                deal.policy(),
                deal.projectClass(),
                deal.project(),
                deal.clauses().size(),
                review == null ? null : review.result(),
                held.stage().name(),
                held.version(),
                move);
    }
}
