package etdz.policy.approval;

import static etdz.policy.approval.CaseExamples.ATTORNEY;
import static etdz.policy.approval.CaseExamples.GRANT;
import static etdz.policy.approval.CaseExamples.NOW;
import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.CaseExamples.reasons;
import static etdz.policy.approval.CaseExamples.statutoryDue;
import static etdz.policy.approval.Outcome.Reason.CLAIMED_ALREADY;
import static etdz.policy.approval.Outcome.Reason.CLAIMED_BY_ANOTHER;
import static etdz.policy.approval.Outcome.Reason.DELIVERED_ALREADY;
import static etdz.policy.approval.Outcome.Reason.GROUND_DOES_NOT_FIT;
import static etdz.policy.approval.Outcome.Reason.MATERIALS_NOT_OVERDUE;
import static etdz.policy.approval.Outcome.Reason.NOTHING_CHANGES;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.NOT_CLAIMED;
import static etdz.policy.approval.Outcome.Reason.NOT_THE_HANDLER;
import static etdz.policy.approval.Outcome.Reason.SAME_MATTER_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.CalendarYear;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Cancel;
import etdz.policy.approval.Command.Claim;
import etdz.policy.approval.Command.Decline;
import etdz.policy.approval.Command.Deliver;
import etdz.policy.approval.Command.HandOver;
import etdz.policy.approval.Command.Recast;
import etdz.policy.approval.Command.Recount;
import etdz.policy.approval.Command.Release;
import etdz.policy.approval.Command.Revoke;
import etdz.policy.approval.Command.Suspend;
import etdz.policy.approval.Command.Terminate;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.Stage.Terminated.Cause;
import etdz.policy.approval.stage.Status;
import etdz.policy.clock.pause.PauseGround;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManagingTest {

    private static final Moment WITHOUT_HOLIDAYS =
            new Moment(
                    NOW.at(),
                    WorkingDays.of(
                            List.of(
                                    new CalendarYear(
                                            2026, CalendarYear.Status.FINAL, Set.of(), Set.of()))));

    @Test
    void a_case_has_one_handler() {
        var claimed = moved(CaseSteps.start().on(new Claim(), "a", NOW));

        assertThat(claimed.handler()).isEqualTo("a");
        assertThat(reasons(claimed.on(new Claim(), "a", NOW))).containsExactly(CLAIMED_ALREADY);
        assertThat(reasons(claimed.on(new Claim(), "b", NOW))).containsExactly(CLAIMED_BY_ANOTHER);
        assertThat(reasons(claimed.on(new Release(), "b", NOW))).containsExactly(NOT_THE_HANDLER);
        assertThat(moved(claimed.on(new Release(), "a", NOW)).handler()).isNull();
    }

    @Test
    void only_the_handler_or_a_lead_hands_over() {
        var claimed = moved(CaseSteps.start().on(new Claim(), "a", NOW));

        assertThat(moved(claimed.on(new HandOver("c", null, false), "a", NOW)).handler())
                .isEqualTo("c");
        assertThat(reasons(claimed.on(new HandOver("c", null, false), "b", NOW)))
                .containsExactly(NOT_THE_HANDLER);
        assertThat(moved(claimed.on(new HandOver("c", null, true), "b", NOW)).handler())
                .isEqualTo("c");
        assertThat(reasons(claimed.on(new HandOver("a", null, false), "a", NOW)))
                .containsExactly(NOTHING_CHANGES);
        assertThat(reasons(CaseSteps.start().on(new HandOver("c", null, false), "a", NOW)))
                .containsExactly(NOT_CLAIMED);
    }

    @Test
    void the_handler_stays_when_the_case_moves() {
        var claimed = moved(CaseSteps.start().on(new Claim(), "a", NOW));

        assertThat(moved(claimed.on(new Accept(Set.of()), "b", NOW)).handler()).isEqualTo("a");
    }

    @Test
    void a_case_is_terminated_for_materials_only_when_they_are_overdue() {
        var accepted = moved(CaseSteps.start().on(new Accept(Set.of(ATTORNEY)), "a", NOW));
        var overdue = new Terminate(Cause.MATERIALS_OVERDUE, null);

        assertThat(accepted.dueOn()).isEqualTo(day("2026-09-20"));
        assertThat(reasons(accepted.on(overdue, "a", on("2026-09-20"))))
                .containsExactly(MATERIALS_NOT_OVERDUE);
        var review = new Suspend(new PauseGround("EXPERT_REVIEW"), null, "专家评审");
        var paused = moved(accepted.on(review, "a", NOW));
        assertThat(reasons(paused.on(overdue, "a", on("2026-09-21"))))
                .containsExactly(MATERIALS_NOT_OVERDUE);
        var terminated = moved(accepted.on(overdue, "a", on("2026-09-21")));
        assertThat(Status.of(terminated.stage())).isEqualTo(Status.TERMINATED);
        assertThat(terminated.queue()).isNull();
    }

    @Test
    void another_calendar_moves_the_due_dates_and_only_if_they_differ() {
        var accepted = moved(CaseSteps.start().on(new Accept(Set.of()), "a", NOW));

        assertThat(reasons(accepted.on(new Recount(), "calendar", on("2026-09-21"))))
                .containsExactly(NOTHING_CHANGES);
        var recounted = moved(accepted.on(new Recount(), "calendar", WITHOUT_HOLIDAYS));
        assertThat(statutoryDue(recounted)).isEqualTo(day("2026-10-16"));
        assertThat(recounted.last())
                .isEqualTo(new Move.DueDatesRecomputed(day("2026-10-22"), day("2026-09-20")));
        assertThat(recounted.dueOn()).isEqualTo(day("2026-09-21"));
    }

    @Test
    void a_case_that_stands_is_recounted_as_of_the_day_it_was_stopped() {
        var accepted = moved(CaseSteps.start().on(new Accept(Set.of()), "a", NOW));
        var stands = new Suspend(PauseGround.TEST, null, "检测");
        var paused = moved(accepted.on(stands, "a", on("2026-09-21")));

        assertThat(reasons(paused.on(new Recount(), "calendar", on("2026-10-30"))))
                .containsExactly(NOTHING_CHANGES);
    }

    @Test
    void a_case_goes_over_to_another_version_and_back() {
        var accepted = moved(CaseSteps.start().on(new Accept(Set.of()), "a", NOW));
        var terms = accepted.application().matter();
        var other = CaseSteps.terms(terms, 2, CaseSteps.limit(45, 15));

        var recast = moved(accepted.on(new Recast(other), "editor", NOW));
        var back = moved(recast.on(new Recast(terms), "editor", NOW));

        assertThat(statutoryDue(recast)).isEqualTo(day("2026-11-26"));
        assertThat(back.stage()).isEqualTo(accepted.stage());
        assertThat(back.application()).isEqualTo(accepted.application());
        assertThat(reasons(accepted.on(new Recast(terms), "editor", NOW)))
                .containsExactly(SAME_MATTER_VERSION);
    }

    @Test
    void a_decision_is_delivered_once_and_then_the_case_is_in_no_queue() {
        var granted = granted();
        var delivered = moved(granted.on(new Deliver(Channel.POST, "EMS1"), "a", NOW));

        assertThat(delivered.queue()).isNull();
        assertThat(reasons(delivered.on(new Deliver(Channel.POST, null), "a", NOW)))
                .containsExactly(DELIVERED_ALREADY);
        assertThat(reasons(delivered.on(new Claim(), "a", NOW))).containsExactly(NOT_AT_THIS_STAGE);
    }

    @Test
    void a_grant_is_revoked_or_cancelled_on_the_grounds_of_each() {
        var granted = granted();

        assertThat(Status.of(moved(granted.on(new Revoke(Ground.FRAUD, "骗取"), "b", NOW)).stage()))
                .isEqualTo(Status.REVOKED);
        assertThat(
                        Status.of(
                                moved(granted.on(new Cancel(Ground.HOLDER_GONE, "注销"), "b", NOW))
                                        .stage()))
                .isEqualTo(Status.CANCELLED);
        assertThat(reasons(granted.on(new Revoke(Ground.EXPIRED, "到期"), "b", NOW)))
                .containsExactly(GROUND_DOES_NOT_FIT);
        assertThat(reasons(granted.on(new Cancel(Ground.FRAUD, "骗取"), "b", NOW)))
                .containsExactly(GROUND_DOES_NOT_FIT);
        assertThat(reasons(granted.on(new Withdraw(), "applicant-1", NOW)))
                .containsExactly(NOT_AT_THIS_STAGE);
    }

    @Test
    void nobody_declines_what_the_law_has_accepted() {
        var decline = new Decline("不需要取得许可");

        assertThat(Status.of(moved(CaseSteps.start().on(decline, "a", on("2026-09-24"))).stage()))
                .isEqualTo(Status.DECLINED);
        assertThat(reasons(CaseSteps.start().on(decline, "a", on("2026-09-25"))))
                .containsExactly(Outcome.Reason.TOLD_TOO_LATE);
    }

    private static Case granted() {
        var accepted = moved(CaseSteps.start().on(new Accept(Set.of()), "a", NOW));
        return moved(accepted.on(GRANT, "b", NOW));
    }
}
