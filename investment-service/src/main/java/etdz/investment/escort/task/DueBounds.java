package etdz.investment.escort.task;

import etdz.common.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// What was due before a day, said by the beginnings of terms, so that a query needs no calendar.
///
/// @param starts by number of working days: a term of so many that began before this day was due
///   before `day`
public record DueBounds(LocalDate day, List<LocalDate> starts) {

    public DueBounds {
        starts = List.copyOf(starts);
    }

    public static DueBounds before(LocalDate day, WorkingDays calendar) {
        return new DueBounds(
                day,
                IntStream.rangeClosed(0, Due.MOST_DAYS)
                        .mapToObj(days -> calendar.before(day, days))
                        .toList());
    }

    public boolean holds(Due due) {
        return switch (due) {
            case Due.On(var on) -> on.isBefore(day);
            case Due.Within(var from, var days) -> from.isBefore(starts.get(days));
        };
    }
}
