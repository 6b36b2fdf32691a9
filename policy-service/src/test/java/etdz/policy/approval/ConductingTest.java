package etdz.policy.approval;

import static etdz.policy.approval.CaseExamples.ATTORNEY;
import static etdz.policy.approval.CaseExamples.AUTHORITY;
import static etdz.policy.approval.CaseExamples.GRANT;
import static etdz.policy.approval.CaseExamples.ID;
import static etdz.policy.approval.CaseExamples.REFUSE;
import static etdz.policy.approval.CaseExamples.application;
import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.dossier;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.CaseExamples.reasons;
import static etdz.policy.approval.CaseExamples.statutoryDue;
import static etdz.policy.approval.CaseExamples.turnedDown;
import static etdz.policy.approval.CaseSteps.FIRE;
import static etdz.policy.approval.CaseSteps.LEAD;
import static etdz.policy.approval.Outcome.Reason.ALREADY_EXTENDED;
import static etdz.policy.approval.Outcome.Reason.CLOCK_NOT_PAUSED;
import static etdz.policy.approval.Outcome.Reason.CLOCK_PAUSED;
import static etdz.policy.approval.Outcome.Reason.DIFFERS_FROM_PROPOSAL;
import static etdz.policy.approval.Outcome.Reason.EXTENSION_NOT_ASKED;
import static etdz.policy.approval.Outcome.Reason.EXTENSION_NOT_PROVIDED;
import static etdz.policy.approval.Outcome.Reason.EXTENSION_TOO_LATE;
import static etdz.policy.approval.Outcome.Reason.GOVERNMENT_APPROVAL_NEEDED;
import static etdz.policy.approval.Outcome.Reason.MATERIALS_STILL_MISSING;
import static etdz.policy.approval.Outcome.Reason.OPINION_OUTSTANDING;
import static etdz.policy.approval.Outcome.Reason.PROPOSAL_NEEDED;
import static etdz.policy.approval.Outcome.Reason.REVIEW_OPENED_ALREADY;
import static etdz.policy.approval.Outcome.Reason.REVIEW_WITHOUT_ONE_LEAD;
import static etdz.policy.approval.Outcome.Reason.SECOND_PERSON_NEEDED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AskExtension;
import etdz.policy.approval.Command.DeclineExtension;
import etdz.policy.approval.Command.Extend;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.OpenReview;
import etdz.policy.approval.Command.Propose;
import etdz.policy.approval.Command.Resume;
import etdz.policy.approval.Command.Suspend;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Queue;
import etdz.policy.approval.stage.Queue.Duty;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.approval.stage.Review.Part;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.approval.stage.Status;
import etdz.policy.clock.Due.Light;
import etdz.policy.clock.pause.PauseGround;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

public class ConductingTest {

    private static final String OFFICER = "officer-hohhot";
    private static final String APPROVER = "approver-hohhot";
    private static final Suspend REVIEW_BY_EXPERTS =
            new Suspend(PauseGround.EXPERT_REVIEW, null, "专家评审期间不计入时限");
    private static final Lane WATER =
            new Lane(new DeskCode("water"), new Bilingual("水务", "Water"), Part.REVIEW, null);
    private static final Lane POWER =
            new Lane(new DeskCode("power"), new Bilingual("供电", "Power"), Part.CONSULTED, null);

    /// Worked example C7: twenty days from 2026-03-02, paused from 03-12 to 03-25.
    @Test
    void a_pause_moves_the_due_date_by_the_working_days_it_took() {
        var accepted = accepted("2026-03-02");
        assertThat(statutoryDue(accepted)).isEqualTo(day("2026-03-30"));

        var paused = moved(accepted.on(REVIEW_BY_EXPERTS, OFFICER, on("2026-03-12")));
        var resumed = moved(paused.on(new Resume(), OFFICER, on("2026-03-25")));

        assertThat(paused.queue())
                .extracting(Queue::duty, Queue::since, Queue::until)
                .containsExactly(Duty.PAUSED, day("2026-03-12"), Queue.NEVER);
        assertThat(Status.of(paused.stage())).isEqualTo(Status.SUSPENDED);
        assertThat(statutoryDue(resumed)).isEqualTo(day("2026-04-14"));
        assertThat(resumed.stage()).isInstanceOf(Stage.Accepted.class);
    }

