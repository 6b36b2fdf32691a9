package etdz.policy.clock;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.clock.Term.Pause;
import etdz.policy.matter.Matter.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The same due dates, found by walking over the days as a clerk with a wall calendar would.
class CountingByHandTest {

    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> WORKED = new HashSet<>();

    static {
        CalendarFixture.notices()
                .forEach(notice -> {
                    OFF.addAll(notice.holidays());
                    WORKED.addAll(notice.workedWeekends());
                });
    }

    @Test
    void every_start_and_every_term_agree() {
        var calendar = CalendarFixture.calendar();
        var wrong = 0;
        for (var start = LocalDate.of(2024, 1, 1);
                !start.isAfter(LocalDate.of(2026, 11, 30));
                start = start.plusDays(1)) {
            for (var days = 1; days <= 60; days++) {
                var found = new Term(days, Unit.WORKING_DAYS).after(start, List.of(), calendar);
                if (!found.equals(byHand(start, days, List.of()))) {
                    wrong++;
                }
            }
        }

        assertThat(wrong).isZero();
    }

    @Test
    void pauses_agree_wherever_they_lie() {
        var calendar = CalendarFixture.calendar();
        var random = new Random(20260918);
        for (var i = 0; i < 20_000; i++) {
            var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1060));
            var first = start.plusDays(random.nextInt(40));
            var second = first.plusDays(20 + random.nextInt(40));
            var pauses =
                    List.of(
                            new Pause(first, first.plusDays(random.nextInt(20))),
                            new Pause(second, second.plusDays(random.nextInt(20))));
            var days = 1 + random.nextInt(60);

            assertThat(new Term(days, Unit.WORKING_DAYS).after(start, pauses, calendar))
                    .as("%s + %d, %s", start, days, pauses)
                    .isEqualTo(byHand(start, days, pauses));
        }
    }

    private static LocalDate byHand(LocalDate start, int days, List<Pause> pauses) {
        var day = start;
        var left = days;
        while (left > 0) {
            day = day.plusDays(1);
            var at = day;
            var paused =
                    pauses.stream().anyMatch(p -> !at.isBefore(p.from()) && !at.isAfter(p.to()));
            if (!paused && worked(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean worked(LocalDate day) {
        if (WORKED.contains(day)) {
            return true;
        }
        var weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !OFF.contains(day);
    }
}
