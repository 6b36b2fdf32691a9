package etdz.policy.power.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.remit.Remit;
import etdz.policy.power.remit.Remits;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// As the register of powers and the delegations of all times say. What a department gave once and
/// took back concerns it still: it answers for what was decided meanwhile.
@Component
class RegisteredRemits implements Remits {

    /// One power in one zone.
    record Held(MatterCode matter, ZoneCode zone) {}

    private final PowerRegister register;
    private final Delegations delegations;

    RegisteredRemits(PowerRegister register, Delegations delegations) {
        this.register = register;
        this.delegations = delegations;
    }

    @Override
    public Remit of(String organ) {
        return new Remit(
                Stream.concat(register.ownedBy(organ).stream(), delegations.givenBy(organ).stream())
                        .collect(groupingBy(Held::zone, mapping(Held::matter, toSet()))));
    }
}
