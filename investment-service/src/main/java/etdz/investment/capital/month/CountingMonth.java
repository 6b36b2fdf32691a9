package etdz.investment.capital.month;

import etdz.investment.capital.arrival.DaySum;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.kind.ReadingBook;
import etdz.investment.capital.month.Sum.Original;
import etdz.investment.capital.rate.RateBook;
import etdz.investment.capital.rate.RateBook.Converted;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts the days of a month together by kind and line. Pure: the same arrivals, readings and rates
/// give the same figures, in whatever order they came.
final class CountingMonth {

    private record Row(KindCode kind, Line line) {}

    /// Adds up unrounded, so that many small amounts lose nothing.
    private static final class Adding {

        private long arrivals;
        private long withoutRate;
        private Converted worth = Converted.NOTHING;
        private final Map<String, BigDecimal> unconverted = new TreeMap<>();

        void add(DaySum day, RateBook rates) {
            arrivals += day.arrivals();
            rates.convert(day.amount(), day.currency(), day.day())
                    .ifPresentOrElse(
                            it -> worth = worth.plus(it),
                            () -> {
                                withoutRate += day.arrivals();
                                unconverted.merge(day.currency(), day.amount(), BigDecimal::add);
                            });
        }

        Sum sum() {
            var rounded = worth.rounded();
            return new Sum(
                    arrivals,
                    rounded.cny(),
                    rounded.usd(),
                    withoutRate,
                    unconverted.entrySet().stream()
                            .map(it -> new Original(it.getKey(), it.getValue()))
                            .toList());
        }
    }

    private CountingMonth() {}

    static List<KindSum> sums(List<DaySum> days, ReadingBook readings, RateBook rates) {
        var rows = new HashMap<Row, Adding>();
        for (var day : days) {
            var line = Line.of(readings.countsAs(day.kind(), day.day()));
            rows.computeIfAbsent(new Row(day.kind(), line), _ -> new Adding()).add(day, rates);
        }
        return rows.entrySet().stream()
                .map(it -> new KindSum(it.getKey().kind(), it.getKey().line(), it.getValue().sum()))
                .sorted(Comparator.comparing(KindSum::line).thenComparing(it -> it.kind().value()))
                .toList();
    }
}
