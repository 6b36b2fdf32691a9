package etdz.policy.approval;

import etdz.common.time.Moment;
import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.clock.Calendars;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Silence counts: a case that nobody answered within five working days is accepted by law (行政许可法
/// 第三十二条). Any instance may find it; the version lets one of them move it, once.
@Component
class PassingOver {

    private static final Logger LOG = LoggerFactory.getLogger(PassingOver.class);
    private static final int AT_ONCE = 200;
    static final String LAW = "law";

    private final Cases cases;
    private final Calendars calendars;
    private final InstantSource clock;

    PassingOver(Cases cases, Calendars calendars, InstantSource clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${etdz.policy.approval.passing-over:PT2S}")
    void passOver() {
        var now = new Moment(clock.instant(), calendars.current());
        for (var held : cases.passedOver(now.today(), AT_ONCE)) {
            if (held.on(new PassOver(), LAW, now) instanceof Moved(var next) && cases.store(next)) {
                LOG.atInfo().addKeyValue("case", held.id().value()).log("Accepted by silence");
            }
        }
    }
}
