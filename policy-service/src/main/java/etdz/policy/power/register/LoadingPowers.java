package etdz.policy.power.register;

import etdz.policy.data.DataFiles;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.GrantCheck;
import etdz.policy.power.Power;
import etdz.policy.power.grant.Grant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Enters the sample register that comes with the service, until a zone brings its own list.
@Component
class LoadingPowers implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingPowers.class);
    private static final String BY = "service";

    private final PowerRegister register;
    private final Delegations delegations;
    private final InstantSource clock;

    LoadingPowers(PowerRegister register, Delegations delegations, InstantSource clock) {
        this.register = register;
        this.delegations = delegations;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var rows = rows();
        var added = register.addMissing(rows.stream().map(SampleRow::power).toList());
        rows.forEach(this::enter);
        LOG.atInfo().addKeyValue("added", added).log("Power register loaded");
    }

    /// What the law does not allow is refused. The ids are the same on every start.
    void enter(SampleRow row) {
        var power = row.power();
        var entered = new ArrayList<Delegation>();
        for (var terms : row.grants()) {
            var faults = GrantCheck.faults(terms, power, Registering.terms(entered));
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(power.id() + ": " + faults);
            }
            entered.add(delegation(power, entered.size() + 1, terms));
        }
        entered.stream()
                .filter(delegation -> delegations.find(delegation.id()).isEmpty())
                .forEach(delegations::add);
    }

    private Delegation delegation(Power power, int number, Grant terms) {
        var id = "DLG-%s-%s-%d".formatted(power.matter().value(), power.zone().value(), number);
        return Delegation.registered(
                new DelegationId(id), number, power, terms, power.sample(), BY, clock.instant());
    }

    static List<SampleRow> rows() {
        return DataFiles.rows("powers.json", SampleRow.class);
    }
}
