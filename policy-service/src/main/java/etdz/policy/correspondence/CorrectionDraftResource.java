package etdz.policy.correspondence;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Stage.Submitted;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A draft is there only while a correction may still be asked for; the applicant never sees one.
@RestController
@RequestMapping("/api/policy/cases/{id}/correction-draft")
class CorrectionDraftResource {

    private static final String OFFICERS = "hasRole('OFFICER')";
    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_ITEM = 1000;

    record DraftBody(@Nullable List<Correction.Item> items) {}

    private final CorrectionDrafts drafts;
    private final Cases cases;
    private final InstantSource clock;

    CorrectionDraftResource(CorrectionDrafts drafts, Cases cases, InstantSource clock) {
        this.drafts = drafts;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    ResponseEntity<CorrectionDraft> show(Actor actor, @PathVariable CaseId id) {
        var held = cases.held(id, actor.scope());
        var draft = stands(held) ? drafts.find(id) : Optional.<CorrectionDraft>empty();
        return draft.map(CorrectionDraftResource::answer).orElseThrow(this::none);
    }

    /// Over what was read, version 0 for the first, so that two officers do not overwrite each
    /// other.
    @PutMapping
    @PreAuthorize(OFFICERS)
    ResponseEntity<CorrectionDraft> save(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<ETag> read,
            @RequestBody DraftBody body) {
        var held = cases.held(id, actor.scope());
        if (!held.corrections().isEmpty()) {
            throw Problem.of(CONFLICT, "told-once-already");
        }
        if (!stands(held)) {
            throw Problem.of(CONFLICT, "not-at-this-stage");
        }
        var items = Optional.ofNullable(body.items()).orElse(List.of());
        check(items, held);
        var version = drafts.find(id).map(CorrectionDraft::version).orElse(0L);
        ETag.of(version).requireIn(read);
        var draft =
                new CorrectionDraft(
                        id,
                        items,
                        actor.getPrincipal(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        version + 1);
        if (!drafts.put(draft)) {
            throw ETag.stale();
        }
        return answer(draft);
    }

    @DeleteMapping
    @PreAuthorize(OFFICERS)
    ResponseEntity<Void> discard(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<ETag> read) {
        cases.held(id, actor.scope());
        var draft = drafts.find(id).orElseThrow(this::none);
        ETag.of(draft.version()).requireIn(read);
        if (!drafts.discard(draft)) {
            throw ETag.stale();
        }
        return ResponseEntity.noContent().build();
    }

    private static boolean stands(Case held) {
        return held.stage() instanceof Submitted && held.corrections().isEmpty();
    }

    private Problem none() {
        return Problem.of(NOT_FOUND, "no-correction-draft");
    }

    /// An item may still be empty: somebody is thinking.
    private static void check(List<Correction.Item> items, Case held) {
        var complaints = new Complaints();
        if (items.size() > MOST_ITEMS) {
            complaints.at("/items", "最多 50 项", "at most 50 items");
        }
        for (var i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
            var text = items.get(i).text();
            var material = items.get(i).material();
            if (text == null) {
                complaints.needed("/items/" + i + "/text");
            } else if (text.length() > LONGEST_ITEM) {
                complaints.at("/items/" + i + "/text", "不得超过 1000 字", "at most 1000 characters");
            }
            if (material != null && held.application().matter().material(material).isEmpty()) {
                complaints.at("/items/" + i + "/material", "该事项没有这项材料", "no such material");
            }
        }
        complaints.raise();
    }

    private static ResponseEntity<CorrectionDraft> answer(CorrectionDraft draft) {
        return ETag.of(draft.version()).on(draft);
    }
}
