package etdz.policy.approval.stage;

import static etdz.policy.approval.CaseExamples.GRANT;
import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.CaseExamples.reasons;
import static etdz.policy.approval.CaseExamples.statutoryDue;
import static etdz.policy.approval.Outcome.Reason.CLOCK_PAUSED;
import static etdz.policy.approval.Outcome.Reason.HEARING_NOTICE_TOO_SHORT;
import static etdz.policy.approval.Outcome.Reason.HEARING_NOT_OFFERED;
import static etdz.policy.approval.Outcome.Reason.HEARING_NOT_YET_HELD;
import static etdz.policy.approval.Outcome.Reason.HEARING_REQUESTED_TOO_LATE;
import static etdz.policy.approval.Outcome.Reason.HEARING_TOO_LATE;
import static etdz.policy.approval.Outcome.Reason.HEARING_UNDER_WAY;
import static etdz.policy.approval.Outcome.Reason.PRESIDER_REVIEWED_THE_CASE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.CaseSteps;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.ArrangeHearing;
import etdz.policy.approval.Command.Claim;
import etdz.policy.approval.Command.ConcludeHearing;
import etdz.policy.approval.Command.HandOver;
import etdz.policy.approval.Command.OfferHearing;
import etdz.policy.approval.Command.OpenReview;
import etdz.policy.approval.Command.Propose;
import etdz.policy.approval.Command.Recount;
import etdz.policy.approval.Command.RequestHearing;
import etdz.policy.approval.Command.Resume;
import etdz.policy.approval.Command.Suspend;
import etdz.policy.approval.Command.WaiveHearing;
import etdz.policy.approval.Outcome;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.approval.stage.Review.Part;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.clock.pause.PauseGround;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 行政许可法 第四十七条、第四十八条; worked example C13.
class HearingTest {

    private static final String OFFICER = "officer-hohhot";
    private static final String APPLICANT = "applicant-1";

    @Test
    void it_is_asked_for_within_five_working_days_and_held_within_twenty() {
        var offered = offered();
        assertThat(hearing(offered))
                .isEqualTo(new Hearing.Offered(day("2026-04-28"), day("2026-05-08"), false));

        var requested = moved(offered.on(new RequestHearing(), APPLICANT, on("2026-05-08")));

        assertThat(hearing(requested))
                .isEqualTo(new Hearing.Requested(day("2026-05-08"), day("2026-06-04"), false));
        assertThat(reasons(offered.on(new RequestHearing(), APPLICANT, on("2026-05-09"))))
                .containsExactly(HEARING_REQUESTED_TOO_LATE);
    }

    @Test
    void the_clock_stands_from_the_request_until_it_was_held() {
        var before = statutoryDue(offered());
        var arranged = arranged();

        assertThat(arranged.stage()).isInstanceOf(Suspended.class);
        assertThat(reasons(arranged.on(new Resume(), OFFICER, on("2026-05-20"))))
                .containsExactly(HEARING_UNDER_WAY);
        var heard =
                moved(arranged.on(new ConcludeHearing("笔录", Set.of()), OFFICER, on("2026-05-20")));

        assertThat(heard.stage()).isInstanceOf(Stage.Accepted.class);
        // Ten of twenty days were counted before 05-08; ten are left from 05-21 on.
        assertThat(before).isEqualTo(day("2026-05-20"));
        assertThat(statutoryDue(heard)).isEqualTo(day("2026-06-03"));
    }

    @Test
    void a_hearing_asked_for_while_the_clock_stood_keeps_it_standing() {
        var review = new Suspend(new PauseGround("EXPERT_REVIEW"), null, "专家评审");
        var paused = moved(offered().on(review, OFFICER, on("2026-05-06")));
        var requested = moved(paused.on(new RequestHearing(), APPLICANT, on("2026-05-08")));

        var resumed = moved(requested.on(new Resume(), OFFICER, on("2026-05-11")));

        assertThat(((Suspended) resumed.stage()).suspension().ground())
                .isEqualTo(PauseGround.HEARING);
        var arranged = moved(resumed.on(arrange("2026-05-20"), OFFICER, on("2026-05-11")));
        var heard =
                moved(arranged.on(new ConcludeHearing("笔录", Set.of()), OFFICER, on("2026-05-20")));
        // Eight of twenty days were counted before 05-06; twelve are left from 05-21 on.
        assertThat(statutoryDue(heard)).isEqualTo(day("2026-06-05"));
    }

    @Test
    void nobody_stops_the_clock_for_a_hearing_that_was_not_asked_for() {
        var pause = new Suspend(PauseGround.HEARING, null, "听证");

        assertThat(reasons(accepted().on(pause, OFFICER, on("2026-04-28"))))
                .containsExactly(HEARING_NOT_OFFERED);
    }

