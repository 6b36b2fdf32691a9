package etdz.common.time;

import static etdz.common.time.CalendarYear.Status.FINAL;
import static etdz.common.time.CalendarYear.Status.PROVISIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.time.WorkingDays.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-09-18");
    private static final LocalDate WORKED_SUNDAY = LocalDate.parse("2026-09-20");
    private static final LocalDate HOLIDAY = LocalDate.parse("2026-09-25");

    private static final WorkingDays CALENDAR =
            WorkingDays.of(
                    List.of(
                            new CalendarYear(2026, FINAL, Set.of(HOLIDAY), Set.of(WORKED_SUNDAY)),
                            new CalendarYear(
                                    2027,
                                    PROVISIONAL,
                                    Set.of(LocalDate.parse("2027-01-01")),
                                    Set.of())));

    @Test
    void the_day_on_which_a_term_begins_does_not_count() {
        assertThat(CALENDAR.after(FRIDAY, 1)).isEqualTo(WORKED_SUNDAY);
        assertThat(CALENDAR.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void a_worked_sunday_counts_and_a_saturday_does_not() {
        assertThat(CALENDAR.after(FRIDAY, 5)).isEqualTo(LocalDate.parse("2026-09-24"));
    }

    @Test
    void a_holiday_does_not_count() {
        assertThat(CALENDAR.after(LocalDate.parse("2026-09-24"), 1))
                .isEqualTo(LocalDate.parse("2026-09-28"));
    }

    @Test
    void days_between_are_those_that_a_term_would_take() {
        assertThat(CALENDAR.between(FRIDAY, LocalDate.parse("2026-09-24"))).isEqualTo(5);
        assertThat(CALENDAR.between(LocalDate.parse("2026-09-24"), FRIDAY)).isEqualTo(-5);
    }

    @Test
    void each_day_has_its_kind() {
        assertThat(CALENDAR.kindOf(FRIDAY)).isEqualTo(Kind.WORKDAY);
        assertThat(CALENDAR.kindOf(FRIDAY.plusDays(1))).isEqualTo(Kind.WEEKEND);
        assertThat(CALENDAR.kindOf(WORKED_SUNDAY)).isEqualTo(Kind.WORKED_WEEKEND);
        assertThat(CALENDAR.kindOf(HOLIDAY)).isEqualTo(Kind.HOLIDAY);
    }

    @Test
    void a_day_of_a_year_without_notice_is_provisional() {
        assertThat(CALENDAR.isProvisional(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.parse("2027-01-01"))).isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.parse("2030-01-01"))).isTrue();
    }

    @Test
    void a_term_is_provisional_that_runs_through_a_year_without_notice() {
        var gap =
                WorkingDays.of(
                        List.of(
                                new CalendarYear(2026, FINAL, Set.of(), Set.of()),
                                new CalendarYear(2027, PROVISIONAL, Set.of(), Set.of()),
                                new CalendarYear(2028, FINAL, Set.of(), Set.of())));
        var newYearsEve = LocalDate.parse("2027-12-31");
        var inJanuary = LocalDate.parse("2028-01-20");

        assertThat(gap.isProvisional(newYearsEve.minusDays(1), inJanuary)).isTrue();
        assertThat(gap.isProvisional(newYearsEve, inJanuary)).isFalse();
        assertThat(gap.isProvisional(inJanuary)).isFalse();
    }

    @Test
    void a_division_has_festivals_of_its_own() {
        var thursday = LocalDate.parse("2026-09-24");
        var saturday = LocalDate.parse("2026-09-26");
        var local = CALENDAR.with(Set.of(thursday, saturday, WORKED_SUNDAY));

        assertThat(local.kindOf(thursday)).isEqualTo(Kind.HOLIDAY);
        assertThat(local.isLocalHoliday(thursday)).isTrue();
        assertThat(local.kindOf(saturday)).isEqualTo(Kind.WEEKEND);
        assertThat(local.isLocalHoliday(saturday)).isFalse();
        assertThat(local.isLocalHoliday(WORKED_SUNDAY)).isTrue();
        assertThat(local.isLocalHoliday(HOLIDAY)).isFalse();
        assertThat(local.after(FRIDAY, 3)).isEqualTo(LocalDate.parse("2026-09-23"));
        assertThat(local.after(FRIDAY, 4)).isEqualTo(LocalDate.parse("2026-09-28"));
        assertThat(CALENDAR.after(FRIDAY, 4)).isEqualTo(LocalDate.parse("2026-09-23"));
    }

    @Test
    void two_calendars_differ_from_a_day_on() {
        var of2026 = new CalendarYear(2026, FINAL, Set.of(HOLIDAY), Set.of(WORKED_SUNDAY));
        var announced =
                WorkingDays.of(List.of(of2026, new CalendarYear(2027, FINAL, Set.of(), Set.of())));
        var local = CALENDAR.with(Set.of(FRIDAY));

        assertThat(CALENDAR.firstDifference(announced)).contains(LocalDate.parse("2027-01-01"));
        assertThat(CALENDAR.firstDifference(local)).contains(FRIDAY);
        assertThat(CALENDAR.firstDifference(CALENDAR.with(Set.of()))).isEmpty();
    }

    @Test
    void what_must_be_told_before_an_event_is_counted_backwards() {
        var monday = LocalDate.parse("2026-09-28");

        assertThat(CALENDAR.before(monday, 1)).isEqualTo(LocalDate.parse("2026-09-24"));
        assertThat(CALENDAR.before(monday, 5)).isEqualTo(WORKED_SUNDAY);
        assertThat(CALENDAR.before(monday, 6)).isEqualTo(FRIDAY);
        assertThat(CALENDAR.before(HOLIDAY, 1)).isEqualTo(LocalDate.parse("2026-09-24"));
        assertThat(CALENDAR.before(monday, 0)).isEqualTo(monday);
    }

    @Test
    void counting_by_numbers_gives_the_same_days() {
        for (var day = FRIDAY; day.getYear() == 2026; day = day.plusDays(1)) {
            for (var days = 0; days < 30; days++) {
                assertThat(CALENDAR.after(day.toEpochDay(), days))
                        .isEqualTo(CALENDAR.after(day, days).toEpochDay());
            }
            assertThat(CALENDAR.counts(day.toEpochDay())).isEqualTo(CALENDAR.kindOf(day).counts());
        }
    }

    @Test
    void a_day_outside_the_calendar_is_refused() {
        assertThatThrownBy(() -> CALENDAR.after(LocalDate.parse("2025-12-31"), 1))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> CALENDAR.after(FRIDAY, 1_000_000))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> CALENDAR.after(FRIDAY, -1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> CALENDAR.before(FRIDAY, 1000))
                .isInstanceOf(DateTimeException.class);
    }
}
