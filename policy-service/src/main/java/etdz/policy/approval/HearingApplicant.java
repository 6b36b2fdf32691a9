package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.HEARING_NOTICE_TOO_SHORT;
import static etdz.policy.approval.Outcome.Reason.HEARING_NOT_OFFERED;
import static etdz.policy.approval.Outcome.Reason.HEARING_NOT_YET_HELD;
import static etdz.policy.approval.Outcome.Reason.HEARING_REQUESTED_TOO_LATE;
import static etdz.policy.approval.Outcome.Reason.HEARING_TOO_LATE;
import static etdz.policy.approval.Outcome.Reason.HEARING_UNDER_WAY;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.PRESIDER_REVIEWED_THE_CASE;

import etdz.common.time.Moment;
import etdz.policy.approval.Clockwork.Turn;
import etdz.policy.approval.Command.ArrangeHearing;
import etdz.policy.approval.Command.ConcludeHearing;
import etdz.policy.approval.Command.OfferHearing;
import etdz.policy.approval.Command.RequestHearing;
import etdz.policy.approval.Command.WaiveHearing;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.stage.Hearing;
import etdz.policy.approval.stage.Hearing.Arranged;
import etdz.policy.approval.stage.Hearing.Held;
import etdz.policy.approval.stage.Hearing.Offered;
import etdz.policy.approval.stage.Hearing.Requested;
import etdz.policy.approval.stage.Hearing.Waived;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.clock.HearingTerms;
import etdz.policy.clock.pause.PauseGround;
import java.time.LocalDate;
import java.util.Set;

/// The moves of a hearing (听证, 行政许可法 第四十七条、第四十八条). Its time does not count (第四十五条): the clock
/// stands from the applicant's request until it has been held.
record HearingApplicant(Case held, String by, Moment now) {

    private record Step(Hearing from, Command.Hear command) {}

    Outcome on(Running stage, Command.Hear command) {
        var hearing = stage.handling().hearing();
        if (hearing == null) {
            return command instanceof OfferHearing
                    ? offer(stage)
                    : new TurnedDown(HEARING_NOT_OFFERED);
        }
        return switch (new Step(hearing, command)) {
            case Step(_, OfferHearing _) -> new TurnedDown(HEARING_UNDER_WAY);
            case Step(Offered _, WaiveHearing _) ->
                    to(keeping(stage, new Waived(now.today())), new Move.HearingWaived());
            case Step(Offered(_, var answerBy, _), RequestHearing _) ->
                    now.today().isAfter(answerBy)
                            ? new TurnedDown(HEARING_REQUESTED_TOO_LATE)
                            : request(stage);
            case Step(Requested requested, ArrangeHearing wanted) ->
                    arrange(stage, wanted, requested);
            case Step(Arranged arranged, ArrangeHearing wanted) ->
                    arrange(stage, wanted, arranged.requested());
            case Step(Arranged arranged, ConcludeHearing(var record, var heard)) -> {
                if (now.today().isBefore(arranged.day())) {
                    yield new TurnedDown(HEARING_NOT_YET_HELD);
                }
                yield hasReviewed(arranged.presider(), stage, heard)
                        ? new TurnedDown(PRESIDER_REVIEWED_THE_CASE)
                        : conclude(stage, arranged, record);
            }
            case Step(_, _) -> new TurnedDown(NOT_AT_THIS_STAGE);
        };
    }

    private Outcome offer(Running stage) {
        var offered = Offered.of(now.today(), now.calendar());
        return to(keeping(stage, offered), new Move.HearingOffered(offered.answerBy()));
    }

    private Outcome request(Running stage) {
        var requested = Requested.of(now.today(), now.calendar());
        var move = new Move.HearingRequested(requested.holdBy());
        var asked = keeping(stage, requested);
        return stage instanceof Suspended
                ? to(asked, move)
                : untilHeard(asked, new Clockwork(held, now))
                        .map(paused -> to(paused, move), TurnedDown::new);
    }

    /// Lets a running clock stand, if a hearing was asked for that has not been held.
    static Turn untilHeard(Running stage, Clockwork clockwork) {
        return switch (stage.handling().hearing()) {
            case Requested requested -> paused(stage, requested.holdBy(), clockwork);
            case Arranged arranged -> paused(stage, arranged.holdBy(), clockwork);
            case Offered _, Waived _, Held _ -> Turn.to(stage);
            case null -> Turn.to(stage);
        };
    }

    private static Turn paused(Running stage, LocalDate last, Clockwork clockwork) {
        var told =
                "听证期间不计入办理时限，听证应于%d年%d月%d日前组织"
                        .formatted(last.getYear(), last.getMonthValue(), last.getDayOfMonth());
        return clockwork.paused(stage, PauseGround.HEARING, null, told);
    }

    private Outcome arrange(Running stage, ArrangeHearing wanted, Requested requested) {
        if (wanted.day().isBefore(new HearingTerms(now.calendar()).earliest(now.today()))) {
            return new TurnedDown(HEARING_NOTICE_TOO_SHORT);
        }
        if (wanted.day().isAfter(requested.holdBy())) {
            return new TurnedDown(HEARING_TOO_LATE);
        }
        var presider = wanted.presider();
        if (hasReviewed(presider, stage, wanted.heard())) {
            return new TurnedDown(PRESIDER_REVIEWED_THE_CASE);
        }
        var arranged = requested.arranged(now.today(), wanted.day(), wanted.place(), presider);
        return to(keeping(stage, arranged), new Move.HearingArranged(wanted.day(), wanted.place()));
    }

    private boolean hasReviewed(String person, Running stage, Set<String> heard) {
        return heard.contains(person)
                || stage.handling().reviewers().contains(person)
                || person.equals(held.handler());
    }

    /// A pause for another ground goes on.
    private Outcome conclude(Running stage, Arranged arranged, String record) {
        var heard = new Held(now.today(), arranged.presider(), record);
        var move = new Move.HearingHeld();
        if (stage instanceof Suspended(_, var pause)
                && pause.ground().equals(PauseGround.HEARING)) {
            return new Clockwork(held, now)
                    .resumed((Suspended) stage)
                    .map(running -> to(keeping(running, heard), move), TurnedDown::new);
        }
        return to(keeping(stage, heard), move);
    }

    private static Running keeping(Running stage, Hearing hearing) {
        return stage.with(stage.handling().with(hearing));
    }

    private Moved to(Running stage, Move move) {
        return held.moved(Change.of(held).to(stage), move, by, now);
    }
}
