package etdz.investment.promise.obligation;

import etdz.common.time.WorkingDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Of what its owner is reminded, once for each due day (平台规则): thirty and seven working days
/// before, on the day itself, and when it is past.
public enum Reminder {
    WITHIN_THIRTY(30),
    WITHIN_SEVEN(7),
    TODAY(0),
    OVERDUE(-1);

    private static final double CALENDAR_DAYS_A_WORKING_DAY = 1.4;

    private final int ahead;

    Reminder(int ahead) {
        this.ahead = ahead;
    }

    /// From which day on it holds.
    public LocalDate day(LocalDate due, WorkingDays calendar) {
        if (ahead < 0) {
            return due.plusDays(1);
        }
        try {
            return calendar.before(due, ahead);
        } catch (DateTimeException _) {
            return due.minusDays(Math.round(ahead * CALENDAR_DAYS_A_WORKING_DAY));
        }
    }

    /// The one to tell today: of several that hold the last, if it was not told of this due day.
    static Optional<Reminder> of(
            LocalDate due, LocalDate today, List<Told> told, WorkingDays calendar) {
        return List.of(values()).reversed().stream()
                .filter(it -> !it.day(due, calendar).isAfter(today))
                .findFirst()
                .filter(it -> it.isNews(due, told));
    }

    /// The day of the next one to tell.
    static Optional<LocalDate> nextDay(LocalDate due, List<Told> told, WorkingDays calendar) {
        return List.of(values()).stream()
                .filter(it -> it.isNews(due, told))
                .map(it -> it.day(due, calendar))
                .findFirst();
    }

    /// One that was told makes those before it old.
    private boolean isNews(LocalDate due, List<Told> told) {
        return told.stream()
                .noneMatch(it -> it.dueOn().equals(due) && it.reminder().compareTo(this) >= 0);
    }

    public record Told(Reminder reminder, LocalDate dueOn) {}
}
