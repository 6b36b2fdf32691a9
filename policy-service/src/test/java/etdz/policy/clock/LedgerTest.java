package etdz.policy.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.ClockEvent.Started;
import etdz.policy.clock.ClockEvent.Stopped;
import etdz.policy.clock.Ledger.Outcome;
import etdz.policy.clock.Ledger.Outcome.Entered;
import etdz.policy.clock.Ledger.Outcome.TurnedDown;
import etdz.policy.clock.Ledger.Reason;
import etdz.policy.clock.calendar.CalendarFixture;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.Matter.Evidence;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final WorkingDays CALENDAR = CalendarFixture.calendar();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 18);
    private static final Ledger RUNNING =
            Ledger.started(FRIDAY, workingDays(20, 10), workingDays(10, 0));

    static Limit workingDays(int days, int extension) {
        return new Limit(
                days, Unit.WORKING_DAYS, extension, "行政许可法第四十二条", Evidence.PUBLIC_COPY, null);
    }

    static Ledger entered(Ledger ledger, ClockEvent... events) {
        var now = ledger;
        for (var event : events) {
            now = ((Entered) now.enter(event)).next();
        }
        return now;
    }

    @Test
    void the_law_and_the_promise_run_side_by_side() {
        assertThat(RUNNING.statutoryDue(FRIDAY, CALENDAR).orElseThrow().on())
                .isEqualTo("2026-10-22");
        assertThat(RUNNING.promisedDue(FRIDAY, CALENDAR).orElseThrow().on())
                .isEqualTo("2026-10-09");
    }

    @Test
    void where_the_law_sets_no_limit_none_is_invented() {
        var none = new Limit(null, Unit.WORKING_DAYS, null, "条例第十三条", Evidence.PUBLIC_COPY, null);
        var ledger = Ledger.started(FRIDAY, none, workingDays(1, 0));

        assertThat(ledger.statutoryDue(FRIDAY, CALENDAR)).isEmpty();
        assertThat(ledger.promisedDue(FRIDAY, CALENDAR).orElseThrow().on()).isEqualTo("2026-09-20");
        assertThat(ledger.enter(new Extended(FRIDAY, 1, "机关负责人")))
                .isEqualTo(new TurnedDown(Reason.EXTENSION_NOT_PROVIDED));
    }

    @Test
    void a_pause_that_still_runs_moves_the_due_date_day_by_day() {
        var paused = entered(RUNNING, pause("2026-09-21"));

        assertThat(promised(paused, "2026-09-21")).isEqualTo("2026-10-10");
        assertThat(promised(paused, "2026-09-22")).isEqualTo("2026-10-12");
        assertThat(paused.paused()).isTrue();
    }

    @Test
    void a_pause_is_never_longer_than_its_cap() {
        var capped = entered(RUNNING, new Paused(day("2026-09-21"), PauseGround.EXPERT_REVIEW, 2));
        var resumedLate = entered(capped, new Resumed(day("2026-10-20")));

        assertThat(promised(capped, "2026-12-01")).isEqualTo("2026-10-12");
        assertThat(promised(resumedLate, "2026-12-01")).isEqualTo("2026-10-12");
    }

    @Test
    void pauses_add_up() {
        var twice =
                entered(
                        RUNNING,
                        pause("2026-09-21"),
                        new Resumed(day("2026-09-21")),
                        pause("2026-09-23"),
                        new Resumed(day("2026-09-24")));

        assertThat(promised(twice, "2026-09-24")).isEqualTo("2026-10-13");
    }

    @Test
    void a_pause_after_the_last_day_changes_nothing() {
        var late = entered(RUNNING, pause("2026-10-12"), new Resumed(day("2026-10-16")));

        assertThat(promised(late, "2026-10-16")).isEqualTo("2026-10-09");
    }

    @Test
    void an_extension_moves_the_law_and_leaves_the_promise() {
        var extended = entered(RUNNING, new Extended(day("2026-10-20"), 10, "机关负责人"));

        assertThat(extended.statutoryDue(FRIDAY, CALENDAR).orElseThrow().on())
                .isEqualTo("2026-11-05");
        assertThat(promised(extended, "2026-10-20")).isEqualTo("2026-10-09");
    }

    @Test
    void what_the_law_does_not_provide_is_turned_down() {
        var paused = entered(RUNNING, pause("2026-09-21"));
        var stopped = entered(RUNNING, new Stopped(day("2026-09-21")));
        var extended = entered(RUNNING, new Extended(FRIDAY, 10, "机关负责人"));

        assertThat(RUNNING.enter(new Started(FRIDAY))).isEqualTo(no(Reason.STARTED_ALREADY));
        assertThat(RUNNING.enter(pause("2026-09-17"))).isEqualTo(no(Reason.EARLIER_THAN_THE_LAST));
        assertThat(RUNNING.enter(new Resumed(FRIDAY))).isEqualTo(no(Reason.CLOCK_NOT_PAUSED));
        assertThat(paused.enter(pause("2026-09-22"))).isEqualTo(no(Reason.CLOCK_PAUSED));
        assertThat(stopped.enter(pause("2026-09-22"))).isEqualTo(no(Reason.CLOCK_STOPPED));
        assertThat(RUNNING.enter(new Extended(FRIDAY, 11, "机关负责人")))
                .isEqualTo(no(Reason.EXTENSION_NOT_PROVIDED));
        assertThat(extended.enter(new Extended(FRIDAY, 10, "机关负责人")))
                .isEqualTo(no(Reason.ALREADY_EXTENDED));
    }

    @Test
    void a_limit_in_plain_days_ends_on_a_working_day() {
        var fifteen = new Limit(15, Unit.DAYS, null, "出境入境管理法第三十条", Evidence.PUBLIC_COPY, null);
        var ledger = Ledger.started(day("2026-09-17"), fifteen, fifteen);

        assertThat(promised(ledger, "2026-09-17")).isEqualTo("2026-10-08");
        assertThat(
                        promised(
                                entered(
                                        ledger,
                                        pause("2026-09-18"),
                                        new Resumed(day("2026-09-25"))),
                                "2026-09-25"))
                .isEqualTo("2026-10-10");
    }

    @Test
    void something_done_at_once_is_due_on_the_day_itself() {
        var atOnce = Ledger.started(FRIDAY, workingDays(10, 0), workingDays(0, 0));

        assertThat(promised(atOnce, "2026-09-18")).isEqualTo(FRIDAY);
    }

    @Test
    void the_cap_of_a_pause_has_a_day() {
        var capped = entered(RUNNING, new Paused(day("2026-09-21"), PauseGround.EXPERT_REVIEW, 5));
        var open = entered(RUNNING, pause("2026-09-21"));

        assertThat(capped.capOn(CALENDAR)).contains(day("2026-09-28"));
        assertThat(entered(capped, new Resumed(day("2026-09-22"))).capOn(CALENDAR)).isEmpty();
        assertThat(open.capOn(CALENDAR)).isEmpty();
        assertThat(RUNNING.capOn(CALENDAR)).isEmpty();
    }

    @Test
    void only_a_capped_pause_has_a_latest_due_date() {
        var capped = entered(RUNNING, new Paused(day("2026-09-21"), PauseGround.EXPERT_REVIEW, 2));
        var open = entered(RUNNING, pause("2026-09-21"));

        assertThat(capped.duesAtLatest(day("2026-09-21"), CALENDAR).map(Dues::last))
                .contains(day("2026-10-26"));
        assertThat(open.duesAtLatest(day("2026-09-21"), CALENDAR)).isEmpty();
        assertThat(RUNNING.duesAtLatest(FRIDAY, CALENDAR)).contains(RUNNING.dues(FRIDAY, CALENDAR));
    }

    @Test
    void amber_comes_a_day_before_a_short_limit_ends() {
        var five = Ledger.started(FRIDAY, workingDays(5, 0), workingDays(1, 0));
        var plain = new Limit(2, Unit.DAYS, null, "示例", Evidence.SAMPLE, null);

        assertThat(five.statutoryDue(FRIDAY, CALENDAR).map(Due::amberFrom))
                .contains(day("2026-09-23"));
        assertThat(five.promisedDue(FRIDAY, CALENDAR).map(Due::amberFrom)).contains(FRIDAY);
        assertThat(
                        Ledger.started(day("2026-10-01"), plain, plain)
                                .dues(FRIDAY, CALENDAR)
                                .promised())
                .isEqualTo(new Due(day("2026-10-08"), day("2026-10-01"), false));
    }

    @Test
    void a_limit_that_ends_on_a_day_off_waits_for_the_end_of_a_pause() {
        var two = new Limit(2, Unit.DAYS, null, "示例", Evidence.SAMPLE, null);
        var ledger =
                entered(
                        Ledger.started(day("2026-10-15"), two, two),
                        pause("2026-10-18"),
                        new Resumed(day("2026-10-20")));

        assertThat(promised(ledger, "2026-10-20")).isEqualTo("2026-10-21");
    }

    @Test
    void a_pause_ends_with_the_clock() {
        var stopped = entered(RUNNING, pause("2026-09-21"), new Stopped(day("2026-09-22")));

        assertThat(promised(stopped, "2026-12-01")).isEqualTo("2026-10-12");
    }

    @Test
    void a_clock_begins_with_its_start() {
        assertThatThrownBy(() ->
                        new Ledger(
                                workingDays(5, 0), workingDays(5, 0), List.of(new Stopped(FRIDAY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_is_told_in_time_is_not_accepted_by_silence() {
        var told = new Receipt(FRIDAY, day("2026-09-24"));
        var late = new Receipt(FRIDAY, day("2026-09-28"));

        assertThat(told.deemedAcceptedOn(day("2026-12-01"), CALENDAR)).isEmpty();
        assertThat(late.deemedAcceptedOn(day("2026-12-01"), CALENDAR)).contains(FRIDAY);
        assertThat(new Receipt(FRIDAY, null).deemedAcceptedOn(day("2026-09-24"), CALENDAR))
                .isEmpty();
    }

    private static LocalDate promised(Ledger ledger, String asOf) {
        return ledger.promisedDue(day(asOf), CALENDAR).orElseThrow().on();
    }

    @Test
    void a_day_on_which_one_pause_ends_and_the_next_begins_is_left_out_once() {
        var one = entered(RUNNING, pause("2026-09-21"), new Resumed(day("2026-09-24")));
        var two =
                entered(
                        RUNNING,
                        pause("2026-09-21"),
                        new Resumed(day("2026-09-23")),
                        pause("2026-09-23"),
                        new Resumed(day("2026-09-24")));

        assertThat(promised(two, "2026-09-24")).isEqualTo(promised(one, "2026-09-24"));
    }

    private static Paused pause(String on) {
        return new Paused(day(on), PauseGround.EXPERT_REVIEW, null);
    }

    private static Outcome no(Reason reason) {
        return new TurnedDown(reason);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
