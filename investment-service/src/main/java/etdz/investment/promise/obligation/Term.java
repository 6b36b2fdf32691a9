package etdz.investment.promise.obligation;

import etdz.common.time.WorkingDays;
import etdz.investment.promise.agreement.Due;
import java.time.LocalDate;

/// From what the due day follows. A term in working days keeps its beginning only, so that a
/// calendar that is loaded later holds for it too.
public sealed interface Term {

    record Until(LocalDate on) implements Term {}

    /// So many working days.
    ///
    /// @param from does not count
    record WorkingDaysFrom(LocalDate from, int days) implements Term {}

    static Term of(Due.After due, LocalDate triggered) {
        return switch (due.unit()) {
            case DAYS -> new Until(triggered.plusDays(due.days()));
            case WORKING_DAYS -> new WorkingDaysFrom(triggered, due.days());
        };
    }

    default LocalDate dueOn(WorkingDays calendar) {
        return switch (this) {
            case Until(var on) -> on;
            case WorkingDaysFrom(var from, var days) -> calendar.after(from, days);
        };
    }

    /// Whether the due day may still move with a notice that is not out yet.
    default boolean isProvisional(WorkingDays calendar) {
        return this instanceof WorkingDaysFrom(var from, _)
                && calendar.isProvisional(from, dueOn(calendar));
    }
}
