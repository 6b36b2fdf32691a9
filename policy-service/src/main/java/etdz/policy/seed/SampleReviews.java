package etdz.policy.seed;

import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.Command.OpenReview;
import etdz.policy.approval.Command.Propose;
import etdz.policy.approval.Command.Suspend;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.approval.stage.Review.Part;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.review.ReviewOpinion;
import etdz.policy.review.ReviewOpinion.Statement;
import etdz.policy.review.ReviewOpinion.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How far the desks are with an accepted case, where its matter names desks: four cases in a row
/// show a review just opened, one half done, one that waits for an appraisal, and a proposal to
/// sign off.
record SampleReviews(int turn) {

    private static final int MATTERS = 8;
    private static final int APPRAISAL = 10;
    private static final Duration LATER = Duration.ofMinutes(7);

    /// A move and who makes it, without the zone.
    record Step(Command command, String role) {}

    private enum Progress {
        OPENED,
        HALF_DONE,
        SUSPENDED,
        PROPOSED
    }

    static SampleReviews of(CaseId id) {
        var number = Integer.parseInt(id.value().substring("150100-2026-".length()));
        return new SampleReviews(number / MATTERS % Progress.values().length);
    }

    private Progress progress() {
        return Progress.values()[turn];
    }

    List<Step> steps(Terms terms) {
        if (terms.desks().isEmpty()) {
            return List.of();
        }
        var lanes =
                terms.desks().stream()
                        .map(desk ->
                                new Lane(
                                        new DeskCode(desk.code()),
                                        desk.name(),
                                        desk.lead() ? Part.LEAD : Part.REVIEW,
                                        null))
                        .toList();
        var steps = new ArrayList<Step>();
        steps.add(new Step(new OpenReview(lanes), "officer"));
        switch (progress()) {
            case OPENED, HALF_DONE -> {}
            case SUSPENDED ->
                    steps.add(
                            new Step(
                                    new Suspend(
                                            PauseGround.APPRAISAL,
                                            APPRAISAL,
                                            "组织技术评估，预计十个工作日，所需时间不计入办理期限（示例）"),
                                    "officer"));
            case PROPOSED ->
                    steps.add(
                            new Step(
                                    new Propose(
                                            Result.GRANTED,
                                            null,
                                            List.of("按申请内容组织实施（示例）"),
                                            lanes.stream()
                                                    .map(Lane::desk)
                                                    .collect(Collectors.toSet())),
                                    "reviewer"));
        }
        return steps;
    }

    /// What the desks of such a case have said.
    List<ReviewOpinion> opinions(Case held) {
        if (!held.isUnderReview()) {
            return List.of();
        }
        var zone = held.application().zone().value();
        var desks = held.application().matter().desks();
        var at = held.history().getLast().at();
        var opinions = new ArrayList<ReviewOpinion>();
        for (var i = 0; i < spoken(desks.size()); i++) {
            opinions.add(
                    ReviewOpinion.first(
                            held.id(),
                            new DeskCode(desks.get(desks.size() - 1 - i).code()),
                            statement(i, "reviewer-" + zone, at.minus(LATER))));
        }
        return opinions;
    }

    private int spoken(int desks) {
        return switch (progress()) {
            case OPENED -> 0;
            case HALF_DONE, SUSPENDED -> 1;
            case PROPOSED -> desks;
        };
    }

    private static Statement statement(int number, String by, Instant at) {
        return number == 1
                ? new Statement(at, by, Verdict.AGREED_WITH_CONDITIONS, "原则同意（示例）", "开工前补齐现场照片（示例）")
                : new Statement(at, by, Verdict.AGREED, "材料齐全，符合要求（示例）", null);
    }
}
