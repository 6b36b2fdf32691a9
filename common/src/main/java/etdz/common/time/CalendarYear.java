package etdz.common.time;

import java.time.LocalDate;
import java.util.Set;

/// One year of the official calendar as the State Council announced it, or as far as it can be
/// known before the announcement.
///
/// @param holidays days off, statutory or swapped; weekends among them do no harm
/// @param workedWeekends Saturdays and Sundays that are worked in exchange (调休)
public record CalendarYear(
        int year, Status status, Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    /// Whether the notice of the State Council for this year has been loaded.
    public enum Status {
        FINAL,
        PROVISIONAL
    }

    public CalendarYear {
        holidays = Set.copyOf(holidays);
        workedWeekends = Set.copyOf(workedWeekends);
    }
}