    @Test
    void the_applicant_knows_of_it_seven_working_days_before() {
        var requested = moved(offered().on(new RequestHearing(), APPLICANT, on("2026-05-08")));

        assertThat(reasons(requested.on(arrange("2026-05-15"), OFFICER, on("2026-05-08"))))
                .containsExactly(HEARING_NOTICE_TOO_SHORT);
        assertThat(reasons(requested.on(arrange("2026-06-05"), OFFICER, on("2026-05-08"))))
                .containsExactly(HEARING_TOO_LATE);
        assertThat(requested.on(arrange("2026-05-18"), OFFICER, on("2026-05-08")))
                .isInstanceOf(Outcome.Moved.class);
        assertThat(requested.on(arrange("2026-06-04"), OFFICER, on("2026-05-08")))
                .isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void who_reviewed_the_case_does_not_preside() {
        var claimed = moved(offered().on(new Claim(), OFFICER, on("2026-04-28")));
        var requested = moved(claimed.on(new RequestHearing(), APPLICANT, on("2026-05-08")));
        var byHandler = new ArrangeHearing(day("2026-05-20"), "二楼", OFFICER, Set.of());
        var byReviewer = new ArrangeHearing(day("2026-05-20"), "二楼", "r", Set.of("r"));

        for (var command : Set.of(byHandler, byReviewer)) {
            assertThat(reasons(requested.on(command, OFFICER, on("2026-05-08"))))
                    .containsExactly(PRESIDER_REVIEWED_THE_CASE);
        }
    }

    @Test
    void nor_does_who_presides_take_part_in_the_review() {
        var arranged = arranged();
        var lead =
                new Lane(
                        new DeskCode("planning"),
                        new Bilingual("规划", "Planning"),
                        Part.LEAD,
                        "presider");

        assertThat(reasons(arranged.on(new Claim(), "presider", on("2026-05-11"))))
                .containsExactly(PRESIDER_REVIEWED_THE_CASE);
        var heard =
                moved(arranged.on(new ConcludeHearing("笔录", Set.of()), OFFICER, on("2026-05-20")));
        for (var command :
                List.of(
                        new OpenReview(List.of(lead)),
                        new HandOver("presider", null, true),
                        new Propose(Result.GRANTED, null, List.of(), Set.of()))) {
            assertThat(reasons(heard.on(command, "presider", on("2026-05-21"))))
                    .containsExactly(PRESIDER_REVIEWED_THE_CASE);
        }
    }

    @Test
    void it_does_not_count_when_who_presided_gave_an_opinion_meanwhile() {
        var record = new ConcludeHearing("笔录", Set.of("presider"));

        assertThat(reasons(arranged().on(record, OFFICER, on("2026-05-20"))))
                .containsExactly(PRESIDER_REVIEWED_THE_CASE);
    }

    @Test
    void nothing_is_decided_while_it_may_still_be_asked_for() {
        assertThat(reasons(offered().on(GRANT, "approver", on("2026-05-08"))))
                .containsExactly(HEARING_UNDER_WAY);
        assertThat(offered().on(GRANT, "approver", on("2026-05-09")))
                .isInstanceOf(Outcome.Moved.class);
        var waived = moved(offered().on(new WaiveHearing(), APPLICANT, on("2026-04-29")));
        assertThat(waived.on(GRANT, "approver", on("2026-04-29")))
                .isInstanceOf(Outcome.Moved.class);
        assertThat(reasons(arranged().on(GRANT, "approver", on("2026-05-10"))))
                .containsExactly(CLOCK_PAUSED, HEARING_UNDER_WAY);
    }

    @Test
    void it_is_offered_first_and_concluded_when_it_was_held() {
        assertThat(reasons(accepted().on(new RequestHearing(), APPLICANT, on("2026-04-28"))))
                .containsExactly(HEARING_NOT_OFFERED);
        assertThat(reasons(offered().on(new OfferHearing(), OFFICER, on("2026-04-29"))))
                .containsExactly(HEARING_UNDER_WAY);
        assertThat(
                        reasons(
                                arranged()
                                        .on(
                                                new ConcludeHearing("笔录", Set.of()),
                                                OFFICER,
                                                on("2026-05-19"))))
                .containsExactly(HEARING_NOT_YET_HELD);
    }

    @Test
    void another_calendar_moves_the_last_day_for_it_and_leaves_the_day_that_was_told() {
        var recounted =
                moved(
                        arranged()
                                .on(
                                        new Recount(),
                                        "calendar",
                                        without("2026-05-11", "2026-06-01")));

        assertThat(hearing(arranged()))
                .isInstanceOfSatisfying(
                        Hearing.Arranged.class,
                        arranged -> assertThat(arranged.holdBy()).isEqualTo("2026-06-04"));
        assertThat(hearing(recounted))
                .isEqualTo(
                        new Hearing.Arranged(
                                day("2026-05-08"),
                                day("2026-05-08"),
                                day("2026-05-20"),
                                day("2026-06-05"),
                                false,
                                "管委会二楼会议室",
                                "presider"));
        var moved = moved(recounted.on(arrange("2026-06-05"), OFFICER, on("2026-05-11")));
        assertThat(hearing(moved))
                .isInstanceOfSatisfying(
                        Hearing.Arranged.class,
                        arranged -> assertThat(arranged.requestedOn()).isEqualTo("2026-05-08"));
    }

    private static Moment without(String today, String workingDay) {
        var calendar = CaseExamples.CALENDAR.with(Set.of(day(workingDay)));
        return new Moment(on(today).at(), calendar);
    }

    private static Case accepted() {
        var submitted = CaseSteps.start("2026-04-20");
        return moved(submitted.on(new Accept(Set.of()), OFFICER, on("2026-04-20")));
    }

    private static Case offered() {
        return moved(accepted().on(new OfferHearing(), OFFICER, on("2026-04-28")));
    }

    private static Case arranged() {
        var requested = moved(offered().on(new RequestHearing(), APPLICANT, on("2026-05-08")));
        return moved(requested.on(arrange("2026-05-20"), OFFICER, on("2026-05-08")));
    }

    private static ArrangeHearing arrange(String day) {
        return new ArrangeHearing(day(day), "管委会二楼会议室", "presider", Set.of());
    }

    private static Hearing hearing(Case held) {
        return requireNonNull(((Running) held.stage()).handling().hearing());
    }
}
