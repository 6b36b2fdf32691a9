package etdz.policy.clock.calendar;

import etdz.common.time.CalendarYear.Status;
import etdz.policy.clock.calendar.CalendarNotice.Content;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
        return publish(calendars, known, withDaysInLieu(known, LocalDate.of(known.year(), 1, 2)));
    }

    /// Publishes anew for that year, which was announced, that these days are in December.
    public static String correct(Calendars calendars, int year) {
        var known =
                calendars.notices().stream()
                        .filter(notice -> notice.year() == year)
                        .max(Comparator.comparing(CalendarNotice::version))
                        .orElseThrow();
        return publish(calendars, known, withDaysInLieu(known, LocalDate.of(year, 12, 1)));
    }

    private static List<LocalDate> withDaysInLieu(CalendarNotice known, LocalDate from) {
        var off = new ArrayList<>(known.statutory());
        var owed = off.stream().filter(Announcing::isWeekend).count();
        for (var day = from; owed > 0; day = day.plusDays(1)) {
            if (!isWeekend(day) && !off.contains(day)) {
                off.add(day);
                owed--;
            }
        }
        return off;
    }

    private static String publish(Calendars calendars, CalendarNotice known, List<LocalDate> off) {
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
