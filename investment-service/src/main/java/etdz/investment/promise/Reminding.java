package etdz.investment.promise;

import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.investment.calendar.Calendars;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reminds owners of what is due, each once: the reminder is a move of the obligation, guarded by
/// its version, so of several instances one tells. After a new calendar it first puts right by what
/// the obligations are found.
@Component
class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 1_000;

    private final Obligations obligations;
    private final Calendars calendars;
    private final InstantSource clock;

    private volatile @Nullable WorkingDays shelvedBy;

    Reminding(Obligations obligations, Calendars calendars, InstantSource clock) {
        this.obligations = obligations;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etdz.investment.promise.look:PT1M}")
    void look() {
        try {
            shelve();
            var round = 0;
            while (remind() == AT_ONCE && ++round < MOST_ROUNDS) {
                LOG.debug("There may be more to remind of");
            }
        } catch (RuntimeException e) {
            LOG.warn("Reminding rests: {}", e.toString());
        }
    }

    private void shelve() {
        var calendar = calendars.current();
        var before = shelvedBy;
        if (before == null || before.firstDifference(calendar).isPresent()) {
            var moved = obligations.shelveAnew(calendar);
            LOG.atInfo().addKeyValue("moved", moved).log("Due days follow the calendar");
        }
        shelvedBy = calendar;
    }

    /// How many it looked at.
    int remind() {
        var now = new Moment(clock.instant().truncatedTo(ChronoUnit.MILLIS), calendars.current());
        var due = obligations.toRemind(now.today(), AT_ONCE);
        for (var held : due) {
            var told = held.reminded(now);
            if (told.isPresent()) {
                obligations.store(held, told.get(), Optional.empty());
            } else {
                obligations.shelve(held, now.calendar());
            }
        }
        return due.size();
    }
}
