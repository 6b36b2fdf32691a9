package etdz.investment.capital.duty;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.CalendarYear;
import etdz.common.time.WorkingDays;
import etdz.investment.capital.FdiExamples;
import etdz.investment.capital.duty.DutyRules.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TermTest {

    /// With the dragon boat festival of 2026, and the National Day.
    static final WorkingDays CALENDAR =
            WorkingDays.of(
                    List.of(
                            new CalendarYear(2025, CalendarYear.Status.FINAL, Set.of(), Set.of()),
                            new CalendarYear(
                                    2026,
                                    CalendarYear.Status.FINAL,
                                    Set.of(
                                            LocalDate.of(2026, 6, 19),
                                            LocalDate.of(2026, 10, 1),
                                            LocalDate.of(2026, 10, 2)),
                                    Set.of())));

    private static final DutyRules RULES =
            new DutyRules(new ClassPathResource("data/report-duties.json"), JsonMapper.shared());

    static Stream<JsonNode> fines() {
        return FdiExamples.of("report-fine");
    }

    static Term term(DutyKind kind) {
        return new Term(RULES.of(kind), CALENDAR);
    }

    @ParameterizedTest
    @MethodSource("fines")
    void terms_and_fines_are_those_of_the_examples(JsonNode example) {
        var severity = Severity.valueOf(example.get("severity").asString());
        var fine =
                RULES.fines().stream()
                        .filter(it -> it.severity() == severity)
                        .findFirst()
                        .orElseThrow();

        assertThat(fine.fromWan()).isEqualByComparingTo(example.at("/fineWan/0").decimalValue());
        assertThat(fine.toWan()).isEqualByComparingTo(example.at("/fineWan/1").decimalValue());
        if (example.has("ordered")) {
            assertThat(
                            term(DutyKind.CORRECTION)
                                    .dueOn(LocalDate.parse(example.get("ordered").asString())))
                    .isEqualTo(example.get("orderDue20").asString());
        }
    }

    @Test
    void the_annual_report_is_due_at_the_end_of_june() {
        assertThat(term(DutyKind.ANNUAL).dueOn(LocalDate.of(2026, 1, 1))).isEqualTo("2026-06-30");
        assertThat(term(DutyKind.ANNUAL).isProvisional(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(term(DutyKind.CHANGE).isProvisional(LocalDate.of(2026, 12, 28))).isTrue();
    }

    /// Whatever the day, the bound on the first day finds exactly what is overdue.
    @ParameterizedTest
    @EnumSource(DutyKind.class)
    void the_bound_finds_what_is_overdue_and_nothing_else(DutyKind kind) {
        var term = term(kind);

        for (var today = LocalDate.of(2026, 5, 20);
                today.isBefore(LocalDate.of(2026, 10, 20));
                today = today.plusDays(1)) {
            var bound = term.overdueIfBefore(today);
            for (var day = LocalDate.of(2025, 1, 1); !day.isAfter(today); day = day.plusDays(1)) {
                var starts = kind == DutyKind.ANNUAL ? day.withDayOfYear(1) : day;
                assertThat(starts.isBefore(bound))
                        .as("%s, begun %s, seen %s", kind, starts, today)
                        .isEqualTo(term.dueOn(starts).isBefore(today));
            }
        }
    }
}
