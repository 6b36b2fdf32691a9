package etdz.investment.capital.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// From a base year to a later one (年均增长).
record AverageGrowth(int baseYear, BigDecimal base, int year, BigDecimal value) {

    private static final int RATIO_DIGITS = 4;
    private static final int CENTS = 2;

    private boolean isThere() {
        return base.signum() > 0 && year > baseYear && value.signum() >= 0;
    }

    /// Per year, to four decimals; empty when there is nothing to grow from.
    Optional<BigDecimal> perYear() {
        if (!isThere()) {
            return Optional.empty();
        }
        var times = value.divide(base, MathContext.DECIMAL64).doubleValue();
        var rate = Math.pow(times, 1.0 / (year - baseYear)) - 1;
        return Optional.of(BigDecimal.valueOf(rate).setScale(RATIO_DIGITS, RoundingMode.HALF_UP));
    }

    /// Whether growth at `rate` from the base year on would have led no further. Exact: a root
    /// rounded the wrong way must not decide.
    Optional<Boolean> reaches(BigDecimal rate) {
        return isThere()
                ? Optional.of(value.compareTo(grown(base, rate, year - baseYear)) >= 0)
                : Optional.empty();
    }

    /// What growth at `rate` makes of the base in a year.
    static BigDecimal needed(BigDecimal base, BigDecimal rate, int years) {
        return grown(base, rate, years).setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static BigDecimal grown(BigDecimal base, BigDecimal rate, int years) {
        return base.multiply(BigDecimal.ONE.add(rate).pow(years));
    }
}
