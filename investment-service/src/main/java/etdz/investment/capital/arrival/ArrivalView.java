package etdz.investment.capital.arrival;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.MoneyView;
import etdz.investment.capital.arrival.Standing.Withdrawn;
import etdz.investment.capital.kind.CountsAs;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.kind.ReadingBook;
import etdz.investment.capital.rate.RateBook;
import etdz.investment.capital.rate.RateBook.Converted;
import etdz.investment.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An arrival as it goes out, with all that was reported of it.
///
/// @param countsAs by the reading of its day; absent while the kind awaits one
/// @param cny,usd by the rates of its day; both absent while a rate is missing
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArrivalView(
        ArrivalId id,
        ZoneCode zone,
        FactsView facts,
        @Nullable CountsAs countsAs,
        @Nullable String cny,
        @Nullable String usd,
        String standing,
        String reportedBy,
        Instant reportedAt,
        @Nullable Withdrawal withdrawn,
        List<Reported> history,
        boolean mayChange,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactsView(
            LocalDate day,
            KindCode kind,
            MoneyView amount,
            EnterpriseView enterprise,
            @Nullable ProjectId project,
            @Nullable String proof) {

        static FactsView of(Facts facts) {
            return new FactsView(
                    facts.day(),
                    facts.kind(),
                    MoneyView.of(facts.amount()),
                    EnterpriseView.of(facts.enterprise()),
                    facts.project(),
                    facts.proof());
        }
    }

    record EnterpriseView(CreditCode creditCode, CreditCode.Verdict codeCheck, String name) {

        static EnterpriseView of(Facts.Enterprise of) {
            return new EnterpriseView(of.creditCode(), of.creditCode().verdict(), of.name());
        }
    }

    record Withdrawal(String reason, String by, Instant at) {}

    /// @param reason why it replaced what was reported before; absent for the first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reported(FactsView facts, String by, Instant at, @Nullable String reason) {

        static Reported of(Report report) {
            return new Reported(
                    FactsView.of(report.facts()), report.by(), report.at(), report.reason());
        }
    }

    /// A line of a list.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            ArrivalId id,
            ZoneCode zone,
            LocalDate day,
            KindCode kind,
            MoneyView amount,
            EnterpriseView enterprise,
            @Nullable ProjectId project,
            @Nullable CountsAs countsAs,
            String standing,
            int corrections) {

        static Row of(Arrival held, ReadingBook readings) {
            var facts = held.facts();
            return new Row(
                    held.id(),
                    held.zone(),
                    facts.day(),
                    facts.kind(),
                    MoneyView.of(facts.amount()),
                    EnterpriseView.of(facts.enterprise()),
                    facts.project(),
                    readings.countsAs(facts.kind(), facts.day()).orElse(null),
                    held.standing().label(),
                    held.earlier().size());
        }
    }

    static ArrivalView of(Arrival held, ReadingBook readings, RateBook rates, boolean mayChange) {
        var facts = held.facts();
        var amount = facts.amount();
        var converted =
                rates.convert(amount.amount(), amount.currency(), facts.day())
                        .map(Converted::rounded);
        return new ArrivalView(
                held.id(),
                held.zone(),
                FactsView.of(facts),
                readings.countsAs(facts.kind(), facts.day()).orElse(null),
                converted.map(it -> it.cny().toPlainString()).orElse(null),
                converted.map(it -> it.usd().toPlainString()).orElse(null),
                held.standing().label(),
                held.report().by(),
                held.report().at(),
                held.standing() instanceof Withdrawn(var reason, var by, var at)
                        ? new Withdrawal(reason, by, at)
                        : null,
                Stream.concat(held.earlier().stream(), Stream.of(held.report()))
                        .map(Reported::of)
                        .toList(),
                mayChange && held.stands(),
                held.version());
    }
}
