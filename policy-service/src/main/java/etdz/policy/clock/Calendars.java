package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The calendar that legal terms run by, put together from the newest version of every year.
@Component
public class Calendars {

    static final String NATION = "CN";

    /// How long another instance's notice may stay unseen.
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private record Reading(WorkingDays calendar, long at) {}

    private final CalendarYears years;

    private volatile @Nullable Reading last;

    Calendars(CalendarYears years) {
        this.years = years;
    }

    public WorkingDays current() {
        var reading = last;
        if (reading == null || System.nanoTime() - reading.at() > FRESH) {
            reading = read();
            last = reading;
        }
        return reading.calendar();
    }

    /// False when this version of the year is there already. A notice that cannot be right is
    /// refused.
    boolean publish(CalendarNotice notice) {
        var check = NoticeCheck.of(notice);
        if (!check.errors().isEmpty()) {
            throw new IllegalArgumentException(notice.id() + " is wrong: " + check.errors());
        }
        var added = years.add(notice);
        last = null;
        return added;
    }

    List<CalendarNotice> notices() {
        return years.of(NATION);
    }

    private Reading read() {
        return new Reading(
                WorkingDays.of(years.of(NATION).stream().map(CalendarNotice::asYear).toList()),
                System.nanoTime());
    }
}
