package etdz.policy.clock;

import static etdz.policy.clock.LedgerDay.Mark.CAP_REACHED;
import static etdz.policy.clock.LedgerDay.Mark.PROMISED_DUE;
import static etdz.policy.clock.LedgerDay.Mark.STATUTORY_DUE;
import static etdz.policy.clock.LedgerDay.Mark.STATUTORY_DUE_BEFORE_EXTENSION;
import static etdz.policy.clock.LedgerDay.Mark.WORKED_WEEKEND;
import static etdz.policy.clock.LedgerTest.entered;
import static etdz.policy.clock.LedgerTest.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.ClockEvent.Stopped;
import etdz.policy.clock.LedgerDay.Mark;
import etdz.policy.clock.calendar.CalendarFixture;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.Matter.Evidence;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerProofTest {

    private static final WorkingDays CALENDAR = CalendarFixture.calendar();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 18);

    @Test
    void every_day_is_named() {
        var ledger =
                entered(
                        Ledger.started(day("2026-09-22"), workingDays(5, 0), workingDays(3, 0)),
                        new Paused(day("2026-09-24"), PauseGround.EXPERT_REVIEW, null),
                        new Resumed(day("2026-09-24")));

        assertThat(lines(ledger, "2026-09-24", CALENDAR))
                .containsExactly(
                        "2026-09-22 START 0 0",
                        "2026-09-23 COUNTED 1 1",
                        "2026-09-24 PAUSED 1 1",
                        "2026-09-25 HOLIDAY 1 2",
                        "2026-09-26 HOLIDAY 1 3",
                        "2026-09-27 HOLIDAY 1 4",
                        "2026-09-28 COUNTED 2 5",
                        "2026-09-29 COUNTED 3 6",
                        "2026-09-30 COUNTED 4 7",
                        "2026-10-01 HOLIDAY 4 8",
                        "2026-10-02 HOLIDAY 4 9",
                        "2026-10-03 HOLIDAY 4 10",
                        "2026-10-04 HOLIDAY 4 11",
                        "2026-10-05 HOLIDAY 4 12",
                        "2026-10-06 HOLIDAY 4 13",
                        "2026-10-07 HOLIDAY 4 14",
                        "2026-10-08 COUNTED 5 15");
        assertThat(marked(ledger, PROMISED_DUE)).containsExactly("2026-09-29");
        assertThat(marked(ledger, STATUTORY_DUE)).containsExactly("2026-10-08");
    }

    @Test
    void it_ends_where_the_clock_was_stopped() {
        var stopped =
                entered(
                        Ledger.started(FRIDAY, workingDays(20, 10), workingDays(10, 0)),
                        new Stopped(day("2026-09-21")));

        assertThat(lines(stopped, "2026-12-01", CALENDAR))
                .containsExactly(
                        "2026-09-18 START 0 0",
                        "2026-09-19 WEEKEND 0 1",
                        "2026-09-20 COUNTED 1 2",
                        "2026-09-21 COUNTED 2 3");
        assertThat(stopped.stoppedOn()).contains(day("2026-09-21"));
        assertThat(marked(stopped, WORKED_WEEKEND)).containsExactly("2026-09-20");
    }

    @Test
    void where_the_cap_ends_a_pause_the_day_is_marked() {
        var capped =
                entered(
                        Ledger.started(FRIDAY, workingDays(20, 10), workingDays(10, 0)),
                        new Paused(day("2026-09-21"), PauseGround.EXPERT_REVIEW, 2));

        assertThat(marked(capped, "2026-12-01", CAP_REACHED)).containsExactly("2026-09-22");
        assertThat(marked(capped, "2026-09-21", CAP_REACHED)).isEmpty();
        assertThat(lines(capped, "2026-12-01", CALENDAR))
                .contains("2026-09-22 PAUSED 1 2", "2026-09-23 COUNTED 2 3");
    }

    @Test
    void where_an_extended_limit_would_have_ended_stays_visible() {
        var extended =
                entered(
                        Ledger.started(FRIDAY, workingDays(20, 10), workingDays(10, 0)),
                        new Extended(day("2026-10-20"), 10, "机关负责人"));

        assertThat(marked(extended, STATUTORY_DUE)).containsExactly("2026-11-05");
        assertThat(marked(extended, STATUTORY_DUE_BEFORE_EXTENSION)).containsExactly("2026-10-22");
        assertThat(marked(extended, PROMISED_DUE)).containsExactly("2026-10-09");
    }

    @Test
    void days_of_a_year_without_notice_are_provisional() {
        var ledger = Ledger.started(day("2026-12-10"), workingDays(20, 0), workingDays(20, 0));

        assertThat(ledger.days(FRIDAY, CALENDAR))
                .allSatisfy(
                        it -> assertThat(it.provisional()).isEqualTo(it.date().getYear() == 2027));
    }

    @Test
    void a_festival_of_the_division_is_not_a_public_holiday() {
        var local = CALENDAR.with(Set.of(day("2026-09-22")));
        var ledger = Ledger.started(FRIDAY, workingDays(3, 0), workingDays(3, 0));

        assertThat(lines(ledger, "2026-09-18", local))
                .containsExactly(
                        "2026-09-18 START 0 0",
                        "2026-09-19 WEEKEND 0 1",
                        "2026-09-20 COUNTED 1 2",
                        "2026-09-21 COUNTED 2 3",
                        "2026-09-22 LOCAL_HOLIDAY 2 4",
                        "2026-09-23 COUNTED 3 5");
    }

    @Test
    void plain_days_are_proved_too() {
        var plain = new Limit(15, Unit.DAYS, null, "出境入境管理法第三十条", Evidence.PUBLIC_COPY, null);
        var ledger = Ledger.started(day("2026-09-17"), plain, plain);

        assertThat(lines(ledger, "2026-09-17", CALENDAR))
                .contains("2026-10-02 HOLIDAY 9 15", "2026-10-08 COUNTED 10 21")
                .hasSize(22);
    }

    private static List<String> lines(Ledger ledger, String asOf, WorkingDays calendar) {
        return ledger.days(day(asOf), calendar).stream()
                .map(it ->
                        "%s %s %d %d".formatted(it.date(), it.kind(), it.count(), it.plainDays()))
                .toList();
    }

    private static List<String> marked(Ledger ledger, Mark mark) {
        return marked(ledger, "2026-09-24", mark);
    }

    private static List<String> marked(Ledger ledger, String asOf, Mark mark) {
        return ledger.days(day(asOf), CALENDAR).stream()
                .filter(it -> it.marks().contains(mark))
                .map(it -> it.date().toString())
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
