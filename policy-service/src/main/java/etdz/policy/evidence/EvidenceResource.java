package etdz.policy.evidence;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.ReadingCases;
import etdz.policy.approval.stage.Stage;
import etdz.policy.attachment.Attachments;
import etdz.policy.attachment.document.StoredFile;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.edition.Matters;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy/cases/{id}/evidence")
class EvidenceResource {

    private final Cases cases;
    private final ReadingCases reading;
    private final Attachments attachments;
    private final Matters matters;
    private final InstantSource clock;

    EvidenceResource(
            Cases cases,
            ReadingCases reading,
            Attachments attachments,
            Matters matters,
            InstantSource clock) {
        this.cases = cases;
        this.reading = reading;
        this.attachments = attachments;
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(ReadingCases.READERS)
    List<MaterialEvidence> list(Actor actor, @PathVariable CaseId id) {
        var held = reading.held(id, actor).held();
        var matter = matterOf(held);
        return held.application().matter().materials().stream()
                .map(item -> evidence(item, matter, given(held, item.code())))
                .toList();
    }

    /// Somebody compared the file with the original. `If-Match` names the version of the case that
    /// he had before him, since another file may have been supplied since; the case itself stays as
    /// it is.
    @PutMapping("/{material}/confirmation")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    ResponseEntity<MaterialEvidence> confirm(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable MaterialCode material,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<ETag> read) {
        var held = cases.held(id, actor.scope());
        var tag = ETag.of(held.version());
        tag.requireIn(read);
        if (held.stage() instanceof Stage.Closed) {
            throw Problem.of(CONFLICT, "not-at-this-stage");
        }
        var item =
                held.application().matter().materials().stream()
                        .filter(it -> it.code().equals(material))
                        .findFirst();
        var file = given(held, material);
        if (item.isEmpty() || file.isEmpty()) {
            throw Problem.of(NOT_FOUND, "no-such-material");
        }
        var confirmed = attachments.confirm(file.get(), actor);
        return tag.on(evidence(item.get(), matterOf(held), Optional.of(confirmed)));
    }

    private MaterialEvidence evidence(
            Terms.Item item, Optional<Matter> matter, Optional<StoredFile> given) {
        return MaterialEvidence.of(
                item,
                matter.flatMap(it -> it.material(item.code())).map(Matter.Material::trustGrade),
                given,
                China.dayOf(clock.instant()));
    }

    private Optional<Matter> matterOf(Case held) {
        var terms = held.application().matter();
        return matters.version(terms.code(), terms.version());
    }

    private Optional<StoredFile> given(Case held, MaterialCode material) {
        return held.dossier().given(material).flatMap(it -> attachments.find(it.document()));
    }
}
