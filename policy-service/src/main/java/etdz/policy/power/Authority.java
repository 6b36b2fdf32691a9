package etdz.policy.power;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.grant.Grant.Bound;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Reach;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answer to "who holds this power here, on this day", as it is printed on a decision.
public sealed interface Authority {

    /// The register knows.
    ///
    /// @param holder who decides
    /// @param issuer in whose name the decision goes out
    /// @param liableOrgan who answers for it
    /// @param defendant who is sued over it (行政诉讼法 第二十六条)
    /// @param receiver who takes the application, where that is not the holder
    /// @param reason why it is the grant's organ, or why it is still the original one
    /// @param supervisor who guides and examines how the power is used (令第275号 第六条)
    /// @param delegation by which it came to the zone
    /// @param unchecked bounds of the delegation that nothing was said about
    record Held(
            MatterCode matter,
            ZoneCode zone,
            LocalDate on,
            Organ holder,
            Mode mode,
            Organ issuer,
            Organ liableOrgan,
            Organ defendant,
            @Nullable Organ receiver,
            @Nullable Organ copyTo,
            String legalBasis,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate announcedOn,
            @Nullable String seal,
            boolean sample,
            Reach reason,
            @Nullable String note,
            @Nullable Organ supervisor,
            @Nullable DelegationId delegation,
            Set<Bound> unchecked)
            implements Authority {}

    /// The register does not say. Somebody has to find out; nothing is guessed.
    record NeedsManual(MatterCode matter, ZoneCode zone) implements Authority {}
}
