package etdz.policy.approval.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Case.Entry;
import etdz.policy.approval.PublicCase.MatterName;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.register.CaseRow;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.approval.stage.Annulment;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Delivery;
import etdz.policy.approval.stage.ExtensionRequest;
import etdz.policy.approval.stage.Hearing;
import etdz.policy.approval.stage.Licence;
import etdz.policy.approval.stage.Proposal;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.approval.stage.Stage.Refused;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Submitted;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.approval.stage.Status;
import etdz.policy.approval.stage.Suspension;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.clock.Due.Light;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.Necessity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case as it is shown to somebody who may see it.
///
/// @param status the legal name of where it stands
/// @param statutoryDueOn absent while the clock stands, as `promisedDueOn` is
/// @param asOf the day from which days are counted
/// @param provisional a date that counts now may still move
/// @param ending how it ended, if not by a decision
/// @param allowed what this caller may do now
/// @param onMandate it is shown to an agent (代办员) on the strength of a mandate; absent for others
record CaseView(
        CaseId id,
        MatterName matter,
        ZoneCode zone,
        Applicant applicant,
        String stage,
        Status status,
        @Nullable String subject,
        @Nullable CaseId concerns,
        @Nullable String handler,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable Boolean deemedAccepted,
        @Nullable LocalDate noticeDueOn,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate promisedDueOn,
        LocalDate asOf,
        @Nullable LocalDate dueOn,
        @Nullable Integer daysLeft,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Light light,
        boolean provisional,
        Map<String, Object> form,
        List<MaterialView> materials,
        Collection<MaterialCode> missing,
        List<Correction> corrections,
        @Nullable ProgressView progress,
        @Nullable DecisionView decision,
        @Nullable Ending ending,
        List<Entry> history,
        List<String> allowed,
        @Nullable Boolean onMandate,
        long version) {

    record MaterialView(
            MaterialCode material,
            Bilingual name,
            Necessity necessity,
            @Nullable DocumentId document,
            @Nullable String documentName) {}

    /// The facts that a hearing has at its stage, and which stage that is.
    record HearingView(String is, @JsonUnwrapped Hearing facts) {

        static @Nullable HearingView of(@Nullable Hearing hearing) {
            return hearing == null
                    ? null
                    : new HearingView(hearing.getClass().getSimpleName(), hearing);
        }
    }

    /// How far an accepted case is; what only the office knows is absent for the applicant.
    record ProgressView(
            @Nullable Suspension suspension,
            @Nullable HearingView hearing,
            boolean extended,
            @Nullable ExtensionRequest extension,
            List<Lane> desks,
            @Nullable Proposal proposal) {

        static ProgressView of(Running running, Reader reader) {
            var handling = running.handling();
            var office = reader == Reader.OFFICE;
            return new ProgressView(
                    running instanceof Suspended(_, var suspension) ? suspension : null,
                    HearingView.of(handling.hearing()),
                    handling.acceptance().extended(),
                    office ? handling.extension() : null,
                    handling.review() == null || !office ? List.of() : handling.review().lanes(),
                    office ? handling.proposal() : null);
        }
    }

    record DecisionView(
            String result,
            @Nullable String ground,
            List<String> conditions,
            String documentNumber,
            Instant decidedAt,
            String decidedBy,
            Authority authority,
            @Nullable Licence licence,
            Delivery delivery,
            @Nullable Annulment annulment) {

        static DecisionView of(Granted granted, @Nullable Annulment annulment) {
            var decision = granted.decision();
            return new DecisionView(
                    "GRANTED",
                    decision.ground(),
                    decision.conditions(),
                    granted.documentNumber(),
                    decision.at(),
                    decision.by(),
                    decision.authority(),
                    granted.licence(),
                    granted.delivery(),
                    annulment);
        }

        static DecisionView of(Refused refused) {
            var decision = refused.decision();
            return new DecisionView(
                    "REFUSED",
                    decision.ground(),
                    decision.conditions(),
                    refused.documentNumber(),
                    decision.at(),
                    decision.by(),
                    decision.authority(),
                    null,
                    refused.delivery(),
                    null);
        }
    }

    static CaseView of(
            Case held, Map<String, Object> form, List<String> allowed, Reader reader, Moment now) {
        var application = held.application();
        var matter = application.matter();
        var row = CaseRow.of(held, now);
        var acceptance = Optional.ofNullable(held.stage().reached());
        var counting = Optional.ofNullable(held.stage().counting());
        var received = held.stage() instanceof Submitted submitted ? submitted : null;
        return new CaseView(
                held.id(),
                new MatterName(matter.code(), matter.version(), matter.name()),
                application.zone(),
                application.applicant(),
                held.stage().name(),
                Status.of(held.stage()),
                row.subject(),
                application.concerns(),
                reader == Reader.OFFICE ? held.handler() : null,
                application.receivedOn(),
                acceptance.map(Acceptance::on).orElse(null),
                acceptance.map(Acceptance::deemed).orElse(null),
                received == null ? null : received.noticeDueOn(),
                counting.map(Acceptance::statutoryDueOn).orElse(null),
                counting.map(Acceptance::promisedDueOn).orElse(null),
                now.today(),
                row.dueOn(),
                row.daysLeft(),
                row.light(),
                held.stage().isProvisional(),
                form,
                matter.materials().stream().map(item -> material(item, held)).toList(),
                held.stage().lacking(),
                held.corrections(),
                held.stage() instanceof Running running ? ProgressView.of(running, reader) : null,
                decision(held.stage()),
                Ending.of(held.stage()),
                held.history().stream().filter(entry -> reader.sees(entry.move())).toList(),
                allowed,
                reader == Reader.AGENT ? true : null,
                held.version());
    }

    private static MaterialView material(Terms.Item item, Case held) {
        var given = held.dossier().given(item.code());
        return new MaterialView(
                item.code(),
                item.name(),
                item.necessity(),
                given.map(Dossier.Given::document).orElse(null),
                given.map(Dossier.Given::documentName).orElse(null));
    }

    private static @Nullable DecisionView decision(Stage stage) {
        return switch (stage) {
            case Granted granted -> DecisionView.of(granted, null);
            case Refused refused -> DecisionView.of(refused);
            case Stage.Revoked(var granted, var annulment) -> DecisionView.of(granted, annulment);
            case Stage.Cancelled(var granted, var annulment) -> DecisionView.of(granted, annulment);
            case Submitted _,
                    Stage.AwaitingCorrection _,
                    Running _,
                    Stage.Declined _,
                    Stage.Withdrawn _,
                    Stage.Terminated _ ->
                    null;
        };
    }
}
