package etdz.common.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The calendar by which legal terms run (工作日, 行政许可法 第八十二条): public holidays do not count, weekends
/// only where the State Council has them worked. Built once per loaded calendar; each question is
/// then answered from arrays without walking over days or making objects.
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

    private final Map<Integer, CalendarYear> years;
    private final Set<LocalDate> local;
    private final long firstDay;
    private final Kind[] kinds;

    /// Working days up to and including a day, by days since the first.
    private final int[] upTo;

    /// The n-th working day, by days since the first; and the same as a date, so that asking makes
    /// none.
    private final int[] nth;

    private final LocalDate[] nthDate;

    /// Days without a final notice up to and including a day.
    private final int[] provisionalUpTo;

    private WorkingDays(Map<Integer, CalendarYear> years, Set<LocalDate> local) {
        var first = years.keySet().stream().min(Integer::compare).orElseThrow();
        var last = years.keySet().stream().max(Integer::compare).orElseThrow() + YEARS_BEYOND;
        this.years = years;
        this.local = local;
        this.firstDay = LocalDate.of(first, 1, 1).toEpochDay();
        var length = Math.toIntExact(LocalDate.of(last + 1, 1, 1).toEpochDay() - firstDay);
        this.kinds = new Kind[length];
        this.upTo = new int[length];
        this.provisionalUpTo = new int[length];
        var worked = new int[length + 1];
        var dates = new LocalDate[length + 1];
        dates[0] = LocalDate.ofEpochDay(firstDay);
        var count = 0;
        var provisional = 0;
        for (var i = 0; i < length; i++) {
            var day = LocalDate.ofEpochDay(firstDay + i);
            var year = years.get(day.getYear());
            kinds[i] = kind(day, year, local);
            if (kinds[i].counts()) {
                worked[++count] = i;
                dates[count] = day;
            }
            upTo[i] = count;
            if (year == null || year.status() != CalendarYear.Status.FINAL) {
                provisional++;
            }
            provisionalUpTo[i] = provisional;
        }
        this.nth = Arrays.copyOf(worked, count + 1);
        this.nthDate = Arrays.copyOf(dates, count + 1);
    }

    /// At least one year is needed; a year that is given twice counts by its last appearance.
    public static WorkingDays of(Collection<CalendarYear> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one year");
        }
        var byYear = new HashMap<Integer, CalendarYear>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new WorkingDays(byYear, Set.of());
    }

    /// The same calendar where further working days are off, as a division's own festivals are.
    public WorkingDays with(Set<LocalDate> localHolidays) {
        return new WorkingDays(years, Set.copyOf(localHolidays));
    }

    private static Kind kind(LocalDate day, @Nullable CalendarYear year, Set<LocalDate> local) {
        var weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        var worked = year != null && year.workedWeekends().contains(day);
        if (!worked && year != null && year.holidays().contains(day)) {
            return Kind.HOLIDAY;
        }
        if (weekend && !worked) {
            return Kind.WEEKEND;
        }
        if (local.contains(day)) {
            return Kind.HOLIDAY;
        }
        return weekend ? Kind.WORKED_WEEKEND : Kind.WORKDAY;
    }

    /// The last day of a term of `days` working days. The day on which the term begins does not
    /// count (民法典 第二百零一条).
    public LocalDate after(LocalDate start, int days) {
        var index = index(start.toEpochDay());
        return days == 0 ? start : nthDate[nthAfter(index, days)];
    }

    /// The same on days since 1970-01-01, for bulk work.
    public long after(long startEpochDay, int days) {
        var index = index(startEpochDay);
        return days == 0 ? startEpochDay : firstDay + nth[nthAfter(index, days)];
    }

    private int nthAfter(int index, int days) {
        var n = upTo[index] + days;
        if (days < 0 || n < 0 || n >= nth.length) {
            throw new DateTimeException("The term leaves the calendar: " + days + " working days");
        }
        return n;
    }

    /// The latest day from which `days` working days still lie before `end`, which itself does not
    /// count: by when something has to be told that the law wants so many days before an event.
    public LocalDate before(LocalDate end, int days) {
        var index = index(end.toEpochDay());
        if (days == 0) {
            return end;
        }
        var n = upTo[index] - (kinds[index].counts() ? 1 : 0) - days + 1;
        if (days < 0 || n < 1) {
            throw new DateTimeException("The term leaves the calendar: " + days + " working days");
        }
        return nthDate[n];
    }

    /// How many working days lie after `from`, up to and including `to`; negative the other way.
    public int between(LocalDate from, LocalDate to) {
        return between(from.toEpochDay(), to.toEpochDay());
    }

    /// The same on days since 1970-01-01.
    public int between(long fromEpochDay, long toEpochDay) {
        return upTo[index(toEpochDay)] - upTo[index(fromEpochDay)];
    }

    public Kind kindOf(LocalDate day) {
        return kinds[index(day.toEpochDay())];
    }

    /// Whether a day is off only because the division has a festival on it (放假办法 第四条).
    public boolean isLocalHoliday(LocalDate day) {
        return local.contains(day) && kind(day, years.get(day.getYear()), Set.of()).counts();
    }

    /// Whether a day counts, given as days since 1970-01-01.
    public boolean counts(long epochDay) {
        return kinds[index(epochDay)].counts();
    }

    /// Whether a day lies in a year whose notice has not been loaded.
    public boolean isProvisional(LocalDate day) {
        var index = index(day.toEpochDay());
        return provisionalUpTo[index] > (index == 0 ? 0 : provisionalUpTo[index - 1]);
    }

    /// Whether a term that begins on `start` and ends on `end` runs through such a year, so that
    /// its end may still move.
    public boolean isProvisional(LocalDate start, LocalDate end) {
        return provisionalUpTo[index(end.toEpochDay())]
                > provisionalUpTo[index(start.toEpochDay())];
    }

    /// The first day on which another calendar counts otherwise or is otherwise provisional: no
    /// term that ends before it differs. Days that only one of them has are left out.
    public Optional<LocalDate> firstDifference(WorkingDays other) {
        var first = Math.max(firstDay, other.firstDay);
        var end = Math.min(firstDay + kinds.length, other.firstDay + other.kinds.length);
        for (var day = first; day < end; day++) {
            var date = LocalDate.ofEpochDay(day);
            if (counts(day) != other.counts(day)
                    || isProvisional(date) != other.isProvisional(date)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
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
