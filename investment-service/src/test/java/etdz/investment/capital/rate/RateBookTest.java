package etdz.investment.capital.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class RateBookTest {

    private static final Instant AT = Instant.parse("2026-01-05T00:00:00Z");
    private static final RateAges AGES = new RateAges(10, 31);

    public static Rate rate(String currency, String day, int revision, String unit) {
        return Rate.of(
                currency,
                LocalDate.parse(day),
                revision,
                new BigDecimal(unit),
                "示例汇率",
                "department-drc",
                AT);
    }

    public static RateBook book(Rate... rates) {
        return new RateBook(List.of(rates), AGES);
    }

    @Test
    void the_rate_of_the_day_holds_else_the_last_before_it() {
        var book = book(rate("USD", "2026-09-10", 1, "7.10"), rate("USD", "2026-09-11", 1, "7.20"));

        assertThat(cny(book, "USD", "2026-09-10")).isEqualByComparingTo("710");
        assertThat(cny(book, "USD", "2026-09-11")).isEqualByComparingTo("720");
        assertThat(cny(book, "USD", "2026-09-21")).isEqualByComparingTo("720");
    }

    @Test
    void a_rate_that_is_too_old_or_later_holds_for_nothing() {
        var book = book(rate("USD", "2026-09-11", 1, "7.20"));

        assertThat(convert(book, "USD", "2026-09-22")).isEmpty();
        assertThat(convert(book, "USD", "2026-09-10")).isEmpty();
    }

    @Test
    void other_currencies_go_over_the_dollar_and_need_both_rates() {
        var both = book(rate("USD", "2026-09-10", 1, "7.00"), rate("EUR", "2026-09-01", 1, "7.70"));

        var converted = convert(both, "EUR", "2026-09-12").orElseThrow().rounded();
        assertThat(converted.cny()).isEqualByComparingTo("770.00");
        assertThat(converted.usd()).isEqualByComparingTo("110.00");
        assertThat(convert(book(rate("EUR", "2026-09-01", 1, "7.70")), "EUR", "2026-09-12"))
                .isEmpty();
        assertThat(convert(both, "JPY", "2026-09-12")).isEmpty();
    }

    @Test
    void yuan_are_yuan_and_dollars_are_dollars() {
        var book = book(rate("USD", "2026-09-10", 1, "7.00"));

        assertThat(convert(book, "CNY", "2026-09-10").orElseThrow().rounded().usd())
                .isEqualByComparingTo("14.29");
        assertThat(convert(book, "USD", "2026-09-10").orElseThrow().usd())
                .isEqualByComparingTo("100");
    }

    @Test
    void the_newest_revision_of_a_day_holds_in_whatever_order_they_come() {
        var first = rate("USD", "2026-09-10", 1, "7.10");
        var second = rate("USD", "2026-09-10", 2, "7.11");

        assertThat(cny(book(second, first), "USD", "2026-09-10")).isEqualByComparingTo("711");
        assertThat(cny(book(first, second), "USD", "2026-09-10")).isEqualByComparingTo("711");
    }

    private static BigDecimal cny(RateBook book, String currency, String day) {
        return convert(book, currency, day).orElseThrow().cny();
    }

    private static Optional<RateBook.Converted> convert(
            RateBook book, String currency, String day) {
        return book.convert(new BigDecimal("100"), currency, LocalDate.parse(day));
    }
}
