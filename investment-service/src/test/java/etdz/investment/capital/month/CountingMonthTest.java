package etdz.investment.capital.month;

import static etdz.investment.capital.kind.ReadingBookTest.AGAIN;
import static etdz.investment.capital.kind.ReadingBookTest.CASH;
import static etdz.investment.capital.kind.ReadingBookTest.reading;
import static etdz.investment.capital.rate.RateBookTest.rate;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.investment.capital.arrival.DaySum;
import etdz.investment.capital.kind.CountsAs;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.kind.ReadingBook;
import etdz.investment.capital.kind.ReadingBookTest;
import etdz.investment.capital.month.Sum.Original;
import etdz.investment.capital.rate.RateBook;
import etdz.investment.capital.rate.RateBookTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountingMonthTest {

    private static final RateBook RATES =
            RateBookTest.book(
                    rate("USD", "2026-09-01", 1, "7.00"), rate("USD", "2026-09-10", 1, "7.10"));

    private static DaySum day(String day, KindCode kind, String currency, String amount) {
        return new DaySum(LocalDate.parse(day), kind, currency, new BigDecimal(amount), 1);
    }

    private static ReadingBook read() {
        return ReadingBookTest.book(
                reading(CASH, CountsAs.ACTUAL, "2022-05-01", 1),
                reading(AGAIN, CountsAs.SEPARATE_LINE, "2022-05-01", 1));
    }

    @Test
    void each_arrival_stands_in_one_line_and_is_converted_at_its_day() {
        var sums =
                CountingMonth.sums(
                        List.of(
                                day("2026-09-02", CASH, "USD", "100"),
                                day("2026-09-10", CASH, "USD", "100"),
                                day("2026-09-10", AGAIN, "CNY", "710")),
                        read(),
                        RATES);

        var lines = Lines.of(sums);
        assertThat(lines.counted().arrivals()).isEqualTo(2);
        assertThat(lines.counted().cny()).isEqualByComparingTo("1410.00");
        assertThat(lines.counted().usd()).isEqualByComparingTo("200.00");
        assertThat(lines.line(Line.SEPARATE).usd()).isEqualByComparingTo("100.00");
        assertThat(lines.isIncomplete()).isFalse();
    }

    @Test
    void what_awaits_a_reading_is_shown_with_its_amount_and_never_counted() {
        var sums =
                CountingMonth.sums(
                        List.of(day("2026-09-02", CASH, "USD", "100")),
                        ReadingBookTest.book(),
                        RATES);

        var lines = Lines.of(sums);
        assertThat(lines.counted()).isEqualTo(Sum.NOTHING);
        assertThat(lines.line(Line.AWAITING_READING).usd()).isEqualByComparingTo("100.00");
        assertThat(lines.isIncomplete()).isTrue();
    }

    @Test
    void a_missing_rate_is_counted_and_its_amount_shown_as_it_came() {
        var sums =
                CountingMonth.sums(
                        List.of(
                                day("2026-09-02", CASH, "USD", "100"),
                                day("2026-09-02", CASH, "JPY", "60000")),
                        read(),
                        RATES);

        var counted = Lines.of(sums).counted();
        assertThat(counted.arrivals()).isEqualTo(2);
        assertThat(counted.withoutRate()).isEqualTo(1);
        assertThat(counted.unconverted())
                .containsExactly(new Original("JPY", new BigDecimal("60000")));
        assertThat(counted.usd()).isEqualByComparingTo("100.00");
    }

    @Test
    void a_kind_read_anew_within_the_month_stands_in_two_lines() {
        var twice =
                ReadingBookTest.book(
                        reading(CASH, CountsAs.ACTUAL, "2022-05-01", 1),
                        reading(CASH, CountsAs.NOT_COUNTED, "2026-09-05", 2));

        var sums =
                CountingMonth.sums(
                        List.of(
                                day("2026-09-02", CASH, "USD", "100"),
                                day("2026-09-10", CASH, "USD", "50")),
                        twice,
                        RATES);

        assertThat(sums).extracting(KindSum::line).containsExactly(Line.COUNTED, Line.NOT_COUNTED);
    }

    @Test
    void the_order_of_the_days_does_not_matter() {
        var random = new Random(1);
        var days = new ArrayList<DaySum>();
        for (var i = 0; i < 200; i++) {
            days.add(
                    day(
                            "2026-09-%02d".formatted(1 + random.nextInt(20)),
                            random.nextBoolean() ? CASH : AGAIN,
                            List.of("USD", "CNY", "JPY").get(random.nextInt(3)),
                            random.nextInt(100_000) + ".37"));
        }
        var first = CountingMonth.sums(days, read(), RATES);

        for (var i = 0; i < 20; i++) {
            Collections.shuffle(days, random);
            assertThat(CountingMonth.sums(days, read(), RATES)).isEqualTo(first);
        }
    }

    @Test
    void a_difference_shows_nothing_where_nothing_differs() {
        var sums =
                CountingMonth.sums(List.of(day("2026-09-02", CASH, "JPY", "60000")), read(), RATES);
        var sum = Lines.of(sums).counted();

        assertThat(sum.minus(sum)).isEqualTo(Sum.NOTHING);
    }
}
