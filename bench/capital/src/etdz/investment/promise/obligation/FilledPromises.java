package etdz.investment.promise.obligation;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.promise.agreement.Agreement.Entry;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Clause;
import etdz.investment.promise.agreement.Clause.Owner;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Due;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// Invented promises of agreements of six clauses each, four of them of the government: two thirds
/// kept, the rest open, late or broken.
public final class FilledPromises {

    private static final int CLAUSES = 6;
    private static final int OF_GOVERNMENT = 4;

    private FilledPromises() {}

    public static Obligation of(int number, ZoneCode zone, LocalDate today, Instant at) {
        var random = new SplittableRandom(number * 31L + 4);
        var agreement = new AgreementId("AGR-BENCH-" + number / CLAUSES);
        var ordinal = 1 + number % CLAUSES;
        var due = today.minusDays(random.nextInt(1_500)).plusDays(200);
        var money =
                random.nextInt(3) == 0 ? Money.yuan(new BigDecimal(10_000 + random.nextInt(9_000_000))) : null;
        var state = state(random, due, today);
        var paid = money == null ? null : state instanceof State.Kept ? money.amount() : BigDecimal.ZERO;
        var clause =
                new Clause(
                        Integer.toString(ordinal),
                        "示例条款（虚构）",
                        ordinal <= OF_GOVERNMENT ? Side.GOVERNMENT : Side.ENTERPRISE,
                        "OTHER",
                        new Due.Fixed(due),
                        new Owner(null, "示例单位", null),
                        money);
        var name = name(state, due);
        return new Obligation(
                ObligationId.of(agreement, ordinal),
                agreement,
                "示例协议（虚构）",
                zone,
                new Party(new CreditCode("91150100MA%07dX".formatted(number % 10_000)), "示例企业（虚构）"),
                ordinal,
                clause,
                null,
                state,
                List.of(),
                paid,
                List.of(),
                List.of(),
                new Shelf(name, due, name, due, null, null),
                List.of(new Entry(at, "Recorded", Obligation.PLATFORM)),
                new Move.Recorded(),
                1,
                List.of());
    }

    private static State state(SplittableRandom random, LocalDate due, LocalDate today) {
        var term = new Term.Until(due);
        var share = random.nextInt(100);
        if (due.isAfter(today) || share < 20) {
            return new State.Open(term);
        }
        return share < 90
                ? new State.Kept(term, due.plusDays(share % 4 == 0 ? 10 : -5), "示例证明")
                : new State.Breached(term, due.plusDays(30), "示例");
    }

    private static Shelf.Name name(State state, LocalDate due) {
        return switch (state) {
            case State.Kept(_, var on, _) -> on.isAfter(due) ? Shelf.Name.KEPT_LATE : Shelf.Name.KEPT;
            case State.Breached _ -> Shelf.Name.BREACHED;
            default -> Shelf.Name.OPEN;
        };
    }
}
