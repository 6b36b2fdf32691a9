package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.MATERIALS_STILL_MISSING;
import static etdz.policy.approval.Outcome.Reason.MATERIAL_CANNOT_FOLLOW;
import static etdz.policy.approval.Outcome.Reason.MATERIAL_NOT_MISSING;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.TOLD_ONCE_ALREADY;
import static etdz.policy.approval.Outcome.Reason.TOLD_TOO_LATE;

import etdz.common.time.Moment;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Dossier.Given;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.Stage.Accepted;
import etdz.policy.approval.Stage.AwaitingCorrection;
import etdz.policy.approval.Stage.Closed;
import etdz.policy.approval.Stage.Granted;
import etdz.policy.approval.Stage.Refused;
import etdz.policy.approval.Stage.Submitted;
import etdz.policy.approval.Stage.Withdrawn;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.Necessity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One application for one matter (办件). Immutable: a command yields the next case, its version one
/// higher and the one event of that version in `outbox`, so that one write stores all three.
///
/// @param queue by what the work list finds it, while it is open
public record Case(
        @BsonId CaseId id,
        Application application,
        Dossier dossier,
        Stage stage,
        List<Correction> corrections,
        List<Entry> history,
        @Nullable Queue queue,
        long version,
        List<CaseEvent> outbox) {

    public Case {
        corrections = List.copyOf(corrections);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// A line of the case's history.
    public record Entry(Instant at, String move, String by) {}

    private record Step(Stage from, Command command) {}

    public static Case submitted(CaseId id, Application application, Dossier dossier, Moment now) {
        var stage = Submitted.at(now);
        return new Case(
                        id,
                        application,
                        dossier,
                        stage,
                        List.of(),
                        List.of(),
                        Queue.of(stage),
                        1,
                        List.of())
                .telling(new Move.Submitted(), application.openedBy(), now.at());
    }

    public Outcome on(Command command, String by, Moment now) {
        return switch (new Step(stage, command)) {
            case Step(Submitted held, RequestCorrection(var items)) ->
                    askToCorrect(held, items, by, now);
            case Step(AwaitingCorrection _, AnswerCorrection(var corrected)) ->
                    with(corrected, answered(now.at()))
                            .to(Submitted.at(now), new Move.Corrected(), by, now);
            case Step(Submitted held, Accept(var missing)) -> accept(held, missing, by, now);
            case Step(Submitted held, PassOver _) when held.passedOver(now.today()) ->
                    accept(held, Set.of(), by, now);
            case Step(Accepted held, Supply(var material)) -> supply(held, material, by, now);
            case Step(Accepted(var acceptance, var missing), Grant grant) ->
                    missing.isEmpty()
                            ? grant(acceptance, grant, by, now)
                            : new TurnedDown(MATERIALS_STILL_MISSING);
            case Step(Accepted(var acceptance, _), Refuse(var ground, var authority)) ->
                    to(
                            new Refused(acceptance, new Decision(now.at(), by, authority, ground)),
                            new Move.Refused(ground, authority),
                            by,
                            now);
            case Step(Closed _, _) -> new TurnedDown(NOT_AT_THIS_STAGE);
            case Step(_, Withdraw _) ->
                    to(new Withdrawn(stage.reached(), now.today()), new Move.Withdrawn(), by, now);
            case Step(_, _) -> new TurnedDown(NOT_AT_THIS_STAGE);
        };
    }

    private Outcome askToCorrect(
            Submitted held, List<Correction.Item> items, String by, Moment now) {
        if (!corrections.isEmpty()) {
            return new TurnedDown(TOLD_ONCE_ALREADY);
        }
        if (held.passedOver(now.today())) {
            return new TurnedDown(TOLD_TOO_LATE);
        }
        return with(dossier, List.of(new Correction(now.at(), items, null)))
                .to(
                        new AwaitingCorrection(now.today()),
                        new Move.CorrectionRequested(items),
                        by,
                        now);
    }

    private Outcome accept(Submitted held, Set<MaterialCode> missing, String by, Moment now) {
        var terms = application.matter();
        if (!terms.with(Necessity.MAY_FOLLOW).containsAll(missing)) {
            return new TurnedDown(MATERIAL_CANNOT_FOLLOW);
        }
        var deemed = held.passedOver(now.today());
        var on = deemed ? held.on() : now.today();
        var acceptance = Acceptance.of(terms, on, deemed, now.calendar());
        return to(new Accepted(acceptance, missing), new Move.Accepted(deemed), by, now);
    }

    private Outcome supply(Accepted held, Given given, String by, Moment now) {
        var material = given.material();
        return held.missing().contains(material)
                ? with(dossier.with(given), corrections)
                        .to(held.without(material), new Move.MaterialSupplied(material), by, now)
                : new TurnedDown(MATERIAL_NOT_MISSING);
    }

    private Outcome grant(Acceptance acceptance, Grant grant, String by, Moment now) {
        var decision = new Decision(now.at(), by, grant.authority(), grant.ground());
        return to(
                new Granted(acceptance, decision, grant.documentNumber()),
                new Move.Granted(grant.documentNumber(), grant.authority()),
                by,
                now);
    }

    private List<Correction> answered(Instant at) {
        return corrections.stream().map(correction -> correction.answered(at)).toList();
    }

    private Case with(Dossier newer, List<Correction> told) {
        return new Case(id, application, newer, stage, told, history, queue, version, outbox);
    }

    private Moved to(Stage next, Move move, String by, Moment now) {
        return new Moved(
                new Case(
                                id,
                                application,
                                dossier,
                                next,
                                corrections,
                                history,
                                Queue.of(next),
                                version + 1,
                                outbox)
                        .telling(move, by, now.at()));
    }

    private Case telling(Move move, String by, Instant at) {
        return new Case(
                id,
                application,
                dossier,
                stage,
                corrections,
                Stream.concat(history.stream(), Stream.of(new Entry(at, move.name(), by))).toList(),
                queue,
                version,
                Stream.concat(outbox.stream(), Stream.of(CaseEvent.of(this, move, at))).toList());
    }

    /// The case as if the relay had taken all its events but those of the last `kept` versions.
    public Case announced(int kept) {
        var waiting = outbox.subList(Math.max(0, outbox.size() - kept), outbox.size());
        return new Case(
                id, application, dossier, stage, corrections, history, queue, version, waiting);
    }

    /// The date that counts now, if one does.
    public @Nullable LocalDate dueOn() {
        return queue == null ? null : queue.dueOn().orElse(null);
    }
}
