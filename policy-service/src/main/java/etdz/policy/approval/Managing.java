package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.CLAIMED_ALREADY;
import static etdz.policy.approval.Outcome.Reason.CLAIMED_BY_ANOTHER;
import static etdz.policy.approval.Outcome.Reason.MATERIALS_NOT_OVERDUE;
import static etdz.policy.approval.Outcome.Reason.NOTHING_CHANGES;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.NOT_CLAIMED;
import static etdz.policy.approval.Outcome.Reason.NOT_THE_HANDLER;
import static etdz.policy.approval.Outcome.Reason.PRESIDER_REVIEWED_THE_CASE;
import static etdz.policy.approval.Outcome.Reason.SAME_MATTER_VERSION;

import etdz.common.time.Moment;
import etdz.policy.approval.Command.Claim;
import etdz.policy.approval.Command.HandOver;
import etdz.policy.approval.Command.Recast;
import etdz.policy.approval.Command.Recount;
import etdz.policy.approval.Command.Release;
import etdz.policy.approval.Command.Terminate;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Stage.Terminated;
import etdz.policy.approval.stage.Stage.Terminated.Cause;
import etdz.policy.approval.stage.Stage.Withdrawn;
import etdz.policy.matter.MaterialCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The moves that an open case takes at any stage.
record Managing(Case held, String by, Moment now) {

    Outcome on(Command.Manage command) {
        if (held.queue() == null) {
            return new TurnedDown(NOT_AT_THIS_STAGE);
        }
        return switch (command) {
            case Claim _ -> claim();
            case Release _ -> release();
            case HandOver(var to, _, var asLead) -> handOver(to, asLead);
            case Recount _ -> recount();
            case Withdraw _, Terminate _, Recast _ when !held.isOpen() ->
                    new TurnedDown(NOT_AT_THIS_STAGE);
            case Withdraw _ ->
                    to(
                            new Withdrawn(Clockwork.stopped(held, now), now.today()),
                            new Move.Withdrawn());
            case Terminate(var cause, var ground) -> terminate(cause, ground);
            case Recast(var terms, var lacking) -> recast(terms, lacking);
        };
    }

    private Outcome claim() {
        var handler = held.handler();
        if (handler != null) {
            return new TurnedDown(handler.equals(by) ? CLAIMED_ALREADY : CLAIMED_BY_ANOTHER);
        }
        if (held.isPresidedBy(by)) {
            return new TurnedDown(PRESIDER_REVIEWED_THE_CASE);
        }
        return held.moved(Change.of(held).heldBy(by), new Move.Claimed(), by, now);
    }

    private Outcome release() {
        return by.equals(held.handler())
                ? held.moved(Change.of(held).heldBy(null), new Move.Released(), by, now)
                : new TurnedDown(NOT_THE_HANDLER);
    }

    private Outcome handOver(String to, boolean asLead) {
        var handler = held.handler();
        if (handler == null && !asLead) {
            return new TurnedDown(NOT_CLAIMED);
        }
        if (!by.equals(handler) && !asLead) {
            return new TurnedDown(NOT_THE_HANDLER);
        }
        if (held.isPresidedBy(to)) {
            return new TurnedDown(PRESIDER_REVIEWED_THE_CASE);
        }
        return to.equals(handler)
                ? new TurnedDown(NOTHING_CHANGES)
                : held.moved(Change.of(held).heldBy(to), new Move.HandedOver(), by, now);
    }

    private Outcome terminate(Cause cause, @Nullable String ground) {
        if (cause == Cause.MATERIALS_OVERDUE && !materialsOverdue()) {
            return new TurnedDown(MATERIALS_NOT_OVERDUE);
        }
        return to(
                new Terminated(Clockwork.stopped(held, now), now.today(), cause, ground),
                new Move.Terminated(cause));
    }

    /// By what is due as of today: while the clock stands the stored dates do not move.
    private boolean materialsOverdue() {
        var terms = held.application().matter();
        return held.stage()
                .handled()
                .filter(handling -> !handling.missing().isEmpty())
                .map(Handling::acceptance)
                .map(it -> it.recounted(terms, now.today(), now.calendar()))
                .flatMap(acceptance -> Optional.ofNullable(acceptance.dueOn()))
                .filter(now.today()::isAfter)
                .isPresent();
    }

    private Outcome recast(Terms terms, Set<MaterialCode> lacking) {
        var old = held.application().matter();
        if (!terms.code().equals(old.code()) || terms.version() == old.version()) {
            return new TurnedDown(SAME_MATTER_VERSION);
        }
        var next = Recounting.of(held, terms, lacking, now);
        return held.moved(
                Change.of(held).under(terms).to(next),
                new Move.MatterChanged(old.version(), terms.version(), next.lacking()),
                by,
                now);
    }

    private Outcome recount() {
        var next = Recounting.of(held, held.application().matter(), now);
        if (next.equals(held.stage())) {
            return new TurnedDown(NOTHING_CHANGES);
        }
        var before = Optional.ofNullable(held.stage().counting());
        return to(
                next,
                new Move.DueDatesRecomputed(
                        before.map(Acceptance::statutoryDueOn).orElse(null),
                        before.map(Acceptance::promisedDueOn).orElse(null)));
    }

    private Outcome to(Stage next, Move move) {
        return held.moved(Change.of(held).to(next), move, by, now);
    }
}
