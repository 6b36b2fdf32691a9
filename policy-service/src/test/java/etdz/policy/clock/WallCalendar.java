package etdz.policy.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The oracle: legal days as a clerk finds them with a finger on the wall calendar, one day after
/// the other. It knows nothing of the code it judges. The days off are copied from the notices of
/// the State Council for each year; of 2027 only the days that the law itself names are known.
///
/// 行政许可法 第八十二条: limits are working days without the statutory days off. 民法典 第二百零一条: the day on
/// which a term begins does not count. 第二百零三条: a term of plain days that ends on a day off ends on
/// the day after. 行政许可法 第四十五条: the time of hearings, appraisals and the like is not counted.
final class WallCalendar {

    /// A procedure whose time is not counted, from its first to its last day.
    ///
    /// @param cap the most working days that it may take; 0 where nothing limits it
    record Standstill(LocalDate first, LocalDate last, int cap) {}

    private static final Set<LocalDate> OFF =
            days(
                    """
                    2023-01-01..01-02 2023-01-21..01-27 2023-04-05 2023-04-29..05-03
                    2023-06-22..06-24 2023-09-29..10-06 2023-12-30..12-31
                    2024-01-01 2024-02-10..02-17 2024-04-04..04-06 2024-05-01..05-05
                    2024-06-10 2024-09-15..09-17 2024-10-01..10-07
                    2025-01-01 2025-01-28..02-04 2025-04-04..04-06 2025-05-01..05-05
                    2025-05-31..06-02 2025-10-01..10-08
                    2026-01-01..01-03 2026-02-15..02-23 2026-04-04..04-06 2026-05-01..05-05
                    2026-06-19..06-21 2026-09-25..09-27 2026-10-01..10-07
                    2027-01-01 2027-02-05..02-08 2027-04-05 2027-05-01..05-02
                    2027-06-09 2027-09-15 2027-10-01..10-03
                    """);

    private static final Set<LocalDate> WORKED =
            days(
                    """
                    2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
                    2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29
                    2024-10-12
                    2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
                    2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
                    """);

    private WallCalendar() {}

    static boolean works(LocalDate day) {
        if (WORKED.contains(day)) {
            return true;
        }
        if (OFF.contains(day)) {
            return false;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate workingDays(LocalDate start, int days, List<Standstill> standstills) {
        var uncounted = uncounted(standstills);
        var day = start;
        for (var counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (works(day) && !uncounted.contains(day)) {
                counted++;
            }
        }
        return day;
    }

    static LocalDate plainDays(LocalDate start, int days, List<Standstill> standstills) {
        var uncounted = uncounted(standstills);
        var day = start;
        for (var counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (!uncounted.contains(day)) {
                counted++;
            }
        }
        while (!works(day) || (uncounted.contains(day) && !day.equals(start))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Set<LocalDate> uncounted(List<Standstill> standstills) {
        var uncounted = new HashSet<LocalDate>();
        for (var standstill : standstills) {
            var used = 0;
            for (var day = standstill.first();
                    !day.isAfter(standstill.last());
                    day = day.plusDays(1)) {
                uncounted.add(day);
                used += works(day) ? 1 : 0;
                if (standstill.cap() > 0 && used == standstill.cap()) {
                    break;
                }
            }
        }
        return uncounted;
    }

    /// `2024-02-10..02-17` is eight days, `2024-06-10` is one.
    private static Set<LocalDate> days(String text) {
        var days = new HashSet<LocalDate>();
        for (var span : text.strip().split("\\s+", -1)) {
            var first = LocalDate.parse(span.substring(0, 10));
            var last =
                    span.length() == 10
                            ? first
                            : LocalDate.parse(span.substring(0, 5) + span.substring(12));
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }
}
