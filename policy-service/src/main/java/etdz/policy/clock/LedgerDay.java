package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.Term.Pause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One day of the proof why a due date is what it is.
///
/// @param count working days counted up to and including this one
public record LedgerDay(LocalDate date, Kind kind, int count) {

    public enum Kind {
        START,
        COUNTED,
        WEEKEND,
        HOLIDAY,
        PAUSED
    }

    static List<LedgerDay> between(
            LocalDate start, LocalDate last, List<Pause> pauses, WorkingDays calendar) {
        var days = new ArrayList<LedgerDay>();
        days.add(new LedgerDay(start, Kind.START, 0));
        var count = 0;
        for (var day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            var kind = kind(day, pauses, calendar);
            if (kind == Kind.COUNTED) {
                count++;
            }
            days.add(new LedgerDay(day, kind, count));
        }
        return List.copyOf(days);
    }

    private static Kind kind(LocalDate day, List<Pause> pauses, WorkingDays calendar) {
        var paused = pauses.stream().anyMatch(p -> !day.isBefore(p.from()) && !day.isAfter(p.to()));
        if (paused) {
            return Kind.PAUSED;
        }
        return switch (calendar.kindOf(day)) {
            case WORKDAY, WORKED_WEEKEND -> Kind.COUNTED;
            case WEEKEND -> Kind.WEEKEND;
            case HOLIDAY -> Kind.HOLIDAY;
        };
    }
}
