package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.MATERIAL_CANNOT_FOLLOW;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.TOLD_ONCE_ALREADY;
import static etdz.policy.approval.Outcome.Reason.TOLD_TOO_LATE;

import etdz.common.time.Moment;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Decline;
import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Stage.Accepted;
import etdz.policy.approval.stage.Stage.AwaitingCorrection;
import etdz.policy.approval.stage.Stage.Declined;
import etdz.policy.approval.stage.Stage.Submitted;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.Necessity;
import java.util.List;
import java.util.Set;

/// The moves between submission and acceptance (行政许可法 第三十二条).
record Receiving(Case held, String by, Moment now) {

    Outcome on(Submitted stage, Command.Intake command) {
        return switch (command) {
            case RequestCorrection(var items) -> askToCorrect(stage, items);
            case Accept(var missing) -> accept(stage, missing);
            case Decline(var ground) -> decline(stage, ground);
            case PassOver _ when stage.passedOver(now.today()) -> accept(stage, Set.of());
            case PassOver _, AnswerCorrection _ -> new TurnedDown(NOT_AT_THIS_STAGE);
        };
    }

    private Outcome askToCorrect(Submitted stage, List<Correction.Item> items) {
        if (!held.corrections().isEmpty()) {
            return new TurnedDown(TOLD_ONCE_ALREADY);
        }
        if (stage.passedOver(now.today())) {
            return new TurnedDown(TOLD_TOO_LATE);
        }
        return held.moved(
                Change.of(held)
                        .told(List.of(new Correction(now.at(), items, null)))
                        .to(new AwaitingCorrection(now.today())),
                new Move.CorrectionRequested(items),
                by,
                now);
    }

    Outcome corrected(Dossier dossier) {
        var answered = held.corrections().stream().map(it -> it.answered(now.at())).toList();
        return held.moved(
                Change.of(held).with(dossier).told(answered).to(Submitted.at(now)),
                new Move.Corrected(),
                by,
                now);
    }

    private Outcome accept(Submitted stage, Set<MaterialCode> missing) {
        var terms = held.application().matter();
        if (!terms.with(Necessity.MAY_FOLLOW).containsAll(missing)) {
            return new TurnedDown(MATERIAL_CANNOT_FOLLOW);
        }
        var deemed = stage.passedOver(now.today());
        var on = deemed ? stage.on() : now.today();
        var acceptance = Acceptance.of(terms, on, deemed, now.calendar());
        return held.moved(
                Change.of(held).to(new Accepted(Handling.begun(acceptance, missing))),
                new Move.Accepted(deemed),
                by,
                now);
    }

    /// Who kept silent for too long may no longer decline: the law has accepted the case.
    private Outcome decline(Submitted stage, String ground) {
        if (stage.passedOver(now.today())) {
            return new TurnedDown(TOLD_TOO_LATE);
        }
        return held.moved(
                Change.of(held).to(new Declined(now.today(), by, ground)),
                new Move.Declined(ground),
                by,
                now);
    }
}
