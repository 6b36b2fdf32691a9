package etdz.policy.power.register;

import etdz.common.time.China;
import etdz.policy.power.Command;
import etdz.policy.power.Due.What;
import etdz.policy.power.Outcome.Moved;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reminds 90 days before a delegation ends, and ends it when nobody renewed it. Any instance may
/// find that it is due; the version lets one of them do it, once.
@Component
class AttendingDelegations {

    private static final Logger LOG = LoggerFactory.getLogger(AttendingDelegations.class);
    private static final int AT_ONCE = 200;
    private static final String CLOCK = "clock";

    private final Delegations delegations;
    private final InstantSource clock;

    AttendingDelegations(Delegations delegations, InstantSource clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etdz.policy.power.attending:PT30S}")
    void attend() {
        var now = clock.instant();
        for (var held : delegations.due(China.dayOf(now), AT_ONCE)) {
            var due = held.due();
            var command =
                    due != null && due.what() == What.END
                            ? new Command.End()
                            : new Command.Remind();
            if (held.on(command, CLOCK, now) instanceof Moved(var next)
                    && delegations.store(next, Optional.empty())) {
                LOG.atInfo()
                        .addKeyValue("delegation", held.id().value())
                        .addKeyValue("what", command.getClass().getSimpleName())
                        .log("Attended to");
            }
        }
    }
}
