package etdz.investment.capital.month;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.month.MonthCells.Which;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonthCellsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Instant NOW = Instant.parse("2026-09-18T01:00:00Z");
    private static final Instant RETRY = NOW.plusSeconds(30);
    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    private static final Which SEPTEMBER = new Which(HOHHOT, "2026-09");

    private final MonthCells cells = new MonthCells(MONGO.stores());

    static List<KindSum> sums(int dollars) {
        var usd = BigDecimal.valueOf(dollars).setScale(2);
        return List.of(
                new KindSum(
                        new KindCode("CASH"),
                        Line.COUNTED,
                        new Sum(1, usd.multiply(BigDecimal.TEN).setScale(2), usd, 0, List.of())));
    }

    private MonthCell claimed() {
        return cells.claim(NOW, RETRY).orElseThrow();
    }

    private MonthCell stored() {
        return cells.between(
                        Optional.of(HOHHOT),
                        YearMonth.of(2026, 9),
                        YearMonth.of(2026, 9),
                        new Everywhere())
                .getFirst();
    }

    @Test
    void many_marks_are_one_count_and_then_it_rests() {
        for (var i = 0; i < 50; i++) {
            cells.mark(Set.of(SEPTEMBER), "mark-" + i, NOW);
        }

        cells.keep(claimed(), sums(5), "1", NOW);

        assertThat(cells.claim(NOW, RETRY)).isEmpty();
        assertThat(stored().sums()).isEqualTo(sums(5));
        assertThat(stored().dueAt()).isNull();
    }

    @Test
    void what_changes_during_a_count_is_counted_again() {
        cells.mark(Set.of(SEPTEMBER), "first", NOW);
        var counting = claimed();
        cells.mark(Set.of(SEPTEMBER), "second", NOW);

        cells.keep(counting, sums(5), "1", NOW);

        assertThat(cells.claim(NOW, RETRY)).isPresent();
    }

    @Test
    void a_count_that_broke_off_is_done_again_later() {
        cells.mark(Set.of(SEPTEMBER), "first", NOW);
        claimed();

        assertThat(cells.claim(NOW, RETRY)).isEmpty();
        assertThat(cells.claim(RETRY, RETRY.plusSeconds(30))).isPresent();
    }

    @Test
    void an_older_count_that_ends_late_does_not_overwrite_a_newer_one() {
        cells.mark(Set.of(SEPTEMBER), "first", NOW);
        var slow = claimed();
        cells.mark(Set.of(SEPTEMBER), "second", NOW);
        var fast = claimed();

        cells.keep(fast, sums(7), "1", NOW);
        cells.keep(slow, sums(5), "1", NOW);

        assertThat(stored().sums()).isEqualTo(sums(7));
        assertThat(stored().dueAt()).isNull();
    }

    @Test
    void a_count_shows_even_while_changes_keep_coming() {
        cells.mark(Set.of(SEPTEMBER), "first", NOW);
        for (var i = 0; i < 5; i++) {
            var counting = claimed();
            cells.mark(Set.of(SEPTEMBER), "again-" + i, NOW);
            cells.keep(counting, sums(i), "1", NOW);

            assertThat(stored().sums()).isEqualTo(sums(i));
        }
    }

    @Test
    void months_counted_with_other_readings_or_rates_are_counted_again() {
        cells.mark(Set.of(SEPTEMBER, new Which(BAYANNUR, "2026-08")), "first", NOW);
        cells.keep(claimed(), sums(5), "1", NOW);
        cells.keep(claimed(), sums(5), "1", NOW);

        assertThat(cells.markAllBut("1", NOW)).isZero();
        assertThat(cells.markAllBut("2", NOW)).isEqualTo(2);
        assertThat(cells.markAllBut("2", NOW)).isZero();
        cells.keep(claimed(), sums(6), "2", NOW);
        cells.keep(claimed(), sums(6), "2", NOW);
        assertThat(cells.claim(NOW, RETRY)).isEmpty();
    }

    @Test
    void what_was_just_recorded_is_counted_before_what_a_rate_changed() {
        var august = new Which(BAYANNUR, "2026-08");
        cells.mark(Set.of(SEPTEMBER, august), "first", NOW);
        cells.keep(claimed(), sums(5), "1", NOW);
        cells.keep(claimed(), sums(5), "1", NOW);
        cells.markAllBut("2", NOW);
        cells.mark(Set.of(SEPTEMBER), "second", NOW.plusSeconds(30));

        assertThat(claimed().month()).isEqualTo("2026-09");
    }

    @Test
    void only_months_in_scope_are_found() {
        cells.mark(
                Set.of(SEPTEMBER, new Which(BAYANNUR, "2026-09"), new Which(HOHHOT, "2025-09")),
                "first",
                NOW);
        var from = YearMonth.of(2026, 1);
        var to = YearMonth.of(2026, 12);

        assertThat(cells.between(Optional.empty(), from, to, new Everywhere())).hasSize(2);
        assertThat(cells.between(Optional.empty(), from, to, new Department("drc-nmg"))).hasSize(2);
        assertThat(cells.between(Optional.empty(), from, to, new Zones(Set.of(HOHHOT))))
                .extracting(MonthCell::zone)
                .containsExactly(HOHHOT);
        assertThat(cells.between(Optional.of(BAYANNUR), from, to, new Zones(Set.of(HOHHOT))))
                .isEmpty();
        assertThat(cells.between(Optional.empty(), from, to, new Self("x"))).isEmpty();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        cells.mark(Set.of(SEPTEMBER), "first", NOW);
        var from = YearMonth.of(2026, 1);
        var to = YearMonth.of(2026, 12);

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            cells.between(Optional.empty(), from, to, new Everywhere());
                            cells.between(Optional.of(HOHHOT), from, to, new Everywhere());
                            cells.between(Optional.empty(), from, to, new Zones(Set.of(HOHHOT)));
                            cells.markAllBut("9", NOW);
                            cells.keep(claimed(), sums(1), "9", NOW);
                        }))
                .isEmpty();
        assertThat(requireNonNull(stored().edition())).isEqualTo("9");
    }
}
