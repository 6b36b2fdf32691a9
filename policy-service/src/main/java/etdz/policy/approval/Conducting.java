package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.CLOCK_NOT_PAUSED;
import static etdz.policy.approval.Outcome.Reason.CLOCK_PAUSED;
import static etdz.policy.approval.Outcome.Reason.EXTENSION_ASKED_ALREADY;
import static etdz.policy.approval.Outcome.Reason.EXTENSION_NOT_ASKED;
import static etdz.policy.approval.Outcome.Reason.EXTENSION_TOO_LATE;
import static etdz.policy.approval.Outcome.Reason.GOVERNMENT_APPROVAL_NEEDED;
import static etdz.policy.approval.Outcome.Reason.HEARING_NOT_OFFERED;
import static etdz.policy.approval.Outcome.Reason.HEARING_UNDER_WAY;
import static etdz.policy.approval.Outcome.Reason.MATERIAL_NOT_MISSING;
import static etdz.policy.approval.Outcome.Reason.PRESIDER_REVIEWED_THE_CASE;
import static etdz.policy.approval.Outcome.Reason.REVIEW_OPENED_ALREADY;
import static etdz.policy.approval.Outcome.Reason.REVIEW_WITHOUT_ONE_LEAD;
import static etdz.policy.approval.Outcome.Reason.SECOND_PERSON_NEEDED;

import etdz.common.time.Moment;
import etdz.policy.approval.Command.AskExtension;
import etdz.policy.approval.Command.DeclineExtension;
import etdz.policy.approval.Command.Extend;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.OpenReview;
import etdz.policy.approval.Command.Propose;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Command.Resume;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Command.Suspend;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.approval.stage.Decision;
import etdz.policy.approval.stage.Delivery;
import etdz.policy.approval.stage.ExtensionRequest;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Proposal;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Review;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.approval.stage.Stage.InReview;
import etdz.policy.approval.stage.Stage.Refused;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.clock.pause.PauseGround;
import java.util.List;
import java.util.Objects;

/// The moves from acceptance to the decision.
record Conducting(Case held, String by, Moment now) {

    Outcome on(Running stage, Command.Handle command) {
        return switch (command) {
            case Supply(var material) -> supply(stage, material);
            case OpenReview(var lanes) -> openReview(stage, lanes);
            case Suspend suspend -> suspend(stage, suspend);
            case Resume _ -> resume(stage);
            case AskExtension(var days, var reason) -> askExtension(stage, days, reason);
            case Extend(var approval) -> extend(stage, approval);
            case DeclineExtension _ -> declineExtension(stage);
            case Propose propose -> propose(stage, propose);
            case Grant grant -> grant(stage, grant);
            case Refuse refuse -> refuse(stage, refuse);
        };
    }

    private Outcome supply(Running stage, Given given) {
        var handling = stage.handling();
        return handling.missing().contains(given.material())
                ? held.moved(
                        Change.of(held)
                                .with(held.dossier().with(given))
                                .to(stage.with(handling.without(given.material()))),
                        new Move.MaterialSupplied(given.material()),
                        by,
                        now)
                : new TurnedDown(MATERIAL_NOT_MISSING);
    }

    private Outcome openReview(Running stage, List<Review.Lane> lanes) {
        if (stage instanceof Suspended) {
            return new TurnedDown(CLOCK_PAUSED);
        }
        if (stage.handling().review() != null) {
            return new TurnedDown(REVIEW_OPENED_ALREADY);
        }
        var review = new Review(lanes);
        if (!review.isLedByOne()) {
            return new TurnedDown(REVIEW_WITHOUT_ONE_LEAD);
        }
        if (review.assignees().anyMatch(held::isPresidedBy)) {
            return new TurnedDown(PRESIDER_REVIEWED_THE_CASE);
        }
        return to(
                new InReview(stage.handling().with(review)),
                new Move.ReviewOpened(lanes.stream().map(Review.Lane::desk).toList()));
    }

    private Outcome suspend(Running stage, Suspend suspend) {
        if (stage instanceof Suspended) {
            return new TurnedDown(CLOCK_PAUSED);
        }
        if (suspend.ground().equals(PauseGround.HEARING)) {
            return new TurnedDown(HEARING_NOT_OFFERED);
        }
        return new Clockwork(held, now)
                .paused(stage, suspend.ground(), suspend.cap(), suspend.told())
                .map(
                        paused -> {
                            var capOn = ((Suspended) paused).suspension().capOn();
                            return to(paused, new Move.Suspended(suspend.ground(), capOn));
                        },
                        TurnedDown::new);
    }

    private Outcome resume(Running stage) {
        if (!(stage instanceof Suspended suspended)) {
            return new TurnedDown(CLOCK_NOT_PAUSED);
        }
        if (suspended.suspension().ground().equals(PauseGround.HEARING)) {
            return new TurnedDown(HEARING_UNDER_WAY);
        }
        return new Clockwork(held, now).resumed(suspended).map(this::resumed, TurnedDown::new);
    }

