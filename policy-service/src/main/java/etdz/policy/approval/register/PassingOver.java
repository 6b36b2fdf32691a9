package etdz.policy.approval.register;

import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.ZoneTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Silence counts: a case that nobody answered within five working days is accepted by law (行政许可法
/// 第三十二条). Any instance may find it; the version lets one of them move it, once.
@Component
public class PassingOver {

    private static final Logger LOG = LoggerFactory.getLogger(PassingOver.class);
    private static final int AT_ONCE = 200;
    static final String LAW = "law";

    private final Cases cases;
    private final ZoneTime time;

    PassingOver(Cases cases, ZoneTime time) {
        this.cases = cases;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${etdz.policy.approval.passing-over:PT2S}")
    public void passOver() {
        for (var held : cases.passedOver(time.anywhere().today(), AT_ONCE)) {
            var now = time.in(held.application().zone());
            if (cases.move(held, new PassOver(), LAW, now)) {
                LOG.atInfo().addKeyValue("case", held.id().value()).log("Accepted by silence");
            }
        }
    }
}
