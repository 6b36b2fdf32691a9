package etdz.policy.power.register;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ.Level;
import etdz.policy.power.grant.Reach;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of the register.
///
/// @param reach whether it holds today, and if not, what keeps it
record DelegationRow(
        DelegationId id,
        MatterCode matter,
        Bilingual name,
        ZoneCode zone,
        Mode mode,
        String from,
        String to,
        @Nullable Level level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate announcedOn,
        String standing,
        Reach reach,
        boolean endsSoon,
        boolean sample) {

    static DelegationRow of(Delegation held, LocalDate today) {
        var terms = held.terms();
        return new DelegationRow(
                held.id(),
                held.matter(),
                held.name(),
                held.zone(),
                terms.mode(),
                terms.from().name(),
                terms.to().name(),
                terms.from().level(),
                terms.validFrom(),
                terms.validTo(),
                terms.announcedOn(),
                held.standing().name(),
                held.reached(Circumstances.on(today)).reach(),
                held.endsSoon(today),
                held.sample());
    }
}