    /// Ten days, one of them used before a pause of sixteen: the ninth is 2026-04-07.
    @Test
    void the_light_does_not_count_the_days_on_which_the_clock_stood() {
        var begun = on("2026-03-02");
        var submitted = Case.submitted(ID, application("SMP-HB-001", begun), dossier(), begun);
        var accepted = moved(submitted.on(new Accept(Set.of()), OFFICER, begun));
        var paused = moved(accepted.on(REVIEW_BY_EXPERTS, OFFICER, on("2026-03-04")));
        var resumed = moved(paused.on(new Resume(), OFFICER, on("2026-03-25")));

        var queue = requireNonNull(resumed.queue());

        assertThat(queue.until()).isEqualTo("2026-04-08");
        assertThat(queue.light(on("2026-04-03"))).contains(Light.GREEN);
        assertThat(queue.light(on("2026-04-07"))).contains(Light.AMBER);
    }

    @Test
    void a_pause_across_a_year_end_moves_the_due_date_into_the_next_year() {
        var accepted = accepted("2025-12-15");
        var paused = moved(accepted.on(REVIEW_BY_EXPERTS, OFFICER, on("2025-12-29")));
        var resumed = moved(paused.on(new Resume(), OFFICER, on("2026-01-09")));

        // 9 of 20 days were counted before it; 11 are left from 2026-01-12 on.
        assertThat(statutoryDue(accepted)).isEqualTo(day("2026-01-13"));
        assertThat(statutoryDue(resumed)).isEqualTo(day("2026-01-26"));
    }

    @Test
    void a_capped_pause_is_due_on_the_day_its_cap_is_used_up() {
        var capped = new Suspend(PauseGround.TEST, 5, "检测所需时间");
        var paused = moved(accepted("2026-03-02").on(capped, OFFICER, on("2026-03-12")));

        assertThat(paused.dueOn()).isEqualTo(day("2026-03-18"));
    }

    @Test
    void nothing_is_decided_while_the_clock_stands() {
        var paused = moved(accepted("2026-03-02").on(REVIEW_BY_EXPERTS, OFFICER, on("2026-03-12")));

        assertThat(reasons(paused.on(GRANT, APPROVER, on("2026-03-13"))))
                .containsExactly(CLOCK_PAUSED);
        assertThat(reasons(paused.on(REVIEW_BY_EXPERTS, OFFICER, on("2026-03-13"))))
                .containsExactly(CLOCK_PAUSED);
        assertThat(reasons(accepted("2026-03-02").on(new Resume(), OFFICER, on("2026-03-12"))))
                .containsExactly(CLOCK_NOT_PAUSED);
    }

    /// Worked examples C3 and C4: 2026-10-22, and 2026-11-05 with ten days more.
    @Test
    void a_second_person_extends_the_statutory_limit_once() {
        var accepted = accepted("2026-09-18");
        var asked = moved(accepted.on(new AskExtension(10, "需要现场核实"), OFFICER, on("2026-10-09")));

        assertThat(statutoryDue(asked)).isEqualTo(day("2026-10-22"));
        assertThat(reasons(asked.on(new Extend(null), OFFICER, on("2026-10-10"))))
                .containsExactly(SECOND_PERSON_NEEDED);
        var extended = moved(asked.on(new Extend(null), APPROVER, on("2026-10-10")));
        assertThat(statutoryDue(extended)).isEqualTo(day("2026-11-05"));
        assertThat(Status.of(extended.stage())).isEqualTo(Status.EXTENDED);
        assertThat(reasons(extended.on(new AskExtension(1, "再延"), OFFICER, on("2026-10-12"))))
                .containsExactly(ALREADY_EXTENDED);
    }

