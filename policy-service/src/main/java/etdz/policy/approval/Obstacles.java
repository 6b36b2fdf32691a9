package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.CLOCK_PAUSED;
import static etdz.policy.approval.Outcome.Reason.DIFFERS_FROM_PROPOSAL;
import static etdz.policy.approval.Outcome.Reason.HEARING_UNDER_WAY;
import static etdz.policy.approval.Outcome.Reason.MATERIALS_STILL_MISSING;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.OPINION_OUTSTANDING;
import static etdz.policy.approval.Outcome.Reason.PROPOSAL_NEEDED;
import static etdz.policy.approval.Outcome.Reason.SECOND_PERSON_NEEDED;

import etdz.common.time.Moment;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Hearing;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Suspended;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Everything that stands between a case and its decision, told at once: "why can I not issue?".
public final class Obstacles {

    private Obstacles() {}

    /// @param heard desks that have given their opinion
    static List<Obstacle> toProposing(Case held, Result result, Set<DeskCode> heard, Moment now) {
        if (!(held.stage() instanceof Running stage)) {
            return List.of(new Obstacle(NOT_AT_THIS_STAGE, held.stage().name()));
        }
        var found = new ArrayList<Obstacle>();
        var handling = stage.handling();
        if (stage instanceof Suspended(_, var suspension)) {
            found.add(new Obstacle(CLOCK_PAUSED, suspension.ground().value()));
        }
        if (result == Result.GRANTED) {
            handling.missing().stream()
                    .map(material -> new Obstacle(MATERIALS_STILL_MISSING, material.value()))
                    .forEach(found::add);
        }
        if (handling.review() != null) {
            handling.review().needed().stream()
                    .filter(desk -> !heard.contains(desk))
                    .map(desk -> new Obstacle(OPINION_OUTSTANDING, desk.value()))
                    .forEach(found::add);
        }
        if (Hearing.holdsUp(handling.hearing(), now.today())) {
            found.add(new Obstacle(HEARING_UNDER_WAY, null));
        }
        return found;
    }

    public static List<Obstacle> toDeciding(
            Case held, Result result, Set<DeskCode> heard, String by, Moment now) {
        var found = new ArrayList<>(toProposing(held, result, heard, now));
        var proposal = held.stage().handled().map(Handling::proposal).orElse(null);
        if (proposal == null) {
            if (held.application().matter().signOff() && held.stage() instanceof Running) {
                found.add(new Obstacle(PROPOSAL_NEEDED, null));
            }
        } else if (proposal.by().equals(by)) {
            found.add(new Obstacle(SECOND_PERSON_NEEDED, proposal.by()));
        } else if (proposal.result() != result) {
            found.add(new Obstacle(DIFFERS_FROM_PROPOSAL, proposal.result().name()));
        }
        return found;
    }
}
