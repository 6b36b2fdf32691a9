package etdz.investment.escort.task;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.CalendarYear;
import etdz.common.time.WorkingDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueBoundsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void a_bound_on_the_beginning_says_the_same_as_the_due_day() {
        var random = new Random(11);
        for (var round = 0; round < 40; round++) {
            var calendar = calendar(random);
            var day = FIRST.plusDays(random.nextInt(300));
            var bounds = DueBounds.before(day, calendar);
            for (var i = 0; i < 500; i++) {
                var begun = day.minusDays(random.nextInt(60) - 10L);
                Due due =
                        random.nextInt(4) == 0
                                ? new Due.On(begun)
                                : new Due.Within(begun, random.nextInt(30));

                assertThat(bounds.holds(due))
                        .as("%s before %s", due, day)
                        .isEqualTo(due.dueOn(calendar).isBefore(day));
            }
        }
    }

    private static WorkingDays calendar(Random random) {
        var holidays = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        for (var i = 0; i < 40; i++) {
            holidays.add(FIRST.plusDays(random.nextInt(365)));
            worked.add(FIRST.plusDays(random.nextInt(365)));
        }
        worked.removeIf(it -> it.getDayOfWeek().getValue() < 6 || holidays.contains(it));
        return WorkingDays.of(
                List.of(
                        new CalendarYear(2015, CalendarYear.Status.PROVISIONAL, Set.of(), Set.of()),
                        new CalendarYear(2026, CalendarYear.Status.FINAL, holidays, worked)));
    }
}
