package etdz.policy.approval.desk;

import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.http.Complaints;
import etdz.common.http.Problem;
import etdz.policy.approval.Command.AskExtension;
import etdz.policy.approval.Command.DeclineExtension;
import etdz.policy.approval.Command.Extend;
import etdz.policy.approval.Command.OpenReview;
import etdz.policy.approval.Command.Propose;
import etdz.policy.approval.Command.Resume;
import etdz.policy.approval.Command.Suspend;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.decision.Heard;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.approval.stage.Review.Part;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.clock.pause.PauseRight;
import etdz.policy.clock.pause.PauseRules;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Acts by which an accepted case gets ready to be decided.
@RestController
@RequestMapping(CaseResource.PATH + "/{id}")
class HandlingResource {

    private static final String OFFICERS = "hasRole('OFFICER')";
    private static final String APPROVERS = "hasRole('APPROVER')";
    private static final int MOST_LANES = 20;
    private static final int LONGEST_PAUSE = 120;

    /// The year; how much the law allows is the matter's.
    private static final int LONGEST_EXTENSION = 250;

    record ReviewBody(@Nullable List<Lane> desks) {}

    record SuspensionBody(
            @Nullable PauseGround ground, @Nullable Integer cap, @Nullable String told) {}

    record ExtensionBody(@Nullable Integer workingDays, @Nullable String reason) {}

    record ApprovalBody(@Nullable String approval) {}

    record ProposalBody(
            @Nullable Result result, @Nullable String ground, @Nullable List<String> conditions) {}

    private final Desk desk;
    private final Heard heard;
    private final PauseRules pauses;

    HandlingResource(Desk desk, Heard heard, PauseRules pauses) {
        this.desk = desk;
        this.heard = heard;
        this.pauses = pauses;
    }

    /// Without desks, those that the matter names.
    @PutMapping("/review")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> openReview(Asked asked, @RequestBody ReviewBody body) {
        return desk.move(
                asked,
                body,
                (held, now) -> {
                    var lanes =
                            Optional.ofNullable(body.desks())
                                    .orElseGet(() -> byDefault(held.application().matter()));
                    check(lanes);
                    return held.on(new OpenReview(lanes), asked.by(), now);
                });
    }

    private static List<Lane> byDefault(Terms terms) {
        return terms.desks().stream()
                .map(it ->
                        new Lane(
                                new DeskCode(it.code()),
                                it.name(),
                                it.lead() ? Part.LEAD : Part.REVIEW,
                                null))
                .toList();
    }

    private static void check(List<Lane> lanes) {
        var complaints = new Complaints();
        if (lanes.isEmpty() || lanes.size() > MOST_LANES) {
            complaints.at("/desks", "须有 1 至 20 个环节", "1 to 20 desks");
        }
        var seen = new HashSet<DeskCode>();
        for (var i = 0; i < Math.min(lanes.size(), MOST_LANES); i++) {
            var lane = lanes.get(i);
            if (lane.desk() == null || lane.name() == null || lane.part() == null) {
                complaints.needed("/desks/" + i);
            } else if (!seen.add(lane.desk())) {
                complaints.at("/desks/" + i + "/desk", "重复的环节", "given twice");
            }
        }
        complaints.raise();
    }

    @PutMapping("/suspension")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> suspend(Asked asked, @RequestBody SuspensionBody body) {
        var ground = Checks.needed("/ground", body.ground());
        var told = Checks.text("/told", body.told(), Checks.LONGEST_GROUND);
        if (body.cap() != null) {
            Checks.between("/cap", body.cap(), 1, LONGEST_PAUSE);
        }
        return desk.move(
                asked,
                body,
                (held, now) -> {
                    var cap =
                            shorter(
                                    longest(ground, held.application().matter(), now.today()),
                                    body.cap());
                    return held.on(new Suspend(ground, cap, told), asked.by(), now);
                });
    }

    /// What the law and the catalogue leave of a procedure's time. A ground that no law names is no
    /// ground; one that nobody has read up is not used without a person who has.
    private Optional<Integer> longest(PauseGround ground, Terms terms, LocalDate today) {
        return switch (pauses.rightTo(ground, today)) {
            case PauseRight.Given(var rule)
                    when rule.isForNamedMatters() && terms.procedure(ground).isEmpty() ->
                    throw Problem.of(CONFLICT, "pause-ground-of-other-matters")
                            .with("basis", rule.basis());
            case PauseRight.Given(var rule) ->
                    Optional.ofNullable(shorter(terms.cap(ground), rule.cap()));
            case PauseRight.NeedsManual(var rule) ->
                    throw Problem.of(CONFLICT, "pause-ground-unverified")
                            .with("answer", "NEEDS_MANUAL")
                            .with("basis", rule.basis());
            case PauseRight.None _ -> throw Problem.of(CONFLICT, "pause-ground-unknown");
        };
    }

    /// The catalogue's bound is not stretched, only shortened.
    private static @Nullable Integer shorter(Optional<Integer> most, @Nullable Integer wanted) {
        if (wanted == null) {
            return most.orElse(null);
        }
        return most.map(bound -> Math.min(bound, wanted)).orElse(wanted);
    }

    @DeleteMapping("/suspension")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> resume(Asked asked) {
        return desk.move(asked, new Resume());
    }

    @PutMapping("/extension-request")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> askExtension(Asked asked, @RequestBody ExtensionBody body) {
        var days = Checks.between("/workingDays", body.workingDays(), 1, LONGEST_EXTENSION);
        var reason = Checks.text("/reason", body.reason(), Checks.LONGEST_GROUND);
        return desk.move(asked, body, new AskExtension(days, reason));
    }

    @DeleteMapping("/extension-request")
    @PreAuthorize(APPROVERS)
    ResponseEntity<CaseView> declineExtension(Asked asked) {
        return desk.move(asked, new DeclineExtension());
    }

    @PutMapping("/extension")
    @PreAuthorize(APPROVERS)
    ResponseEntity<CaseView> extend(Asked asked, @RequestBody ApprovalBody body) {
        var approval = Checks.optional("/approval", body.approval(), Checks.LONGEST_LINE);
        return desk.move(asked, body, new Extend(approval));
    }

    @PutMapping("/proposal")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    ResponseEntity<CaseView> propose(Asked asked, @RequestBody ProposalBody body) {
        var wish =
                DecisionResource.wish(
                        asked, body.result(), body.ground(), body.conditions(), Optional.empty());
        return desk.move(
                asked,
                body,
                (held, now) ->
                        held.on(
                                new Propose(
                                        wish.result(),
                                        wish.ground(),
                                        wish.conditions(),
                                        heard.desks(held)),
                                asked.by(),
                                now));
    }
}
