package etdz.investment.enterprise.qualification;

import etdz.common.time.China;
import etdz.investment.enterprise.qualification.Command.Warn;
import etdz.investment.enterprise.qualification.Outcome.Moved;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells once 90, 60 and 30 days before a qualification ends; one that is recorded late is told by
/// the nearest of them only. Any instance may find that it is due; the version lets one of them
/// tell it, once.
@Component
class WarningOfEnds {

    private static final Logger LOG = LoggerFactory.getLogger(WarningOfEnds.class);
    private static final int AT_ONCE = 200;
    private static final String CLOCK = "clock";

    private final Qualifications qualifications;
    private final InstantSource clock;

    WarningOfEnds(Qualifications qualifications, InstantSource clock) {
        this.qualifications = qualifications;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etdz.investment.qualification.warning:PT30S}")
    void warn() {
        Qualification.THRESHOLDS.forEach(this::warn);
    }

    private void warn(int days) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var held : qualifications.ending(days, China.dayOf(now), AT_ONCE)) {
            if (held.on(new Warn(days), CLOCK, now) instanceof Moved(var next)
                    && qualifications.store(next, Optional.empty())) {
                LOG.atInfo()
                        .addKeyValue("qualification", held.id().value())
                        .addKeyValue("days", days)
                        .log("Told that it ends");
            }
        }
    }
}
