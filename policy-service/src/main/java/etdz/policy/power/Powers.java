package etdz.policy.power;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.NeedsManual;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The register of powers, for other features.
@Component
public class Powers {

    private final PowerRegister register;

    Powers(PowerRegister register) {
        this.register = register;
    }

    /// Who holds the power on a day, for all of the zone and a project of any size.
    ///
    /// @param on for a case the day of its acceptance
    public Authority holder(MatterCode matter, ZoneCode zone, LocalDate on) {
        return holder(matter, zone, Circumstances.on(on));
    }

    public Authority holder(MatterCode matter, ZoneCode zone, Circumstances of) {
        return register.find(matter, zone)
                .<Authority>map(power -> power.holder(of))
                .orElseGet(() -> new NeedsManual(matter, zone));
    }

    /// False when the power is in the register already. What the law does not allow is refused.
    boolean enter(Power power) {
        power.grants()
                .forEach(grant -> {
                    var faults = GrantCheck.faults(grant, power);
                    if (!faults.isEmpty()) {
                        throw new IllegalArgumentException(power.id() + ": " + faults);
                    }
                });
        return register.add(power);
    }
}
