package etdz.land.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.land.LawData;
import etdz.land.boundary.BoundaryChange.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryChangeTest {

    private static final BoundaryLimits LIMITS =
            LawData.read("boundary/limits.json", BoundaryLimits.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"40, 50.5, 1.2, 1.0, 1.2675, WITHIN", "40, 50.5, 2.0, 0, 1.3125, EXCEEDED"})
    void worked_examples(
            BigDecimal base,
            BigDecimal current,
            BigDecimal add,
            BigDecimal remove,
            BigDecimal ratio,
            Verdict verdict) {
        var limit = LIMITS.of("150000", DAY).map(BoundaryLimits.Limit::ratio);

        var finding = new BoundaryChange(base, current, add, remove).against(limit);

        assertThat(finding)
                .isEqualTo(new BoundaryChange.Finding(verdict, Optional.of(ratio), limit));
    }

    @Test
    void a_county_whose_plan_nobody_read_is_decided_by_a_person() {
        var limit = LIMITS.of("150105", DAY).map(BoundaryLimits.Limit::ratio);

        assertThat(change("40").against(limit).verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
    }

    @Test
    void no_ratio_on_nothing() {
        var finding = change("0").against(Optional.of(new BigDecimal("1.3")));

        assertThat(finding.verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
        assertThat(finding.ratio()).isEmpty();
    }

    @Test
    void a_limit_ends_with_its_plan() {
        assertThat(LIMITS.of("150000", LocalDate.of(2035, 12, 31))).isPresent();
        assertThat(LIMITS.of("150000", LocalDate.of(2036, 1, 1))).isEmpty();
    }

    private static BoundaryChange change(String base) {
        return new BoundaryChange(
                new BigDecimal(base), BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO);
    }
}
