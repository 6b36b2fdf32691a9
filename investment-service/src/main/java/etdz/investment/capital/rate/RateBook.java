package etdz.investment.capital.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The rates of a span of days. The rate of the day itself holds, else the last one published
/// before, if it is not too old; nothing is interpolated or guessed.
public final class RateBook {

    public static final String YUAN = "CNY";
    public static final String DOLLAR = "USD";

    private static final int CENTS = 2;

    /// An amount in yuan and in dollars, not rounded yet.
    public record Converted(BigDecimal cny, BigDecimal usd) {

        public static final Converted NOTHING = new Converted(BigDecimal.ZERO, BigDecimal.ZERO);

        public Converted plus(Converted other) {
            return new Converted(cny.add(other.cny), usd.add(other.usd));
        }

        public Converted rounded() {
            return new Converted(
                    cny.setScale(CENTS, RoundingMode.HALF_UP),
                    usd.setScale(CENTS, RoundingMode.HALF_UP));
        }
    }

    private final Map<String, NavigableMap<LocalDate, Rate>> rates = new HashMap<>();
    private final RateAges ages;

    public RateBook(Collection<Rate> known, RateAges ages) {
        this.ages = ages;
        for (var rate : known) {
            rates.computeIfAbsent(rate.currency(), _ -> new TreeMap<>())
                    .merge(
                            rate.day(),
                            rate,
                            (one, other) -> one.revision() > other.revision() ? one : other);
        }
    }

    /// Empty when the rate of the currency, or that of the dollar, is not known for the day.
    public Optional<Converted> convert(BigDecimal amount, String currency, LocalDate day) {
        return cnyPer(DOLLAR, day)
                .flatMap(dollar ->
                        cnyPer(currency, day).map(unit -> convert(amount, currency, unit, dollar)));
    }

    private static Converted convert(
            BigDecimal amount, String currency, BigDecimal unit, BigDecimal dollar) {
        var cny = amount.multiply(unit);
        return new Converted(
                cny, currency.equals(DOLLAR) ? amount : cny.divide(dollar, MathContext.DECIMAL128));
    }

    private Optional<BigDecimal> cnyPer(String currency, LocalDate day) {
        return currency.equals(YUAN)
                ? Optional.of(BigDecimal.ONE)
                : holding(currency, day).map(Rate::cnyPerUnit);
    }

    /// The published rate that holds for a day.
    public Optional<Rate> holding(String currency, LocalDate day) {
        return Optional.ofNullable(rates.get(currency))
                .map(of -> of.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(it -> !it.day().plusDays(ages.of(currency)).isBefore(day));
    }
}
