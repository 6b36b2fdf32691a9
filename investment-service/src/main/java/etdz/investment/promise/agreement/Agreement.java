package etdz.investment.promise.agreement;

import static etdz.investment.promise.agreement.Outcome.Reason.AGREEMENT_CANNOT_TAKE_EFFECT;
import static etdz.investment.promise.agreement.Outcome.Reason.AGREEMENT_HAS_UNDECIDED_OBLIGATIONS;
import static etdz.investment.promise.agreement.Outcome.Reason.AGREEMENT_NOT_AT_THIS_STAGE;
import static etdz.investment.promise.agreement.Outcome.Reason.MILESTONE_RECORDED_ALREADY;
import static etdz.investment.promise.agreement.Outcome.Reason.NO_SUCH_MILESTONE;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.promise.agreement.Command.Fulfil;
import etdz.investment.promise.agreement.Command.ReachMilestone;
import etdz.investment.promise.agreement.Command.RecordReview;
import etdz.investment.promise.agreement.Command.Revise;
import etdz.investment.promise.agreement.Command.TakeEffect;
import etdz.investment.promise.agreement.Command.Terminate;
import etdz.investment.promise.agreement.Command.WithdrawMilestone;
import etdz.investment.promise.agreement.Outcome.Moved;
import etdz.investment.promise.agreement.Outcome.TurnedDown;
import etdz.investment.promise.agreement.Stage.Draft;
import etdz.investment.promise.agreement.Stage.Fulfilled;
import etdz.investment.promise.agreement.Stage.InEffect;
import etdz.investment.promise.agreement.Stage.Terminated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// An investment agreement (投资协议) of a zone with an enterprise. Immutable: a command yields the
/// next one with the one event of its version in `outbox`. While it is a draft nothing is owed;
/// from the day it takes effect each clause is an obligation of its own.
///
/// @param organs who has to see to a clause: departments of the region find it by them
/// @param last the move that led to this version
public record Agreement(
        @BsonId AgreementId id,
        ZoneCode zone,
        Party enterprise,
        Deal deal,
        @Nullable Review review,
        Stage stage,
        List<Milestone> milestones,
        Set<String> organs,
        Instant draftedAt,
        List<Entry> history,
        Move last,
        long version,
        List<AgreementEvent> outbox) {

    public Agreement {
        milestones = List.copyOf(milestones);
        organs = Set.copyOf(organs);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    public record Party(CreditCode creditCode, String name) {}

    /// A line of the history.
    public record Entry(Instant at, String move, String by) {}

    private record Step(Stage from, Command command) {}

    public static Agreement drafted(
            AgreementId id, ZoneCode zone, Party enterprise, Deal deal, String by, Instant at) {
        return new Agreement(
                        id,
                        zone,
                        enterprise,
                        deal,
                        null,
                        new Draft(),
                        List.of(),
                        deal.organs(),
                        at,
                        List.of(),
                        new Move.Drafted(),
                        1,
                        List.of())
                .telling(by, at);
    }

    public Outcome on(Command command, String by, Instant at) {
        var today = China.dayOf(at);
        return switch (new Step(stage, command)) {
            case Step(Draft _, Revise(var next)) ->
                    new Moved(
                            with(next, null, stage, milestones, new Move.Revised())
                                    .telling(by, at));
            case Step(Draft _, RecordReview(var done)) ->
                    new Moved(
                            with(deal, done, stage, milestones, new Move.Reviewed(done.result()))
                                    .telling(by, at));
            case Step(Draft _, TakeEffect(var lacking)) ->
                    lacking.isEmpty()
                            ? to(new InEffect(today), new Move.TookEffect(), by, at)
                            : new TurnedDown(AGREEMENT_CANNOT_TAKE_EFFECT, lacking);
            case Step(InEffect _, ReachMilestone reached) -> reach(reached, by, at);
            case Step(InEffect _, WithdrawMilestone withdrawn) -> withdraw(withdrawn, by, at);
            case Step(InEffect(var since), Fulfil(var undecided)) ->
                    undecided.isEmpty()
                            ? to(new Fulfilled(since, today), new Move.Fulfilled(), by, at)
                            : new TurnedDown(AGREEMENT_HAS_UNDECIDED_OBLIGATIONS, undecided);
            case Step(InEffect(var since), Terminate(var reason, var overdue)) ->
                    overdue.isEmpty()
                            ? to(
                                    new Terminated(since, today, reason),
                                    new Move.Terminated(reason),
                                    by,
                                    at)
                            : new TurnedDown(AGREEMENT_HAS_UNDECIDED_OBLIGATIONS, overdue);
            case Step(_, _) -> new TurnedDown(AGREEMENT_NOT_AT_THIS_STAGE);
        };
    }

    private Outcome reach(ReachMilestone reached, String by, Instant at) {
        if (milestone(reached.name()).isPresent()) {
            return new TurnedDown(MILESTONE_RECORDED_ALREADY);
        }
        var one = new Milestone(reached.name(), reached.on(), reached.proof(), by, at);
        var more = Stream.concat(milestones.stream(), Stream.of(one)).toList();
        var move = new Move.MilestoneReached(one.name(), one.on());
        return new Moved(with(deal, review, stage, more, move).telling(by, at));
    }

    private Outcome withdraw(WithdrawMilestone withdrawn, String by, Instant at) {
        if (milestone(withdrawn.name()).isEmpty()) {
            return new TurnedDown(NO_SUCH_MILESTONE);
        }
        var rest = milestones.stream().filter(it -> !it.name().equals(withdrawn.name())).toList();
        var move = new Move.MilestoneWithdrawn(withdrawn.name(), withdrawn.reason());
        return new Moved(with(deal, review, stage, rest, move).telling(by, at));
    }

    public Optional<Milestone> milestone(String name) {
        return milestones.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /// What clauses wait for and nobody has recorded yet.
    public List<String> awaitedMilestones() {
        return deal.milestones().filter(name -> milestone(name).isEmpty()).toList();
    }

    private Moved to(Stage next, Move move, String by, Instant at) {
        return new Moved(with(deal, review, next, milestones, move).telling(by, at));
    }

    private Agreement with(
            Deal agreed,
            @Nullable Review reviewed,
            Stage next,
            List<Milestone> reached,
            Move move) {
        return new Agreement(
                id,
                zone,
                enterprise,
                agreed,
                reviewed,
                next,
                reached,
                agreed.organs(),
                draftedAt,
                history,
                move,
                version + 1,
                outbox);
    }

    private Agreement telling(String by, Instant at) {
        return new Agreement(
                id,
                zone,
                enterprise,
                deal,
                review,
                stage,
                milestones,
                organs,
                draftedAt,
                Stream.concat(history.stream(), Stream.of(new Entry(at, last.name(), by))).toList(),
                last,
                version,
                Stream.concat(outbox.stream(), Stream.of(AgreementEvent.of(this, last, at)))
                        .toList());
    }

    /// As if the relay had taken its events: for what was made elsewhere.
    public Agreement untold() {
        return new Agreement(
                id,
                zone,
                enterprise,
                deal,
                review,
                stage,
                milestones,
                organs,
                draftedAt,
                history,
                last,
                version,
                List.of());
    }
}
