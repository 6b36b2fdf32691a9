package etdz.policy.power;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.NeedsManual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /// A power that a zone was given.
    ///
    /// @param wholeArea whether it holds in every part of the zone
    public record Given(MatterCode matter, Bilingual name, Mode mode, boolean wholeArea) {}

    /// What a zone was given and may use on a day.
    public List<Given> given(ZoneCode zone, LocalDate day) {
        var of = Circumstances.on(day);
        return delegations.inForce(zone, day).stream()
                .map(held -> Map.entry(held, held.reached(of)))
                .filter(held -> held.getValue().reach() == Reach.HOLDS)
                .map(held ->
                        new Given(
                                held.getKey().matter(),
                                held.getKey().name(),
                                held.getValue().terms().mode(),
                                held.getValue().terms().excludedAreas().isEmpty()))
                .toList();
    }
}
