package etdz.policy.review;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.review.ReviewOpinion.Statement;
import etdz.policy.review.ReviewOpinion.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The opinions of desks; for the office only.
@RestController
@RequestMapping("/api/policy/cases/{id}/opinions")
class ReviewResource {

    private static final int LONGEST_TEXT = 4000;

    record OpinionBody(
            @Nullable Verdict verdict, @Nullable String text, @Nullable String conditions) {}

    private final ReviewOpinions opinions;
    private final Cases cases;
    private final InstantSource clock;

    ReviewResource(ReviewOpinions opinions, Cases cases, InstantSource clock) {
        this.opinions = opinions;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')")
    List<ReviewOpinion> list(Actor actor, @PathVariable CaseId id) {
        return opinions.of(cases.held(id, actor.scope()).id());
    }

    /// The first needs no `If-Match`; a revision does, so that nobody overwrites what he has not
    /// read.
    @PutMapping("/{desk}")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    ResponseEntity<ReviewOpinion> give(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable DeskCode desk,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<ETag> read,
            @RequestBody OpinionBody body) {
        var held = cases.held(id, actor.scope());
        var lane = held.lane(desk).orElseThrow(() -> noSuchLane(held));
        if (!mayAnswerFor(lane, actor)) {
            throw Problem.of(FORBIDDEN, "desk-assigned-to-another");
        }
        if (held.isPresidedBy(actor.getPrincipal())) {
            throw Problem.of(CONFLICT, "presider-reviewed-the-case");
        }
        var statement = statement(actor, body);
        var earlier = opinions.find(id, desk);
        ETag.of(earlier.map(ReviewOpinion::version).orElse(0L)).requireIn(read);
        var next =
                earlier.map(it -> it.revised(statement))
                        .orElseGet(() -> ReviewOpinion.first(id, desk, statement));
        if (!opinions.put(next)) {
            throw Problem.of(PRECONDITION_FAILED, "stale-version");
        }
        return ETag.of(next.version()).on(next);
    }

    private static Problem noSuchLane(Case held) {
        return held.isUnderReview()
                ? Problem.of(NOT_FOUND, "no-such-desk")
                : Problem.of(CONFLICT, "not-at-this-stage");
    }

    private static boolean mayAnswerFor(Lane lane, Actor actor) {
        return lane.assignee() == null || lane.assignee().equals(actor.getPrincipal());
    }

    private Statement statement(Actor actor, OpinionBody body) {
        var verdict = body.verdict();
        var text = body.text();
        if (verdict == null) {
            throw Problem.invalid("/verdict", "AGREED | AGREED_WITH_CONDITIONS | NOT_AGREED");
        }
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Problem.invalid("/text", "1–" + LONGEST_TEXT);
        }
        var conditions = body.conditions();
        if (verdict == Verdict.AGREED_WITH_CONDITIONS
                && (conditions == null || conditions.isBlank())) {
            throw Problem.invalid("/conditions", "1–" + LONGEST_TEXT);
        }
        if (conditions != null && conditions.length() > LONGEST_TEXT) {
            throw Problem.invalid("/conditions", "1–" + LONGEST_TEXT);
        }
        return new Statement(clock.instant(), actor.getPrincipal(), verdict, text, conditions);
    }
}
