package etdz.investment.capital.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.investment.capital.figure.Targets.Wanted;
import etdz.investment.capital.month.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The average growth under every reading of the base year, in both currencies, side by side.
final class Averages {

    enum Reason {
        NO_FIGURES,
        BASE_IS_ZERO,
        BASE_YEAR_NOT_OVER
    }

    /// @param perYear average growth so far, as a ratio; absent with a reason
    /// @param reaches whether it is the growth asked for, under this reading alone
    /// @param needed what the target year must show
    /// @param perYearFromNow growth that leads there from the last whole year on
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reading(
            int baseYear,
            String currency,
            @Nullable String base,
            int year,
            @Nullable String value,
            @Nullable BigDecimal perYear,
            @Nullable Boolean reaches,
            @Nullable String needed,
            @Nullable BigDecimal perYearFromNow,
            @Nullable Reason reason,
            boolean incomplete) {}

    private record Currency(String code, Function<Sum, BigDecimal> of) {}

    private static final List<Currency> CURRENCIES =
            List.of(new Currency("USD", Sum::usd), new Currency("CNY", Sum::cny));

    private Averages() {}

    static List<Reading> of(Years years, Wanted wanted) {
        return wanted.baseYears().stream()
                .flatMap(base -> CURRENCIES.stream().map(in -> reading(years, wanted, base, in)))
                .toList();
    }

    private static Reading reading(Years years, Wanted wanted, int baseYear, Currency in) {
        var year = years.lastWhole(wanted.toYear());
        var first = years.of(baseYear);
        var last = years.of(year);
        var base = in.of().apply(first.counted());
        var value = in.of().apply(last.counted());
        var incomplete = first.isIncomplete() || last.isIncomplete();
        var reason = reason(years, baseYear, year, base);
        if (reason != null) {
            return new Reading(
                    baseYear,
                    in.code(),
                    null,
                    year,
                    null,
                    null,
                    null,
                    null,
                    null,
                    reason,
                    incomplete);
        }
        var growth = new AverageGrowth(baseYear, base, year, value);
        var needed = AverageGrowth.needed(base, wanted.growth(), wanted.toYear() - baseYear);
        return new Reading(
                baseYear,
                in.code(),
                base.toPlainString(),
                year,
                value.toPlainString(),
                growth.perYear().orElse(null),
                growth.reaches(wanted.growth()).orElse(null),
                needed.toPlainString(),
                new AverageGrowth(year, value, wanted.toYear(), needed).perYear().orElse(null),
                null,
                incomplete);
    }

    private static @Nullable Reason reason(Years years, int baseYear, int year, BigDecimal base) {
        if (baseYear >= year) {
            return Reason.BASE_YEAR_NOT_OVER;
        }
        if (Stream.of(baseYear, year).anyMatch(it -> !years.has(it))) {
            return Reason.NO_FIGURES;
        }
        return base.signum() == 0 ? Reason.BASE_IS_ZERO : null;
    }
}
