package etdz.policy.power;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.NeedsManual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The register of powers, for other features.
@Component
public class Powers {

    private final PowerRegister register;
    private final Delegations delegations;

    Powers(PowerRegister register, Delegations delegations) {
        this.register = register;
        this.delegations = delegations;
    }

    /// Who holds the power on a day, for all of the zone and a project of any size.
    ///
    /// @param on for a case the day of its acceptance
    public Authority holder(MatterCode matter, ZoneCode zone, LocalDate on) {
        return holder(matter, zone, Circumstances.on(on));
    }

    public Authority holder(MatterCode matter, ZoneCode zone, Circumstances of) {
        return register.find(matter, zone)
                .<Authority>map(power -> power.holder(delegations.on(matter, zone, of.on()), of))
                .orElseGet(() -> new NeedsManual(matter, zone));
    }

    /// What the law says of the power, and what is promised where it is not delegated.
    public Optional<Power> find(MatterCode matter, ZoneCode zone) {
        return register.find(matter, zone);
    }

    /// The delegations to a zone that had begun and not ended on a day.
    public List<Delegation> inForce(ZoneCode zone, LocalDate day) {
        return delegations.inForce(zone, day);
    }
}
