package etdz.investment.escort.task;

import etdz.common.time.WorkingDays;
import java.time.LocalDate;

/// By when. A term in working days keeps its beginning only, so that a calendar that is loaded
/// later holds for it too.
public sealed interface Due {

    /// The longest term in working days; about a year.
    int MOST_DAYS = 250;

    record On(LocalDate on) implements Due {}

    /// So many working days.
    ///
    /// @param from does not count
    record Within(LocalDate from, int days) implements Due {}

    default LocalDate dueOn(WorkingDays calendar) {
        return switch (this) {
            case On(var on) -> on;
            case Within(var from, var days) -> calendar.after(from, days);
        };
    }

    /// Whether the day may still move with a notice that is not out yet.
    default boolean isProvisional(WorkingDays calendar) {
        return this instanceof Within(var from, _) && calendar.isProvisional(from, dueOn(calendar));
    }
}
