package etdz.policy.power.register;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Authority.NeedsManual;
import etdz.policy.power.Power;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Reach;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
                .<Authority>map(power -> holder(power, of))
                .orElseGet(() -> new NeedsManual(matter, zone));
    }

    private Held holder(Power power, Circumstances of) {
        var newest = delegations.on(power.matter(), power.zone(), of.on());
        return newest.filter(one -> !one.terms().from().equals(power.original()))
                .flatMap(givenOn ->
                        delegations.giver(givenOn).map(giver -> power.holder(givenOn, giver, of)))
                .orElseGet(() -> power.holder(newest, of));
    }

    /// What the law says of the power, and what is promised where it is not delegated.
    public Optional<Power> find(MatterCode matter, ZoneCode zone) {
        return register.find(matter, zone);
    }

    /// A power that a zone was given.
    ///
    /// @param wholeArea whether it holds in every part of the zone
    public record Given(MatterCode matter, Bilingual name, Mode mode, boolean wholeArea) {}

    /// What a zone was given and may use on a day; what was given on within it counts once.
    public List<Given> given(ZoneCode zone, LocalDate day) {
        var of = Circumstances.on(day);
        var given = new LinkedHashMap<MatterCode, Given>();
        for (var held : delegations.inForce(zone, day)) {
            var reached = held.reached(of);
            if (reached.reach() == Reach.HOLDS) {
                var terms = reached.terms();
                given.putIfAbsent(
                        held.matter(),
                        new Given(
                                held.matter(),
                                held.name(),
                                terms.mode(),
                                terms.excludedAreas().isEmpty()));
            }
        }
        return List.copyOf(given.values());
    }
}
