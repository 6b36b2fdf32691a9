package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.List;

/// A number of days to be counted off. The day on which it begins does not count; a term in plain
/// days whose last day is a day off ends on the next working day (民法典 第二百零一条、第二百零三条).
public record Term(int days, Unit unit) {

    /// Days that do not count, both ends included.
    public record Pause(LocalDate from, LocalDate to) {

        public Pause {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A pause that ends before it begins");
            }
        }
    }

    /// Costs a step for each pause, never one for each day.
    ///
    /// @param pauses in the order of time, not overlapping
    public LocalDate after(LocalDate start, List<Pause> pauses, WorkingDays calendar) {
        var left = days;
        var from = start;
        for (var pause : pauses) {
            var counted = Math.max(0, count(from, pause.from().minusDays(1), calendar));
            if (counted >= left) {
                break;
            }
            if (pause.to().isAfter(from)) {
                left -= counted;
                from = pause.to();
            }
        }
        return switch (unit) {
            case WORKING_DAYS -> calendar.after(from, left);
            case DAYS -> workingDayFrom(from.plusDays(left), calendar);
        };
    }

    private int count(LocalDate from, LocalDate to, WorkingDays calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.between(from, to);
            case DAYS -> Math.toIntExact(to.toEpochDay() - from.toEpochDay());
        };
    }

    private static LocalDate workingDayFrom(LocalDate day, WorkingDays calendar) {
        return calendar.kindOf(day).counts() ? day : calendar.after(day, 1);
    }
}
