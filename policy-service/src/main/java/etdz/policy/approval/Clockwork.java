package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.ALREADY_EXTENDED;
import static etdz.policy.approval.Outcome.Reason.CLOCK_NOT_PAUSED;
import static etdz.policy.approval.Outcome.Reason.CLOCK_PAUSED;
import static etdz.policy.approval.Outcome.Reason.EXTENSION_NOT_PROVIDED;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;

import etdz.common.time.Moment;
import etdz.policy.approval.Outcome.Reason;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.approval.stage.Suspension;
import etdz.policy.clock.ClockEvent;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.ClockEvent.Stopped;
import etdz.policy.clock.Ledger;
import etdz.policy.clock.pause.PauseGround;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Enters into a case's ledger what moves its clock, or says why the ledger does not take it.
record Clockwork(Case held, Moment now) {

    /// A stage with the clock moved on, or what the ledger says against it.
    record Turn(@Nullable Running stage, Reason refusal) {

        static Turn to(Running stage) {
            return new Turn(stage, NOT_AT_THIS_STAGE);
        }

        private static Turn refused(Reason refusal) {
            return new Turn(null, refusal);
        }

        <T> T map(Function<Running, ? extends T> moved, Function<Reason, ? extends T> refused) {
            return stage == null ? refused.apply(refusal) : moved.apply(stage);
        }
    }

    Turn paused(Running stage, PauseGround ground, @Nullable Integer cap, String told) {
        return entered(
                stage,
                new Paused(now.today(), ground, cap, told),
                handling ->
                        new Suspended(
                                handling,
                                Suspension.of(now.today(), ground, cap, told, now.calendar())));
    }

    Turn resumed(Suspended stage) {
        return entered(stage, new Resumed(now.today()), stage::resumed);
    }

    Turn extended(Running stage, int workingDays, String approvedBy, String reason) {
        return entered(
                stage, new Extended(now.today(), workingDays, approvedBy, reason), stage::with);
    }

    private Turn entered(
            Running stage, ClockEvent event, Function<Handling, ? extends Running> next) {
        var terms = held.application().matter();
        var acceptance = stage.handling().acceptance();
        return switch (acceptance.ledger(terms).enter(event)) {
            case Ledger.Outcome.Entered(var ledger) ->
                    Turn.to(
                            next.apply(
                                    stage.handling()
                                            .with(
                                                    acceptance.with(
                                                            ledger,
                                                            terms,
                                                            now.today(),
                                                            now.calendar()))));
            case Ledger.Outcome.TurnedDown(var reason) -> Turn.refused(reasonOf(reason));
        };
    }

    /// The clock at its end: of a decision, a withdrawal, a termination.
    static @Nullable Acceptance stopped(Case held, Moment now) {
        var acceptance = held.stage().reached();
        if (acceptance == null) {
            return null;
        }
        var terms = held.application().matter();
        return switch (acceptance.ledger(terms).enter(new Stopped(now.today()))) {
            case Ledger.Outcome.Entered(var ledger) ->
                    acceptance.with(ledger, terms, now.today(), now.calendar());
            case Ledger.Outcome.TurnedDown _ -> acceptance;
        };
    }

    private static Reason reasonOf(Ledger.Reason reason) {
        return switch (reason) {
            case CLOCK_PAUSED -> CLOCK_PAUSED;
            case CLOCK_NOT_PAUSED -> CLOCK_NOT_PAUSED;
            case ALREADY_EXTENDED -> ALREADY_EXTENDED;
            case EXTENSION_NOT_PROVIDED -> EXTENSION_NOT_PROVIDED;
            case STARTED_ALREADY, EARLIER_THAN_THE_LAST, CLOCK_STOPPED -> NOT_AT_THIS_STAGE;
        };
    }
}
