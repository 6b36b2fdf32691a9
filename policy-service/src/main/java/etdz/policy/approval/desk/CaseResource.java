package etdz.policy.approval.desk;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.desk.Acts.ActView;
import etdz.policy.approval.filing.SubmittingCase;
import etdz.policy.approval.filing.SubmittingCase.Submission;
import etdz.policy.approval.register.CaseRow;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.ReadingCases;
import etdz.policy.attachment.Attachments;
import etdz.policy.attachment.Download;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.MatterCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(CaseResource.PATH)
class CaseResource {

    static final String PATH = "/api/policy/cases";

    static final String APPLICANTS = "hasAnyRole('APPLICANT', 'EMPLOYER')";

    private final Cases cases;
    private final Desk desk;
    private final SubmittingCase submitting;
    private final Attachments attachments;
    private final CreationKeys keys;
    private final Paging paging;

    CaseResource(
            Cases cases,
            Desk desk,
            SubmittingCase submitting,
            Attachments attachments,
            CreationKeys keys,
            Paging paging) {
        this.cases = cases;
        this.desk = desk;
        this.submitting = submitting;
        this.attachments = attachments;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping
    @PreAuthorize(APPLICANTS)
    ResponseEntity<CaseView> submit(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Submission body) {
        var held = submitting.submit(actor, keys.of(actor, key, body), body, desk.now(body.zone()));
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .headers(headers -> headers.addAll(desk.answer(held, actor).getHeaders()))
                .body(desk.view(held, actor));
    }

    @GetMapping
    @PreAuthorize(APPLICANTS)
    ResponseEntity<Listing<CaseRow>> list(
            Actor actor,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = cases.newest(actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(held -> CaseRow.of(held, desk.now(held))));
    }

    /// Asked before an application is sent, so that nobody applies twice by mistake.
    @GetMapping("/similar")
    @PreAuthorize(APPLICANTS)
    List<CaseRow> similar(Actor actor, @RequestParam MatterCode matter) {
        return submitting.similar(actor, matter).stream()
                .map(held -> CaseRow.of(held, desk.now(held)))
                .toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(ReadingCases.READERS)
    ResponseEntity<CaseView> show(Actor actor, @PathVariable CaseId id) {
        return desk.answer(desk.found(id, actor), actor);
    }

    /// What the caller may do, and what stands in the way of the rest.
    @GetMapping("/{id}/acts")
    @PreAuthorize(ReadingCases.READERS)
    List<ActView> acts(Actor actor, @PathVariable CaseId id) {
        return desk.acts(id, actor);
    }

    @GetMapping("/{id}/clock")
    @PreAuthorize(ReadingCases.READERS)
    ClockView clock(Actor actor, @PathVariable CaseId id) {
        var held = desk.found(id, actor).held();
        var now = desk.now(held);
        return ClockView.of(held, now.today(), now.calendar());
    }

    @GetMapping("/{id}/materials/{material}/content")
    @PreAuthorize(ReadingCases.READERS_OF_PAPERS)
    ResponseEntity<Resource> download(
            Actor actor, @PathVariable CaseId id, @PathVariable MaterialCode material) {
        var document =
                desk.held(id, actor)
                        .dossier()
                        .given(material)
                        .flatMap(given -> attachments.find(given.document()))
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-material"));
        return Download.of(document, attachments.open(document, actor, id.value()));
    }
}
