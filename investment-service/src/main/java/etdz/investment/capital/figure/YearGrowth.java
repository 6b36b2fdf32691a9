package etdz.investment.capital.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Growth against the same months of the year before, in each currency by itself.
record YearGrowth(BigDecimal usdBefore, BigDecimal usd, BigDecimal cnyBefore, BigDecimal cny) {

    private static final int RATIO_DIGITS = 4;

    Optional<BigDecimal> inDollars() {
        return growth(usdBefore, usd).map(YearGrowth::rounded);
    }

    Optional<BigDecimal> inYuan() {
        return growth(cnyBefore, cny).map(YearGrowth::rounded);
    }

    /// How much of the growth in yuan comes from the exchange rate alone: by what the yuan worth of
    /// the average dollar changed. Growth in yuan is (1 + growth in dollars) × (1 + this) − 1.
    Optional<BigDecimal> exchangeEffect() {
        return growth(usdBefore, usd)
                .filter(it -> it.add(BigDecimal.ONE).signum() > 0)
                .flatMap(dollars ->
                        growth(cnyBefore, cny)
                                .map(yuan ->
                                        BigDecimal.ONE
                                                .add(yuan)
                                                .divide(
                                                        BigDecimal.ONE.add(dollars),
                                                        MathContext.DECIMAL64)
                                                .subtract(BigDecimal.ONE)))
                .map(YearGrowth::rounded);
    }

    private static Optional<BigDecimal> growth(BigDecimal before, BigDecimal now) {
        return before.signum() > 0
                ? Optional.of(now.divide(before, MathContext.DECIMAL64).subtract(BigDecimal.ONE))
                : Optional.empty();
    }

    private static BigDecimal rounded(BigDecimal ratio) {
        return ratio.setScale(RATIO_DIGITS, RoundingMode.HALF_UP);
    }
}
