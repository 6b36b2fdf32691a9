package etdz.policy.clock.calendar;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.calendar.Edition.Local;
import etdz.policy.clock.overlay.Division;
import etdz.policy.clock.overlay.Overlay;
import etdz.policy.clock.overlay.Overlays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The calendar that legal terms run by, put together from the newest version of every year, and
/// for a division with the festivals that are switched on there.
@Component
public class Calendars {

    static final String NATION = "CN";

    /// How long another instance's notice may stay unseen.
    public static final Duration FRESH = Duration.ofSeconds(10);

    private static final int YEARS_BEYOND = 20;

    /// @param local the days off of every division that was asked for
    private record Reading(
            WorkingDays calendar,
            Edition edition,
            List<Overlay> overlays,
            int firstYear,
            int lastYear,
            Map<Division, WorkingDays> local,
            long changes,
            long at) {

        WorkingDays in(Division division) {
            return local.computeIfAbsent(division, this::with);
        }

        private WorkingDays with(Division division) {
            var off = new HashSet<LocalDate>();
            overlays.stream()
                    .filter(overlay -> overlay.division().covers(division))
                    .forEach(overlay -> overlay.daysOff(firstYear, lastYear).forEach(off::add));
            return off.isEmpty() ? calendar : calendar.with(Set.copyOf(off));
        }
    }

    private final CalendarYears years;
    private final Overlays overlays;

    private volatile @Nullable Reading last;

    Calendars(CalendarYears years, Overlays overlays) {
        this.years = years;
        this.overlays = overlays;
    }

    public WorkingDays current() {
        return reading().calendar();
    }

    /// With the festivals of the division, where they are switched on.
    public WorkingDays current(Division division) {
        return reading().in(division);
    }

    /// Whether festivals are switched on anywhere, so that it matters where one asks.
    public boolean differByDivision() {
        return !reading().overlays().isEmpty();
    }

    /// As it is stored now, whatever was read before.
    public Edition edition() {
        forget();
        return reading().edition();
    }

    /// The calendar of an earlier edition.
    public WorkingDays of(Edition edition, Division division) {
        var notices = years.all(NATION, edition.notices());
        var known = overlays.all();
        var then =
                edition.overlays().stream()
                        .flatMap(local ->
                                known.stream()
                                        .filter(it -> it.division().equals(local.division()))
                                        .map(it -> it.as(local.state())))
                        .toList();
        return reading(notices, then, 0).in(division);
    }

    private Reading reading() {
        var reading = last;
        var changes = overlays.changes();
        if (reading == null
                || reading.changes() != changes
                || System.nanoTime() - reading.at() > FRESH.toNanos()) {
            reading = reading(newest(), overlays.all(), changes);
            last = reading;
        }
        return reading;
    }

    void forget() {
        last = null;
    }

    private Collection<CalendarNotice> newest() {
        var byYear = new TreeMap<Integer, CalendarNotice>();
        years.of(NATION).forEach(notice -> byYear.put(notice.year(), notice));
        return byYear.values();
    }

    private static Reading reading(
            Collection<CalendarNotice> notices, List<Overlay> overlays, long changes) {
        var on = overlays.stream().filter(overlay -> overlay.state().on()).toList();
        var known = notices.stream().mapToInt(CalendarNotice::year).summaryStatistics();
        return new Reading(
                WorkingDays.of(notices.stream().map(CalendarNotice::asYear).toList()),
                new Edition(
                        notices.stream().map(CalendarNotice::id).toList(),
                        overlays.stream()
                                .map(it -> new Local(it.division(), it.version(), it.state()))
                                .toList()),
                on,
                known.getMin(),
                known.getMax() + YEARS_BEYOND,
                new ConcurrentHashMap<>(),
                changes,
                System.nanoTime());
    }

    /// False when this version of the year is there already. A notice that cannot be right is
    /// refused.
    boolean publish(CalendarNotice notice) {
        var check = NoticeCheck.of(notice.content());
        if (!check.errors().isEmpty()) {
            throw new IllegalArgumentException(notice.id() + " is wrong: " + check.errors());
        }
        var added = years.add(notice);
        forget();
        return added;
    }

    List<CalendarNotice> notices() {
        return years.of(NATION);
    }
}
