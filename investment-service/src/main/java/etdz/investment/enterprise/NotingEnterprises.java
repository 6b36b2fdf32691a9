package etdz.investment.enterprise;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.enterprise.dossier.Command.Said;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Source;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes note of enterprises that other features come across; what is known already stays. A code
/// that cannot be one is not recorded.
@Component
public class NotingEnterprises {

    private static final Logger LOG = LoggerFactory.getLogger(NotingEnterprises.class);
    private static final String BY = "application";

    private final Enterprises enterprises;
    private final InstantSource clock;

    NotingEnterprises(Enterprises enterprises, InstantSource clock) {
        this.enterprises = enterprises;
        this.clock = clock;
    }

    public void note(CreditCode code, String name, ZoneCode zone) {
        if (code.verdict() == CreditCode.Verdict.WRONG_SHAPE) {
            LOG.atWarn().addKeyValue("code", code.value()).log("Not a credit code, not recorded");
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var told =
                new Tell(List.of(new Said(Name.NAME, name)), Source.APPLICATION, China.dayOf(now));
        enterprises.add(Enterprise.recorded(code, zone, told, BY, now));
    }
}
