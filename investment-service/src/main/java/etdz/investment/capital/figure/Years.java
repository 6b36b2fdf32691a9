package etdz.investment.capital.figure;

import etdz.investment.capital.month.Lines;
import etdz.investment.capital.month.MonthCell;
import java.time.YearMonth;
import java.util.List;

/// The counted months, put together by years. The running year is compared with the same months of
/// the year before.
///
/// @param now the running month
record Years(List<MonthCell> cells, YearMonth now) {

    private static final int MONTHS = 12;

    Years {
        cells = List.copyOf(cells);
    }

    /// How many months of a year have begun.
    int through(int year) {
        return year < now.getYear() ? MONTHS : year > now.getYear() ? 0 : now.getMonthValue();
    }

    boolean isPartial(int year) {
        return through(year) < MONTHS;
    }

    /// The last year that is over, but none after `most`.
    int lastWhole(int most) {
        return Math.min(now.getYear() - 1, most);
    }

    Lines of(int year) {
        return of(year, MONTHS);
    }

    /// The first months of a year.
    Lines of(int year, int through) {
        return Lines.ofCells(within(year, through));
    }

    /// Whether anything was ever recorded for a year; nothing recorded is not the same as zero.
    boolean has(int year) {
        return !within(year, MONTHS).isEmpty();
    }

    private List<MonthCell> within(int year, int through) {
        var from = YearMonth.of(year, 1).toString();
        var to = YearMonth.of(year, Math.max(through, 1)).toString();
        return through == 0
                ? List.of()
                : cells.stream()
                        .filter(it ->
                                it.month().compareTo(from) >= 0 && it.month().compareTo(to) <= 0)
                        .toList();
    }

    YearGrowth growth(int year) {
        var through = through(year);
        var before = of(year - 1, through).counted();
        var then = of(year, through).counted();
        return new YearGrowth(before.usd(), then.usd(), before.cny(), then.cny());
    }
}
