package etdz.policy.clock;

import etdz.common.time.CalendarYear.Status;
import etdz.common.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether a calendar can be what the State Council announced. Swaps move days, they do not make
/// them: a final year has as many working days as weekdays less the days off by law.
///
/// @param errors the notice is not loaded
/// @param warnings it is, and somebody looks at it
record NoticeCheck(List<String> errors, List<String> warnings) {

    /// 放假办法 第七条: as a rule no more than six working days in a row around a holiday.
    private static final int LONGEST_RUN = 6;

    static NoticeCheck of(CalendarNotice notice) {
        var errors = new ArrayList<String>();
        Stream.of(notice.statutory(), notice.holidays(), notice.workedWeekends())
                .flatMap(List::stream)
                .filter(day -> day.getYear() != notice.year())
                .forEach(day -> errors.add("not-in-the-year " + day));
        notice.statutory().stream()
                .filter(day -> !notice.holidays().contains(day))
                .forEach(day -> errors.add("statutory-day-not-off " + day));
        notice.workedWeekends().stream()
                .filter(day -> !isWeekend(day))
                .forEach(day -> errors.add("worked-day-not-a-weekend " + day));
        notice.workedWeekends().stream()
                .filter(notice.holidays()::contains)
                .forEach(day -> errors.add("both-off-and-worked " + day));
        if (notice.source().isBlank()) {
            errors.add("no-source");
        }
        if (notice.status() == Status.FINAL && workingDays(notice) != expected(notice)) {
            errors.add("working-days " + workingDays(notice) + " not " + expected(notice));
        }
        return new NoticeCheck(List.copyOf(errors), errors.isEmpty() ? runs(notice) : List.of());
    }

    static int workingDays(CalendarNotice notice) {
        return Math.toIntExact(
                days(notice.year())
                        .filter(day ->
                                notice.workedWeekends().contains(day)
                                        || (!isWeekend(day) && !notice.holidays().contains(day)))
                        .count());
    }

    private static int expected(CalendarNotice notice) {
        var weekdays = days(notice.year()).filter(day -> !isWeekend(day)).count();
        return Math.toIntExact(weekdays) - notice.statutory().size();
    }

    private static List<String> runs(CalendarNotice notice) {
        var warnings = new ArrayList<String>();
        var calendar = WorkingDays.of(List.of(notice.asYear()));
        var run = 0;
        for (var day : days(notice.year()).toList()) {
            run = calendar.kindOf(day).counts() ? run + 1 : 0;
            if (run == LONGEST_RUN + 1) {
                warnings.add("more-than-six-days-in-a-row " + day);
            }
        }
        return List.copyOf(warnings);
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