    /// A hearing that was asked for during the pause keeps the clock standing until it was held.
    private Outcome resumed(Running running) {
        return HearingApplicant.untilHeard(running, new Clockwork(held, now))
                .map(stage -> to(stage, new Move.Resumed()), TurnedDown::new);
    }

    /// The extended limit is no longer than the law has it; after the due date nothing is extended.
    private Outcome askExtension(Running stage, int days, String reason) {
        var handling = stage.handling();
        if (handling.extension() != null) {
            return new TurnedDown(EXTENSION_ASKED_ALREADY);
        }
        if (overdue(handling)) {
            return new TurnedDown(EXTENSION_TOO_LATE);
        }
        var request = new ExtensionRequest(now.today(), by, days, reason);
        return new Clockwork(held, now)
                .extended(stage, days, by, reason)
                .map(
                        _ ->
                                to(
                                        stage.with(handling.asking(request)),
                                        new Move.ExtensionRequested(days)),
                        TurnedDown::new);
    }

    private Outcome extend(Running stage, @org.jspecify.annotations.Nullable String approval) {
        var request = stage.handling().extension();
        if (request == null) {
            return new TurnedDown(EXTENSION_NOT_ASKED);
        }
        if (request.by().equals(by)) {
            return new TurnedDown(SECOND_PERSON_NEEDED);
        }
        if (held.application().matter().joint() && (approval == null || approval.isBlank())) {
            return new TurnedDown(GOVERNMENT_APPROVAL_NEEDED);
        }
        if (overdue(stage.handling())) {
            return new TurnedDown(EXTENSION_TOO_LATE);
        }
        return new Clockwork(held, now)
                .extended(
                        stage,
                        request.workingDays(),
                        Objects.requireNonNullElse(approval, by),
                        request.reason())
                .map(
                        extended ->
                                to(
                                        extended.with(extended.handling().asking(null)),
                                        new Move.Extended(request.workingDays(), request.reason())),
                        TurnedDown::new);
    }

    private Outcome declineExtension(Running stage) {
        var request = stage.handling().extension();
        if (request == null) {
            return new TurnedDown(EXTENSION_NOT_ASKED);
        }
        return request.by().equals(by)
                ? new TurnedDown(SECOND_PERSON_NEEDED)
                : to(stage.with(stage.handling().asking(null)), new Move.ExtensionDeclined());
    }

    /// By what is due as of today: while the clock stands the stored dates do not move.
    private boolean overdue(Handling handling) {
        var terms = held.application().matter();
        var dueOn =
                handling.acceptance()
                        .recounted(terms, now.today(), now.calendar())
                        .statutoryDueOn();
        return dueOn != null && now.today().isAfter(dueOn);
    }

    private Outcome propose(Running stage, Propose propose) {
        var obstacles = Obstacles.toProposing(held, propose.result(), propose.heard(), now);
        if (!obstacles.isEmpty()) {
            return new TurnedDown(obstacles);
        }
        if (held.isPresidedBy(by)) {
            return new TurnedDown(PRESIDER_REVIEWED_THE_CASE);
        }
        var proposal =
                new Proposal(
                        now.at(), by, propose.result(), propose.ground(), propose.conditions());
        return to(
                stage.with(stage.handling().proposing(proposal)),
                new Move.Proposed(propose.result()));
    }

    private Outcome grant(Running stage, Grant grant) {
        var obstacles = Obstacles.toDeciding(held, Result.GRANTED, grant.heard(), by, now);
        if (!obstacles.isEmpty()) {
            return new TurnedDown(obstacles);
        }
        var decision =
                new Decision(now.at(), by, grant.authority(), grant.ground(), grant.conditions());
        return held.moved(
                Change.of(held)
                        .to(
                                new Granted(
                                        stopped(stage),
                                        decision,
                                        grant.documentNumber(),
                                        grant.licence(),
                                        Delivery.of(now.today(), now.calendar()))),
                new Move.Granted(grant.documentNumber(), grant.authority()),
                by,
                now);
    }

    private Outcome refuse(Running stage, Refuse refuse) {
        var obstacles = Obstacles.toDeciding(held, Result.REFUSED, refuse.heard(), by, now);
        if (!obstacles.isEmpty()) {
            return new TurnedDown(obstacles);
        }
        var decision = new Decision(now.at(), by, refuse.authority(), refuse.ground(), List.of());
        return held.moved(
                Change.of(held)
                        .to(
                                new Refused(
                                        stopped(stage),
                                        decision,
                                        refuse.documentNumber(),
                                        Delivery.of(now.today(), now.calendar()))),
                new Move.Refused(refuse.ground(), refuse.authority()),
                by,
                now);
    }

    private Acceptance stopped(Running stage) {
        var stopped = Clockwork.stopped(held, now);
        return stopped == null ? stage.handling().acceptance() : stopped;
    }

    private Moved to(Running stage, Move move) {
        return held.moved(Change.of(held).to(stage), move, by, now);
    }
}
