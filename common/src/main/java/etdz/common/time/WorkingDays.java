package etdz.common.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The calendar by which legal terms run (工作日, 行政许可法 第八十二条): public holidays do not count, weekends
/// only where the State Council has them worked. Built once per loaded calendar; each question is
/// then answered from two arrays without walking over days.
///
/// Days of a year without a final notice are counted by weekends and the known statutory days, and
/// [#isProvisional] says so. Days outside the loaded years and the two decades after them are
/// refused with a [DateTimeException].
public final class WorkingDays {

    /// What a day is in this calendar.
    public enum Kind {
        WORKDAY(true),
        WORKED_WEEKEND(true),
        WEEKEND(false),
        HOLIDAY(false);

        private final boolean counts;

        Kind(boolean counts) {
            this.counts = counts;
        }

        public boolean counts() {
            return counts;
        }
    }

    private static final int YEARS_BEYOND = 20;

    private final long firstDay;
    private final long firstProvisionalDay;
    private final Kind[] kinds;

    /// Working days up to and including a day, by days since the first.
    private final int[] upTo;

    /// The n-th working day, by days since the first.
    private final int[] nth;

    private WorkingDays(Map<Integer, CalendarYear> years) {
        var first = years.keySet().stream().min(Integer::compare).orElseThrow();
        var last = years.keySet().stream().max(Integer::compare).orElseThrow() + YEARS_BEYOND;
        this.firstDay = LocalDate.of(first, 1, 1).toEpochDay();
        var length = Math.toIntExact(LocalDate.of(last + 1, 1, 1).toEpochDay() - firstDay);
        this.kinds = new Kind[length];
        this.upTo = new int[length];
        var worked = new int[length + 1];
        var count = 0;
        for (var i = 0; i < length; i++) {
            var day = LocalDate.ofEpochDay(firstDay + i);
            kinds[i] = kind(day, years.get(day.getYear()));
            if (kinds[i].counts()) {
                worked[++count] = i;
            }
            upTo[i] = count;
        }
        this.nth = Arrays.copyOf(worked, count + 1);
        this.firstProvisionalDay = firstProvisional(years, first).toEpochDay();
    }

    /// At least one year is needed; a year that is given twice counts by its last appearance.
    public static WorkingDays of(Collection<CalendarYear> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one year");
        }
        var byYear = new HashMap<Integer, CalendarYear>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new WorkingDays(byYear);
    }

    private static LocalDate firstProvisional(Map<Integer, CalendarYear> years, int first) {
        var year = first;
        for (var known = years.get(year);
                known != null && known.status() == CalendarYear.Status.FINAL;
                known = years.get(year)) {
            year++;
        }
        return LocalDate.of(year, 1, 1);
    }

    private static Kind kind(LocalDate day, @Nullable CalendarYear year) {
        var weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (year != null && year.workedWeekends().contains(day)) {
            return weekend ? Kind.WORKED_WEEKEND : Kind.WORKDAY;
        }
        if (year != null && year.holidays().contains(day)) {
            return Kind.HOLIDAY;
        }
        return weekend ? Kind.WEEKEND : Kind.WORKDAY;
    }

    /// The last day of a term of `days` working days. The day on which the term begins does not
    /// count (民法典 第二百零一条).
    public LocalDate after(LocalDate start, int days) {
        return LocalDate.ofEpochDay(after(start.toEpochDay(), days));
    }

    /// The same on days since 1970-01-01, for bulk work.
    public long after(long startEpochDay, int days) {
        var n = upTo[index(startEpochDay)] + days;
        if (days < 0 || n >= nth.length) {
            throw new DateTimeException("The term leaves the calendar: " + days + " working days");
        }
        return days == 0 ? startEpochDay : firstDay + nth[n];
    }

    /// How many working days lie after `from`, up to and including `to`; negative the other way.
    public int between(LocalDate from, LocalDate to) {
        return upTo[index(to.toEpochDay())] - upTo[index(from.toEpochDay())];
    }

    public Kind kindOf(LocalDate day) {
        return kinds[index(day.toEpochDay())];
    }

    /// Whether a day lies in a year whose notice has not been loaded.
    public boolean isProvisional(LocalDate day) {
        return day.toEpochDay() >= firstProvisionalDay;
    }

    private int index(long epochDay) {
        var index = epochDay - firstDay;
        if (index < 0 || index >= kinds.length) {
            throw new DateTimeException(
                    LocalDate.ofEpochDay(epochDay) + " lies outside the loaded calendar");
        }
        return (int) index;
    }
}
