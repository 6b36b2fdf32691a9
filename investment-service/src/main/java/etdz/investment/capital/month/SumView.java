package etdz.investment.capital.month;

import java.util.List;

/// A sum as it goes out.
///
/// @param withoutRate arrivals that wait for a rate and are in neither amount
public record SumView(
        long arrivals, String cny, String usd, long withoutRate, List<Unconverted> unconverted) {

    public record Unconverted(String currency, String amount) {}

    public static SumView of(Sum sum) {
        return new SumView(
                sum.arrivals(),
                sum.cny().toPlainString(),
                sum.usd().toPlainString(),
                sum.withoutRate(),
                sum.unconverted().stream()
                        .map(it -> new Unconverted(it.currency(), it.amount().toPlainString()))
                        .toList());
    }
}
