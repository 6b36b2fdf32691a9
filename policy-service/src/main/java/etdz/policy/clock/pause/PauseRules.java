package etdz.policy.clock.pause;

import etdz.policy.clock.pause.PauseRight.Given;
import etdz.policy.clock.pause.PauseRight.NeedsManual;
import etdz.policy.clock.pause.PauseRight.None;
import etdz.policy.matter.Matter.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The grounds on which a clock may stand, as data.
@Component
public class PauseRules {

    private final PauseGrounds grounds;

    PauseRules(PauseGrounds grounds) {
        this.grounds = grounds;
    }

    public PauseRight rightTo(PauseGround ground, LocalDate on) {
        return grounds.find(ground)
                .filter(rule -> rule.holdsOn(on))
                .map(PauseRules::rightBy)
                .orElseGet(None::new);
    }

    private static PauseRight rightBy(PauseRule rule) {
        return rule.evidence() == Evidence.PUBLIC_COPY ? new Given(rule) : new NeedsManual(rule);
    }

    public List<PauseRule> all() {
        return grounds.all();
    }
}
