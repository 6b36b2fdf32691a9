package etdz.policy.approval.desk;

import etdz.common.http.Complaints;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Decline;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Outcome.Reason;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.filing.Dossiers;
import etdz.policy.approval.filing.Dossiers.Handed;
import etdz.policy.approval.filing.Forms;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Stage.AwaitingCorrection;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.edition.Matters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Acts by which a case comes in and becomes complete.
@RestController
@RequestMapping(CaseResource.PATH + "/{id}")
class IntakeResource {

    private static final String OFFICERS = "hasRole('OFFICER')";
    private static final int LONGEST_ITEM = 1000;
    private static final int MOST_ITEMS = 50;

    record AcceptanceBody(@Nullable Set<MaterialCode> missing) {}

    record DeclinationBody(@Nullable String ground) {}

    record CorrectionRequest(@Nullable List<Correction.Item> items) {}

    record CorrectionAnswer(@Nullable Map<String, Object> form, @Nullable List<Handed> materials) {}

    record Supplied(@Nullable DocumentId document) {}

    private final Desk desk;
    private final Dossiers dossiers;
    private final Forms forms;
    private final Matters matters;

    IntakeResource(Desk desk, Dossiers dossiers, Forms forms, Matters matters) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.forms = forms;
        this.matters = matters;
    }

    @PutMapping("/acceptance")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> accept(Asked asked, @RequestBody AcceptanceBody body) {
        return desk.move(asked, body, new Accept(Checks.needed("/missing", body.missing())));
    }

    @PutMapping("/declination")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> decline(Asked asked, @RequestBody DeclinationBody body) {
        var ground = Checks.text("/ground", body.ground(), Checks.LONGEST_GROUND);
        return desk.move(asked, body, new Decline(ground));
    }

    @PostMapping("/corrections")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> requestCorrection(Asked asked, @RequestBody CorrectionRequest body) {
        var items = Optional.ofNullable(body.items()).orElse(List.of());
        return desk.move(
                asked,
                body,
                (held, now) -> {
                    check(items, held.application().matter());
                    return held.on(new RequestCorrection(items), asked.by(), now);
                });
    }

    private static void check(List<Correction.Item> items, Terms terms) {
        var complaints = new Complaints();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            complaints.at("/items", "须有 1 至 50 项", "1 to 50 items");
        }
        for (var i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
            complaints.text("/items/" + i + "/text", items.get(i).text(), LONGEST_ITEM);
            var material = items.get(i).material();
            if (material != null && terms.material(material).isEmpty()) {
                complaints.at("/items/" + i + "/material", "该事项没有这项材料", "no such material");
            }
        }
        complaints.raise();
    }

    @PutMapping("/correction")
    @PreAuthorize(CaseResource.APPLICANTS)
    ResponseEntity<CaseView> answerCorrection(Asked asked, @RequestBody CorrectionAnswer body) {
        return desk.move(
                asked,
                body,
                (held, now) ->
                        held.stage() instanceof AwaitingCorrection
                                ? held.on(
                                        new AnswerCorrection(corrected(held, body)),
                                        asked.by(),
                                        now)
                                : new TurnedDown(Reason.NOT_AT_THIS_STAGE));
    }

    private Dossier corrected(Case held, CorrectionAnswer body) {
        return dossiers.complete(
                matterOf(held),
                held.application().applicant().creditCode(),
                Optional.ofNullable(body.form()).orElseGet(() -> forms.read(held.dossier().form())),
                held.dossier().materials(),
                Optional.ofNullable(body.materials()).orElse(List.of()),
                new Complaints());
    }

    @PutMapping("/materials/{material}")
    @PreAuthorize(CaseResource.APPLICANTS)
    ResponseEntity<CaseView> supply(
            Asked asked, @PathVariable MaterialCode material, @RequestBody Supplied body) {
        return desk.move(
                asked,
                body,
                (held, now) -> {
                    if (!held.stage().lacking().contains(material)) {
                        return new TurnedDown(
                                held.stage() instanceof Running
                                        ? Reason.MATERIAL_NOT_MISSING
                                        : Reason.NOT_AT_THIS_STAGE);
                    }
                    var given =
                            dossiers.given(
                                    matterOf(held),
                                    held.application().applicant().creditCode(),
                                    new Handed(material, body.document()));
                    return held.on(new Supply(given), asked.by(), now);
                });
    }

    /// The version by which the case runs.
    private Matter matterOf(Case held) {
        var terms = held.application().matter();
        return matters.version(terms.code(), terms.version()).orElseThrow();
    }
}
