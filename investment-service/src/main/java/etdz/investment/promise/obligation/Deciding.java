package etdz.investment.promise.obligation;

import static etdz.investment.promise.obligation.Outcome.Reason.OBLIGATION_NOT_IN_THIS_STATE;

import etdz.common.time.Moment;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.obligation.Command.DeclareBreach;
import etdz.investment.promise.obligation.Command.Keep;
import etdz.investment.promise.obligation.Command.Pay;
import etdz.investment.promise.obligation.Command.Postpone;
import etdz.investment.promise.obligation.Command.Reopen;
import etdz.investment.promise.obligation.Command.Waive;
import etdz.investment.promise.obligation.Command.WithdrawPayment;
import etdz.investment.promise.obligation.Obligation.Parts;
import etdz.investment.promise.obligation.Outcome.Moved;
import etdz.investment.promise.obligation.Outcome.Reason;
import etdz.investment.promise.obligation.Outcome.TurnedDown;
import etdz.investment.promise.obligation.State.Breached;
import etdz.investment.promise.obligation.State.Kept;
import etdz.investment.promise.obligation.State.Open;
import etdz.investment.promise.obligation.State.Waiting;
import etdz.investment.promise.obligation.State.Waived;
import java.util.List;
import java.util.stream.Stream;

/// What becomes of an obligation by a command of somebody.
record Deciding(Obligation held, String by, Moment now) {

    private record Step(State from, Command command) {}

    Outcome on(Command command) {
        return switch (new Step(held.state(), command)) {
            case Step(Waiting _, Keep keep) -> keep(keep);
            case Step(Open _, Keep keep) -> keep(keep);
            case Step(Waiting _, Pay pay) -> pay(pay);
            case Step(Open _, Pay pay) -> pay(pay);
            case Step(Waiting _, WithdrawPayment wrong) -> withdraw(wrong);
            case Step(Open _, WithdrawPayment wrong) -> withdraw(wrong);
            case Step(Open(var current), Postpone later) -> postpone(current, later);
            case Step(Waiting _, Waive waive) -> waive(waive);
            case Step(Open _, Waive waive) -> waive(waive);
            case Step(Open(var current), DeclareBreach(var reason)) ->
                    to(new Breached(current, now.today(), reason), new Move.Breached(reason));
            case Step(Kept _, Reopen(var reason)) -> reopen(reason);
            case Step(Waived _, Reopen(var reason)) -> reopen(reason);
            case Step(Breached _, Reopen(var reason)) -> reopen(reason);
            case Step(_, _) -> new TurnedDown(OBLIGATION_NOT_IN_THIS_STATE);
        };
    }

    private Outcome keep(Keep keep) {
        if (held.remaining().filter(rest -> rest.signum() > 0).isPresent()) {
            return new TurnedDown(Reason.MONEY_NOT_PAID_IN_FULL);
        }
        return to(
                new Kept(held.state().term().orElse(null), keep.on(), keep.proof()),
                new Move.Kept(keep.on()));
    }

    /// The government's side pays what it owes and no more; an enterprise may invest more than it
    /// promised.
    private Outcome pay(Pay pay) {
        var owed = held.clause().money();
        if (owed == null) {
            return new TurnedDown(Reason.NO_MONEY_OWED);
        }
        if (!owed.currency().equals(pay.money().currency())) {
            return new TurnedDown(Reason.OTHER_CURRENCY);
        }
        var tooMuch = held.remaining().filter(it -> it.compareTo(pay.money().amount()) < 0);
        if (held.clause().side() == Side.GOVERNMENT && tooMuch.isPresent()) {
            return new TurnedDown(Reason.MORE_THAN_OWED);
        }
        var number = held.payments().size() + 1;
        var part = new Payment(number, pay.money(), pay.on(), pay.proof(), by, now.at(), null);
        return to(
                held.parts()
                        .with(Stream.concat(held.payments().stream(), Stream.of(part)).toList()),
                new Move.PartPaid(number, pay.money(), pay.on()));
    }

    private Outcome withdraw(WithdrawPayment wrong) {
        var found =
                held.payments().stream()
                        .filter(it -> it.number() == wrong.number() && it.counts())
                        .findFirst();
        if (found.isEmpty()) {
            return new TurnedDown(Reason.NO_SUCH_PAYMENT);
        }
        var rest =
                held.payments().stream()
                        .map(it -> it.equals(found.get()) ? it.withdrawn(wrong.reason()) : it)
                        .toList();
        return to(
                held.parts().with(rest), new Move.PaymentWithdrawn(wrong.number(), wrong.reason()));
    }

    private Outcome postpone(Term current, Postpone later) {
        var before = current.dueOn(now.calendar());
        if (!later.until().isAfter(before)) {
            return new TurnedDown(Reason.NOT_LATER_THAN_DUE);
        }
        var one =
                new Postponement(
                        current, later.until(), later.basis(), later.consent(), by, now.at());
        List<Postponement> all =
                Stream.concat(held.postponements().stream(), Stream.of(one)).toList();
        return to(
                new Parts(
                        new Open(new Term.Until(later.until())), held.payments(), all, held.told()),
                new Move.Postponed(before, later.until()));
    }

    private Moved waive(Waive waive) {
        return to(
                new Waived(
                        held.state().term().orElse(null),
                        now.today(),
                        waive.basis(),
                        waive.consent()),
                new Move.Waived(waive.basis()));
    }

    private Moved reopen(String reason) {
        State again = held.state().term().<State>map(Open::new).orElseGet(Waiting::new);
        return to(again, new Move.Reopened(reason));
    }

    private Moved to(State next, Move move) {
        return to(held.parts().in(next), move);
    }

    private Moved to(Parts next, Move move) {
        return new Moved(held.with(next, move, by, now));
    }
}
