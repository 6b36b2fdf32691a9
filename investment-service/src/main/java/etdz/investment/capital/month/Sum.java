package etdz.investment.capital.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// What several arrivals come to.
///
/// @param arrivals how many there are, those without a rate included
/// @param cny,usd of those that could be converted, to the cent
/// @param withoutRate how many could not be converted; they are in neither amount
/// @param unconverted their amounts, by currency
public record Sum(
        long arrivals,
        BigDecimal cny,
        BigDecimal usd,
        long withoutRate,
        List<Original> unconverted) {

    public static final Sum NOTHING =
            new Sum(0, BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), 0, List.of());

    /// An amount in the currency in which it came.
    public record Original(String currency, BigDecimal amount) {}

    public Sum {
        var byCurrency = new ArrayList<>(unconverted);
        byCurrency.sort(Comparator.comparing(Original::currency));
        unconverted = List.copyOf(byCurrency);
    }

    public Sum plus(Sum other) {
        var together = new TreeMap<String, BigDecimal>();
        unconverted.forEach(it -> together.merge(it.currency(), it.amount(), BigDecimal::add));
        other.unconverted.forEach(
                it -> together.merge(it.currency(), it.amount(), BigDecimal::add));
        return new Sum(
                arrivals + other.arrivals,
                cny.add(other.cny),
                usd.add(other.usd),
                withoutRate + other.withoutRate,
                together.entrySet().stream()
                        .filter(it -> it.getValue().signum() != 0)
                        .map(it -> new Original(it.getKey(), it.getValue()))
                        .toList());
    }

    public Sum minus(Sum other) {
        return plus(
                new Sum(
                        -other.arrivals,
                        other.cny.negate(),
                        other.usd.negate(),
                        -other.withoutRate,
                        other.unconverted.stream()
                                .map(it -> new Original(it.currency(), it.amount().negate()))
                                .toList()));
    }
}