    @Test
    void an_extension_is_neither_longer_than_the_law_has_it_nor_late() {
        var accepted = accepted("2026-09-18");

        assertThat(reasons(accepted.on(new AskExtension(11, "更多"), OFFICER, on("2026-10-09"))))
                .containsExactly(EXTENSION_NOT_PROVIDED);
        assertThat(reasons(accepted.on(new AskExtension(10, "太晚"), OFFICER, on("2026-10-23"))))
                .containsExactly(EXTENSION_TOO_LATE);
        var review = new Suspend(new PauseGround("EXPERT_REVIEW"), null, "专家评审");
        var paused = moved(accepted.on(review, OFFICER, on("2026-10-09")));
        assertThat(moved(paused.on(new AskExtension(10, "核实"), OFFICER, on("2026-10-23"))).stage())
                .isInstanceOf(Stage.Suspended.class);
        assertThat(reasons(accepted.on(new Extend(null), APPROVER, on("2026-10-09"))))
                .containsExactly(EXTENSION_NOT_ASKED);
        var declined =
                moved(
                        moved(accepted.on(new AskExtension(10, "核实"), OFFICER, on("2026-10-09")))
                                .on(new DeclineExtension(), APPROVER, on("2026-10-10")));
        assertThat(statutoryDue(declined)).isEqualTo(day("2026-10-22"));
    }

    /// Worked example C6: 45 days from 2026-03-02, and fifteen more with the government's approval.
    @Test
    void joint_handling_is_extended_by_the_government_only() {
        var joint = CaseSteps.joint("2026-03-02");
        var accepted = moved(joint.on(new Accept(Set.of()), OFFICER, on("2026-03-02")));
        var asked = moved(accepted.on(new AskExtension(15, "联合办理"), OFFICER, on("2026-05-06")));

        assertThat(statutoryDue(accepted)).isEqualTo(day("2026-05-08"));
        assertThat(reasons(asked.on(new Extend(null), APPROVER, on("2026-05-07"))))
                .containsExactly(GOVERNMENT_APPROVAL_NEEDED);
        var extended = moved(asked.on(new Extend("呼政〔2026〕示例1号"), APPROVER, on("2026-05-07")));
        assertThat(statutoryDue(extended)).isEqualTo(day("2026-05-28"));
    }

    @Test
    void desks_review_in_parallel_and_all_but_the_consulted_must_have_spoken() {
        var review = new OpenReview(List.of(LEAD, WATER, POWER));
        var reviewed = moved(accepted("2026-09-18").on(review, OFFICER, on("2026-09-21")));

        assertThat(reviewed.stage()).isInstanceOf(Stage.InReview.class);
        assertThat(reviewed.queue()).extracting(Queue::duty).isEqualTo(Duty.REVIEW);
        assertThat(turnedDown(reviewed.on(GRANT, APPROVER, on("2026-09-22"))).obstacles())
                .containsExactly(
                        new Obstacle(OPINION_OUTSTANDING, FIRE.value()),
                        new Obstacle(OPINION_OUTSTANDING, "water"));
        assertThat(reviewed.on(grant(FIRE, WATER.desk()), APPROVER, on("2026-09-22")))
                .isInstanceOf(Outcome.Moved.class);
        assertThat(reasons(reviewed.on(review, OFFICER, on("2026-09-22"))))
                .containsExactly(REVIEW_OPENED_ALREADY);
    }

    @Test
    void one_desk_leads() {
        for (var lanes : List.of(List.of(WATER), List.of(LEAD, LEAD))) {
            assertThat(
                            reasons(
                                    accepted("2026-09-18")
                                            .on(new OpenReview(lanes), OFFICER, on("2026-09-21"))))
                    .containsExactly(REVIEW_WITHOUT_ONE_LEAD);
        }
    }

