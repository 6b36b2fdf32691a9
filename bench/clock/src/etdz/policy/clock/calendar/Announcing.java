package etdz.policy.clock.calendar;

import etdz.common.time.CalendarYear.Status;
import etdz.policy.clock.calendar.CalendarNotice.Content;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An invented notice for the first year that has none: its first weekdays that are not off are, in
/// place of the days by law that fall on weekends.
public final class Announcing {

    private Announcing() {}

    /// The first year without a final notice.
    public static int year(Calendars calendars) {
        return provisional(calendars).year();
    }

    /// Publishes it and answers the edition.
    public static String announce(Calendars calendars) {
        var known = provisional(calendars);
        var off = new ArrayList<>(known.statutory());
        var owed = off.stream().filter(Announcing::isWeekend).count();
        for (var day = LocalDate.of(known.year(), 1, 2); owed > 0; day = day.plusDays(1)) {
            if (!isWeekend(day) && !off.contains(day)) {
                off.add(day);
                owed--;
            }
        }
        var notice =
                new Content(known.year(), Status.FINAL, "示例", known.statutory(), off, List.of());
        if (!calendars.publish(
                notice.as(Calendars.NATION, known.version() + 1, null, null))) {
            throw new IllegalStateException("Somebody else announced it");
        }
        return calendars.edition().id();
    }

    private static CalendarNotice provisional(Calendars calendars) {
        return calendars.notices().stream()
                .filter(notice -> notice.status() == Status.PROVISIONAL)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
