package etdz.policy.approval;

import static etdz.common.http.CreationKeys.HEADER;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.DecidingCase.Result;
import etdz.policy.approval.Desk.Asked;
import etdz.policy.approval.Dossiers.Handed;
import etdz.policy.attachment.DocumentId;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matters;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(CaseResource.PATH + "/{id}")
class ActResource {

    private static final String APPLICANTS = "hasAnyRole('APPLICANT', 'EMPLOYER')";
    private static final int LONGEST_ITEM = 1000;
    private static final int LONGEST_GROUND = 2000;
    private static final int MOST_ITEMS = 50;

    record AcceptanceBody(@Nullable Set<MaterialCode> missing) {}

    record CorrectionRequest(@Nullable List<Correction.Item> items) {}

    record CorrectionAnswer(@Nullable Map<String, Object> form, @Nullable List<Handed> materials) {}

    record Supplied(@Nullable DocumentId document) {}

    record DecisionBody(@Nullable Result result, @Nullable String ground) {}

    private final Desk desk;
    private final DecidingCase deciding;
    private final Dossiers dossiers;
    private final Forms forms;
    private final Matters matters;
    private final CreationKeys keys;

    ActResource(
            Desk desk,
            DecidingCase deciding,
            Dossiers dossiers,
            Forms forms,
            Matters matters,
            CreationKeys keys) {
        this.desk = desk;
        this.deciding = deciding;
        this.dossiers = dossiers;
        this.forms = forms;
        this.matters = matters;
        this.keys = keys;
    }

    @PutMapping("/acceptance")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<CaseView> accept(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(HEADER) Optional<String> key,
            @RequestBody AcceptanceBody body) {
        var missing = body.missing();
        if (missing == null) {
            throw lacking("/missing");
        }
        return desk.move(asked(actor, id, read, key, "acceptance", body), new Accept(missing));
    }

    @PostMapping("/corrections")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<CaseView> requestCorrection(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(HEADER) Optional<String> key,
            @RequestBody CorrectionRequest body) {
        var items = Optional.ofNullable(body.items()).orElse(List.of());
        return desk.move(
                asked(actor, id, read, key, "corrections", body),
                (held, now) -> {
                    check(items, held.application().matter());
                    return held.on(new RequestCorrection(items), actor.getPrincipal(), now);
                });
    }

    private static void check(List<Correction.Item> items, Terms terms) {
        var complaints = new Complaints();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            complaints.at("/items", "须有 1 至 50 项", "1 to 50 items");
        }
        for (var i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
            complaints.lacks("/items/" + i + "/text", items.get(i).text(), LONGEST_ITEM);
            var material = items.get(i).material();
            if (material != null && terms.material(material).isEmpty()) {
                complaints.at("/items/" + i + "/material", "该事项没有这项材料", "no such material");
            }
        }
        complaints.raise();
    }

    @PutMapping("/correction")
    @PreAuthorize(APPLICANTS)
    ResponseEntity<CaseView> answerCorrection(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(HEADER) Optional<String> key,
            @RequestBody CorrectionAnswer body) {
        return desk.move(
                asked(actor, id, read, key, "correction", body),
                (held, now) ->
                        held.stage() instanceof Stage.AwaitingCorrection
                                ? held.on(
                                        new AnswerCorrection(corrected(held, body)),
                                        actor.getPrincipal(),
                                        now)
                                : new Outcome.TurnedDown(Outcome.Reason.NOT_AT_THIS_STAGE));
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
    @PreAuthorize(APPLICANTS)
    ResponseEntity<CaseView> supply(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable MaterialCode material,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(HEADER) Optional<String> key,
            @RequestBody Supplied body) {
        return desk.move(
                asked(actor, id, read, key, "materials", List.of(material, body)),
                (held, now) -> {
                    if (!held.stage().lacking().contains(material)) {
                        var reason =
                                held.stage() instanceof Stage.Accepted
                                        ? Outcome.Reason.MATERIAL_NOT_MISSING
                                        : Outcome.Reason.NOT_AT_THIS_STAGE;
                        return new Outcome.TurnedDown(reason);
                    }
                    var given =
                            dossiers.given(
                                    matterOf(held),
                                    held.application().applicant().creditCode(),
                                    new Handed(material, body.document()));
                    return held.on(new Supply(given), actor.getPrincipal(), now);
                });
    }

    @PutMapping("/decision")
    @PreAuthorize("hasRole('APPROVER')")
    ResponseEntity<CaseView> decide(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(HEADER) Optional<String> key,
            @RequestBody DecisionBody body) {
        var result = body.result();
        if (result == null) {
            throw lacking("/result");
        }
        var ground = body.ground();
        if (result == Result.REFUSED || ground != null) {
            var complaints = new Complaints();
            complaints.lacks("/ground", ground, LONGEST_GROUND);
            complaints.raise();
        }
        return desk.move(
                asked(actor, id, read, key, "decision", body),
                (held, now) -> deciding.decide(held, result, ground, actor.getPrincipal(), now));
    }

    @PutMapping("/withdrawal")
    @PreAuthorize(APPLICANTS)
    ResponseEntity<CaseView> withdraw(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(HEADER) Optional<String> key) {
        return desk.move(asked(actor, id, read, key, "withdrawal", ""), new Withdraw());
    }

    private Asked asked(
            Actor actor,
            CaseId id,
            Optional<ETag> read,
            Optional<String> key,
            String act,
            Object body) {
        return new Asked(actor, id, read, keys.ofCommand(actor, key, act, body));
    }

    /// The version with which the case began.
    private Matter matterOf(Case held) {
        var terms = held.application().matter();
        return matters.version(terms.code(), terms.version()).orElseThrow();
    }

    private static RuntimeException lacking(String pointer) {
        var complaints = new Complaints();
        complaints.needed(pointer);
        return complaints.problem();
    }
}