    @Test
    void a_suspended_review_goes_on_as_a_review() {
        var review = new OpenReview(List.of(LEAD));
        var reviewed = moved(accepted("2026-09-18").on(review, OFFICER, on("2026-09-21")));
        var paused = moved(reviewed.on(REVIEW_BY_EXPERTS, OFFICER, on("2026-09-22")));

        assertThat(paused.stage()).isInstanceOf(Suspended.class);
        assertThat(moved(paused.on(new Resume(), OFFICER, on("2026-09-23"))).stage())
                .isInstanceOf(Stage.InReview.class);
    }

    @Test
    void who_proposed_does_not_sign_and_what_is_signed_is_what_was_proposed() {
        var accepted = accepted("2026-09-18");
        var proposal = new Propose(Result.GRANTED, "符合条件", List.of(), Set.of());
        var proposed = moved(accepted.on(proposal, OFFICER, on("2026-09-21")));

        assertThat(proposed.queue()).extracting(Queue::duty).isEqualTo(Duty.DECISION);
        assertThat(reasons(proposed.on(GRANT, OFFICER, on("2026-09-22"))))
                .containsExactly(SECOND_PERSON_NEEDED);
        assertThat(reasons(proposed.on(REFUSE, APPROVER, on("2026-09-22"))))
                .containsExactly(DIFFERS_FROM_PROPOSAL);
        assertThat(proposed.on(GRANT, APPROVER, on("2026-09-22")))
                .isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void a_matter_that_needs_a_second_person_is_not_decided_without_a_proposal() {
        var submitted = CaseSteps.signedOff("2026-09-18");
        var accepted = moved(submitted.on(new Accept(Set.of()), OFFICER, on("2026-09-18")));

        assertThat(accepted.queue()).extracting(Queue::duty).isEqualTo(Duty.REVIEW);
        assertThat(reasons(accepted.on(GRANT, APPROVER, on("2026-09-21"))))
                .containsExactly(PROPOSAL_NEEDED);
    }

    @Test
    void everything_that_stands_in_the_way_is_told_at_once() {
        var submitted = CaseSteps.signedOff("2026-09-18");
        var accepted = moved(submitted.on(new Accept(Set.of(ATTORNEY)), OFFICER, on("2026-09-18")));
        var reviewed = moved(accepted.on(new OpenReview(List.of(LEAD)), OFFICER, on("2026-09-21")));
        var paused = moved(reviewed.on(REVIEW_BY_EXPERTS, OFFICER, on("2026-09-22")));

        assertThat(reasons(paused.on(GRANT, APPROVER, on("2026-09-23"))))
                .containsExactly(
                        CLOCK_PAUSED,
                        MATERIALS_STILL_MISSING,
                        OPINION_OUTSTANDING,
                        PROPOSAL_NEEDED);
    }

    @Test
    void a_refusal_does_not_wait_for_what_is_missing() {
        var submitted = CaseSteps.start();
        var accepted = moved(submitted.on(new Accept(Set.of(ATTORNEY)), OFFICER, on("2026-09-18")));

        assertThat(accepted.on(REFUSE, APPROVER, on("2026-09-21")))
                .isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void a_decision_stops_the_clock_and_is_delivered_within_ten_working_days() {
        var decided = moved(accepted("2025-09-15").on(GRANT, APPROVER, on("2025-09-24")));
        var granted = (Stage.Granted) decided.stage();

        assertThat(granted.acceptance().clock().getLast().on()).isEqualTo(day("2025-09-24"));
        // Worked example C9.
        assertThat(granted.delivery().dueOn()).isEqualTo(day("2025-10-14"));
        assertThat(decided.queue())
                .extracting(Queue::duty, Queue::since, Queue::until)
                .containsExactly(Duty.DELIVERY, day("2025-09-24"), day("2025-10-14"));
    }

    private static Case accepted(String day) {
        var submitted = CaseSteps.start(day);
        return moved(submitted.on(new Accept(Set.of()), OFFICER, on(day)));
    }

    private static Grant grant(DeskCode... heard) {
        return new Grant(GRANT.documentNumber(), AUTHORITY, null, List.of(), null, Set.of(heard));
    }
}
