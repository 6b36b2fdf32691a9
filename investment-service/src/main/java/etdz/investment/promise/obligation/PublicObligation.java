package etdz.investment.promise.obligation;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Clause.Owner;
import etdz.investment.promise.agreement.Clause.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that others may know of an obligation after a move, and the move. The words of the clause
/// stay between the two sides.
///
/// @param dueOn absent while the condition has not come
/// @param firstDueOn before any postponement
public record PublicObligation(
        ObligationId id,
        AgreementId agreement,
        ZoneCode zone,
        Party enterprise,
        String clause,
        Side side,
        String kind,
        Owner owner,
        @Nullable Money money,
        @Nullable BigDecimal paid,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        long version,
        Move move) {

    static PublicObligation of(Obligation held, Move move) {
        var clause = held.clause();
        return new PublicObligation(
                held.id(),
                held.agreement(),
                held.zone(),
                held.enterprise(),
                clause.number(),
                clause.side(),
                clause.kind(),
                clause.owner(),
                clause.money(),
                held.paid(),
                held.state().name(),
                day(held.shelf().until()),
                day(held.shelf().firstUntil()),
                held.version(),
                move);
    }

    private static @Nullable LocalDate day(LocalDate until) {
        return until.equals(Shelf.NEVER) ? null : until;
    }
}
