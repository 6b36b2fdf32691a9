package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.ClockEvent.Stopped;
import etdz.policy.clock.Term.Pause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pauses of a clock as days since 1970-01-01, both ends included, in the order of time and not
/// overlapping. Terms are counted over them by the hundred thousand when a calendar is loaded.
final class Pauses {

    private static final long[] NO_DAYS = {};
    static final Pauses NONE = new Pauses(NO_DAYS, NO_DAYS, 0);

    private final long[] from;
    private final long[] to;
    private final int size;

    private Pauses(long[] from, long[] to, int size) {
        this.from = from;
        this.to = to;
        this.size = size;
    }

    static Pauses of(List<Pause> pauses) {
        var from = new long[pauses.size()];
        var to = new long[pauses.size()];
        for (var i = 0; i < from.length; i++) {
            from[i] = pauses.get(i).from().toEpochDay();
            to[i] = pauses.get(i).to().toEpochDay();
        }
        return new Pauses(from, to, from.length);
    }

    /// A pause that still runs is counted as if it ended on `asOf`.
    static Pauses in(List<ClockEvent> events, LocalDate asOf, WorkingDays calendar) {
        if (events.size() == 1) {
            return NONE;
        }
        var from = new long[events.size()];
        var to = new long[events.size()];
        var size = 0;
        Paused open = null;
        for (var i = 1; i < events.size(); i++) {
            var event = events.get(i);
            if (event instanceof Paused paused) {
                open = paused;
            } else if (open != null && (event instanceof Resumed || event instanceof Stopped)) {
                from[size] = open.on().toEpochDay();
                to[size++] = end(open, event.on(), calendar);
                open = null;
            }
        }
        if (open != null && !asOf.isBefore(open.on())) {
            from[size] = open.on().toEpochDay();
            to[size++] = end(open, asOf, calendar);
        }
        return new Pauses(from, to, size);
    }

    private static long end(Paused paused, LocalDate end, WorkingDays calendar) {
        var capOn = capOn(paused, calendar);
        return capOn == null || end.isBefore(capOn) ? end.toEpochDay() : capOn.toEpochDay();
    }

    /// The last day that the cap of a pause leaves uncounted. A cap of no days leaves none.
    static @Nullable LocalDate capOn(Paused paused, WorkingDays calendar) {
        var cap = paused.cap();
        return cap == null ? null : calendar.after(paused.on().minusDays(1), cap);
    }

    boolean contains(long day) {
        for (var i = 0; i < size; i++) {
            if (day >= from[i] && day <= to[i]) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    long from(int i) {
        return from[i];
    }

    long to(int i) {
        return to[i];
    }
}
