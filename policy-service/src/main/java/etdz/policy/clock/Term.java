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

    /// The last day of the term.
    ///
    /// @param pauses in the order of time, not overlapping
    public LocalDate after(LocalDate start, List<Pause> pauses, WorkingDays calendar) {
        return LocalDate.ofEpochDay(
                end(start.toEpochDay(), days, unit, Pauses.of(pauses), calendar));
    }

    /// Costs a step for each pause, never one for each day, and makes no object.
    static long end(long start, int days, Unit unit, Pauses pauses, WorkingDays calendar) {
        var left = days;
        var from = start;
        var next = 0;
        for (; next < pauses.size(); next++) {
            var counted = Math.max(0, count(from, pauses.from(next) - 1, unit, calendar));
            if (counted >= left) {
                break;
            }
            if (pauses.to(next) > from) {
                left -= counted;
                from = pauses.to(next);
            }
        }
        return unit == Unit.WORKING_DAYS
                ? calendar.after(from, left)
                : workingDay(from + left, pauses, next, calendar);
    }

    private static long workingDay(long last, Pauses pauses, int next, WorkingDays calendar) {
        var day = calendar.counts(last) ? last : calendar.after(last, 1);
        for (var i = next; i < pauses.size() && pauses.from(i) <= day; i++) {
            if (pauses.to(i) >= day) {
                day = calendar.after(pauses.to(i), 1);
            }
        }
        return day;
    }

    private static int count(long from, long to, Unit unit, WorkingDays calendar) {
        return unit == Unit.WORKING_DAYS ? calendar.between(from, to) : Math.toIntExact(to - from);
    }
}
