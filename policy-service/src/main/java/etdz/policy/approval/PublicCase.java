package etdz.policy.approval;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Project;
import etdz.policy.approval.stage.Decision.Body;
import etdz.policy.approval.stage.Licence;
import etdz.policy.approval.stage.Proposal;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Status;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.ResultType;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.grant.Mode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that others may know of a case after a move, and the move. Listed by hand, so that a new
/// private fact is not published by accident. Whoever missed an event needs only the newest one.
///
/// @param statutoryDueOn absent while the clock stands, as `promisedDueOn` is
/// @param provisional a date that counts now may still move
/// @param corrections how often the applicant was asked to correct
public record PublicCase(
        CaseId id,
        MatterName matter,
        ZoneCode zone,
        Applicant applicant,
        String stage,
        Status status,
        @Nullable CaseId concerns,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate promisedDueOn,
        boolean provisional,
        Set<MaterialCode> missing,
        int corrections,
        ResultType resultType,
        @Nullable Project project,
        @Nullable Decided decision,
        @Nullable String handler,
        long version,
        Move move) {

    public record MatterName(MatterCode code, int version, Bilingual name) {}

    /// What was decided and what has become of it.
    public record Decided(
            Proposal.Result result,
            String documentNumber,
            LocalDate on,
            Body issuer,
            Mode mode,
            @Nullable Licence licence,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate endedOn) {

        static @Nullable Decided of(Stage stage) {
            return switch (stage) {
                case Stage.Granted granted -> of(granted, null);
                case Stage.Revoked(var granted, var annulment) -> of(granted, annulment.on());
                case Stage.Cancelled(var granted, var annulment) -> of(granted, annulment.on());
                case Stage.Refused refused ->
                        new Decided(
                                Proposal.Result.REFUSED,
                                refused.documentNumber(),
                                refused.decision().on(),
                                refused.decision().authority().issuer(),
                                refused.decision().authority().mode(),
                                null,
                                refused.delivery().madeOn(),
                                null);
                default -> null;
            };
        }

        private static Decided of(Stage.Granted granted, @Nullable LocalDate endedOn) {
            return new Decided(
                    Proposal.Result.GRANTED,
                    granted.documentNumber(),
                    granted.decision().on(),
                    granted.decision().authority().issuer(),
                    granted.decision().authority().mode(),
                    granted.licence(),
                    granted.delivery().madeOn(),
                    endedOn);
        }
    }

    static PublicCase of(Case held) {
        var application = held.application();
        var matter = application.matter();
        var acceptance = held.stage().reached();
        var counting = held.stage().counting();
        return new PublicCase(
                held.id(),
                new MatterName(matter.code(), matter.version(), matter.name()),
                application.zone(),
                application.applicant(),
                held.stage().name(),
                Status.of(held.stage()),
                application.concerns(),
                application.receivedOn(),
                acceptance == null ? null : acceptance.on(),
                counting == null ? null : counting.statutoryDueOn(),
                counting == null ? null : counting.promisedDueOn(),
                held.stage().isProvisional(),
                held.stage().lacking(),
                held.corrections().size(),
                matter.resultType(),
                held.dossier().project(),
                Decided.of(held.stage()),
                held.handler(),
                held.version(),
                held.last());
    }
}
