package etdz.policy.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.policy.approval.Application.Applicant;
import etdz.policy.approval.Case.Entry;
import etdz.policy.approval.Decision.Authority;
import etdz.policy.approval.PublicCase.MatterName;
import etdz.policy.approval.Stage.Granted;
import etdz.policy.approval.Stage.Refused;
import etdz.policy.approval.Stage.Submitted;
import etdz.policy.attachment.DocumentId;
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
/// @param allowed what this caller may do now
record CaseView(
        CaseId id,
        MatterName matter,
        ZoneCode zone,
        Applicant applicant,
        String stage,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable Boolean deemedAccepted,
        @Nullable LocalDate noticeDueOn,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate promisedDueOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer daysLeft,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Light light,
        boolean provisional,
        Map<String, Object> form,
        List<MaterialView> materials,
        Collection<MaterialCode> missing,
        List<Correction> corrections,
        @Nullable DecisionView decision,
        List<Entry> history,
        List<String> allowed,
        long version) {

    record MaterialView(
            MaterialCode material,
            Bilingual name,
            Necessity necessity,
            @Nullable DocumentId document,
            @Nullable String documentName) {}

    record DecisionView(
            String result,
            @Nullable String ground,
            @Nullable String documentNumber,
            Instant decidedAt,
            String decidedBy,
            Authority authority) {

        static DecisionView of(String result, Decision decision, @Nullable String documentNumber) {
            return new DecisionView(
                    result,
                    decision.ground(),
                    documentNumber,
                    decision.at(),
                    decision.by(),
                    decision.authority());
        }
    }

    static CaseView of(Case held, Map<String, Object> form, List<String> allowed, Moment now) {
        var application = held.application();
        var matter = application.matter();
        var row = CaseRow.of(held, now);
        var acceptance = Optional.ofNullable(held.stage().reached());
        var received = held.stage() instanceof Submitted submitted ? submitted : null;
        return new CaseView(
                held.id(),
                new MatterName(matter.code(), matter.version(), matter.name()),
                application.zone(),
                application.applicant(),
                held.stage().name(),
                application.receivedOn(),
                acceptance.map(Acceptance::on).orElse(null),
                acceptance.map(Acceptance::deemed).orElse(null),
                received == null ? null : received.noticeDueOn(),
                acceptance.map(Acceptance::statutoryDueOn).orElse(null),
                acceptance.map(Acceptance::promisedDueOn).orElse(null),
                row.dueOn(),
                row.daysLeft(),
                row.light(),
                received == null
                        ? acceptance.map(Acceptance::provisional).orElse(false)
                        : received.provisional(),
                form,
                matter.materials().stream().map(item -> material(item, held)).toList(),
                held.stage().lacking(),
                held.corrections(),
                decision(held.stage()),
                held.history(),
                allowed,
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
            case Granted(_, var decision, var number) ->
                    DecisionView.of("GRANTED", decision, number);
            case Refused(_, var decision) -> DecisionView.of("REFUSED", decision, null);
            case Stage.Submitted _,
                    Stage.AwaitingCorrection _,
                    Stage.Accepted _,
                    Stage.Withdrawn _ ->
                    null;
        };
    }
}
