package etdz.policy.approval;

import static etdz.policy.approval.CaseExamples.GRANT;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.CaseExamples.on;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.EventContract;
import etdz.common.time.CalendarYear;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.ArrangeHearing;
import etdz.policy.approval.Command.Deliver;
import etdz.policy.approval.Command.OfferHearing;
import etdz.policy.approval.Command.Recount;
import etdz.policy.approval.Command.RequestHearing;
import etdz.policy.approval.Command.Resume;
import etdz.policy.approval.Command.Suspend;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.Hearing;
import etdz.policy.approval.stage.Stage;
import etdz.policy.clock.pause.PauseGround;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Of 2027 only the statutory days are known: a date in it says that it may still move, and no
/// longer when the notice is loaded.
class ProvisionalDatesTest {

    @Test
    void the_days_of_a_hearing() {
        var accepted = accepted();
        var offered = moved(accepted.on(new OfferHearing(), "a", on("2026-12-28")));
        var requested = moved(offered.on(new RequestHearing(), "b", on("2026-12-29")));
        var day = LocalDate.of(2027, 1, 15);
        var arrange = new ArrangeHearing(day, "管委会二楼", "presider", Set.of());
        var arranged = moved(requested.on(arrange, "a", on("2026-12-30")));

        assertThat(told(accepted)).isFalse();
        assertThat(List.of(told(offered), told(requested), told(arranged))).containsOnly(true);
        assertThat(List.of(offered, requested, arranged))
                .allSatisfy(held -> {
                    assertThat(isProvisional(held)).isTrue();
                    assertThat(isProvisional(loaded(held))).isFalse();
                    assertThat(told(loaded(held))).isFalse();
                });
    }

    @Test
    void the_end_of_a_pause() {
        var stands = new Suspend(PauseGround.EXPERT_REVIEW, 15, "专家评审");
        var paused = moved(accepted().on(stands, "a", on("2026-12-21")));

        assertThat(((Stage.Suspended) paused.stage()).suspension().provisional()).isTrue();
        assertThat(told(paused)).isTrue();
        assertThat(told(loaded(paused))).isFalse();
        assertThat(told(moved(accepted().on(stands, "a", on("2026-12-02"))))).isFalse();
    }

    @Test
    void the_last_day_of_delivery_until_it_is_delivered() {
        var granted = moved(accepted().on(GRANT, "b", on("2026-12-25")));
        var delivered = moved(granted.on(new Deliver(Channel.WINDOW, null), "a", on("2026-12-28")));

        assertThat(told(granted)).isTrue();
        assertThat(told(delivered)).isFalse();
        assertThat(told(loaded(granted))).isFalse();
    }

    @Test
    void while_the_clock_stands_no_date_is_told_that_moves_with_every_day() {
        var stands = new Suspend(PauseGround.TEST, null, "检测");
        var paused = moved(accepted().on(stands, "a", on("2026-12-02")));
        var resumed = moved(paused.on(new Resume(), "a", on("2026-12-09")));

        var before = accepted().outbox().getLast().data();
        var standing = paused.outbox().getLast().data();
        var after = resumed.outbox().getLast().data();
        assertThat(standing.statutoryDueOn()).isNull();
        assertThat(standing.promisedDueOn()).isNull();
        assertThat(after.statutoryDueOn()).isAfter(before.statutoryDueOn());
        assertThat(after.promisedDueOn()).isAfter(before.promisedDueOn());
    }

    private static Case accepted() {
        var submitted = CaseSteps.start("2026-12-01");
        return moved(submitted.on(new Accept(Set.of()), "a", on("2026-12-01")));
    }

    /// After the notice for 2027 has come.
    private static Case loaded(Case held) {
        var years =
                Stream.of(2026, 2027)
                        .map(year ->
                                new CalendarYear(
                                        year, CalendarYear.Status.FINAL, Set.of(), Set.of()))
                        .toList();
        var now = new Moment(on("2026-12-31").at(), WorkingDays.of(years));
        return moved(held.on(new Recount(), "calendar", now));
    }

    private static boolean isProvisional(Case held) {
        return Hearing.isProvisional(held.stage().handled().orElseThrow().hearing());
    }

    private static boolean told(Case held) {
        var event = held.outbox().getLast();
        EventContract.keepsToSchema(event.type(), event.data());
        return event.data().provisional();
    }
}
