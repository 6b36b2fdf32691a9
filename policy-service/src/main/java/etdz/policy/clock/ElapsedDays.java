package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/// How long something took by its clock.
public final class ElapsedDays {

    private ElapsedDays() {}

    /// Working days after `from` up to and including `to`, without those of pauses.
    public static int counted(
            LocalDate from, LocalDate to, List<ClockEvent> events, WorkingDays calendar) {
        var first = from.toEpochDay();
        var last = to.toEpochDay();
        var counted = calendar.between(first, last);
        var pauses = Pauses.in(events, to, calendar);
        for (var i = 0; i < pauses.size(); i++) {
            var before = Math.max(first, pauses.from(i) - 1);
            var end = Math.min(last, pauses.to(i));
            counted -= end > before ? calendar.between(before, end) : 0;
        }
        return counted;
    }
}
