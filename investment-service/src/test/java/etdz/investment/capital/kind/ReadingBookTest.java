package etdz.investment.capital.kind;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.http.CreationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class ReadingBookTest {

    public static final KindCode CASH = new KindCode("CASH");
    public static final KindCode LOAN = new KindCode("SHAREHOLDER_LOAN");
    public static final KindCode AGAIN = new KindCode("DOMESTIC_REINVESTMENT");

    private static final Instant AT = Instant.parse("2026-01-05T00:00:00Z");

    public static KindReading reading(KindCode kind, CountsAs countsAs, String from, int number) {
        var id = kind.value() + "-" + number;
        return new KindReading(
                id,
                kind,
                countsAs,
                "示例读法",
                LocalDate.parse(from),
                "department-drc",
                "drc-nmg",
                AT.plusSeconds(number),
                new CreationKey(id, ""));
    }

    public static ReadingBook book(KindReading... readings) {
        return new ReadingBook(
                Map.of(CASH, kind(CASH, false), LOAN, kind(LOAN, true)), List.of(readings));
    }

    private static CapitalKind kind(KindCode code, boolean verified) {
        return new CapitalKind(
                code,
                new Bilingual("示例", "sample"),
                CountsAs.ACTUAL,
                true,
                "示例",
                LocalDate.of(2022, 5, 1),
                verified);
    }

    @Test
    void a_kind_counts_only_by_a_reading_while_its_source_is_not_verified() {
        var day = LocalDate.of(2026, 9, 10);

        assertThat(book().countsAs(CASH, day)).isEmpty();
        assertThat(book().countsAs(LOAN, day)).contains(CountsAs.ACTUAL);
        assertThat(book().countsAs(LOAN, LocalDate.of(2022, 4, 30))).isEmpty();
        assertThat(book(reading(CASH, CountsAs.NOT_COUNTED, "2026-09-10", 1)).countsAs(CASH, day))
                .contains(CountsAs.NOT_COUNTED);
    }

    @Test
    void an_older_reading_holds_for_its_time() {
        var book =
                book(
                        reading(CASH, CountsAs.NOT_COUNTED, "2026-01-01", 2),
                        reading(CASH, CountsAs.ACTUAL, "2022-05-01", 1));

        assertThat(book.countsAs(CASH, LocalDate.of(2022, 4, 30))).isEmpty();
        assertThat(book.countsAs(CASH, LocalDate.of(2025, 12, 31))).contains(CountsAs.ACTUAL);
        assertThat(book.countsAs(CASH, LocalDate.of(2026, 1, 1))).contains(CountsAs.NOT_COUNTED);
    }

    @Test
    void of_two_for_the_same_day_the_one_recorded_last_holds() {
        var book =
                book(
                        reading(CASH, CountsAs.SEPARATE_LINE, "2026-01-01", 2),
                        reading(CASH, CountsAs.ACTUAL, "2026-01-01", 1));

        assertThat(book.countsAs(CASH, LocalDate.of(2026, 2, 1))).contains(CountsAs.SEPARATE_LINE);
    }
}
