package etdz.policy.licence;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.Decision.Body;
import etdz.policy.clock.Renewal;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Placement.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A licence as a line of the register.
///
/// @param id the case that issued it
/// @param daysLeft until its end; negative after it
/// @param askBy the last day to ask for a renewal in time (行政许可法 第五十条)
/// @param pending open applications that concern it
/// @param followUps what may be applied for on its grounds
public record LicenceRow(
        LicenceIdentifier identifier,
        CaseId id,
        LicenceState state,
        MatterName matter,
        ZoneCode zone,
        Applicant holder,
        Body issuer,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long daysLeft,
        @Nullable LocalDate askBy,
        boolean renewedByLaw,
        @Nullable LicenceIdentifier supersededBy,
        boolean sample,
        List<Pending> pending,
        List<FollowUp> followUps) {

    public record MatterName(MatterCode code, Bilingual name) {}

    public record Pending(CaseId id, Action action, LocalDate receivedOn) {}

    public record FollowUp(Action action, MatterCode matter, Bilingual name) {}

    static LicenceRow of(
            Case held, List<Pending> pending, List<FollowUp> followUps, LocalDate today) {
        var entry = Objects.requireNonNull(held.licence());
        var grant = held.stage().grant().orElseThrow();
        var licence = Objects.requireNonNull(grant.licence());
        var application = held.application();
        var matter = application.matter();
        var end = licence.validTo();
        return new LicenceRow(
                entry.identifier(),
                held.id(),
                LicenceState.of(entry, today),
                new MatterName(matter.code(), matter.name()),
                application.zone(),
                application.applicant(),
                grant.decision().authority().issuer(),
                licence.validFrom(),
                end,
                end == null ? null : end.toEpochDay() - today.toEpochDay(),
                end == null ? null : Renewal.byLaw(end).askBy(),
                licence.renewedByLaw(),
                licence.supersededBy(),
                matter.sample() || grant.decision().authority().sample(),
                pending,
                followUps);
    }
}
