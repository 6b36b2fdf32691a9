package etdz.policy.clock;

import static etdz.policy.clock.LedgerTest.entered;
import static etdz.policy.clock.LedgerTest.workingDays;
import static etdz.policy.clock.LegalTerm.DECISION;
import static etdz.policy.clock.LegalTerm.DECISION_EXTENSION;
import static etdz.policy.clock.LegalTerm.DELIVERY;
import static etdz.policy.clock.LegalTerm.JOINT_DECISION;
import static etdz.policy.clock.LegalTerm.JOINT_EXTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.Due.Light;
import etdz.policy.clock.calendar.CalendarFixture;
import etdz.policy.clock.calendar.NoticeCheck;
import etdz.policy.clock.pause.PauseGround;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The worked examples C1 to C17 of the rules.
class WorkedExamplesTest {

    private static final WorkingDays CALENDAR = CalendarFixture.calendar();

    @Test
    void c1_a_worked_sunday_counts() {
        assertThat(new Receipt(day("2026-09-18"), null).noticeDueOn(CALENDAR))
                .isEqualTo("2026-09-24");
    }

    @Test
    void c2_silence_accepts_on_the_day_of_receipt() {
        var silent = new Receipt(day("2026-09-18"), null);

        assertThat(silent.deemedAcceptedOn(day("2026-09-25"), CALENDAR))
                .contains(day("2026-09-18"));
        assertThat(DECISION.after(day("2026-09-18"), CALENDAR)).isEqualTo("2026-10-22");
    }

    @Test
    void c3_twenty_days() {
        assertThat(statutory("2026-09-18", 20)).isEqualTo("2026-10-22");
    }

    @Test
    void c4_twenty_days_and_ten_more() {
        var extended =
                entered(ledger("2026-09-18", 20, 10), new Extended(day("2026-10-20"), 10, "机关负责人"));

        assertThat(due(extended)).isEqualTo("2026-11-05");
        assertThat(DECISION_EXTENSION.after(day("2026-10-22"), CALENDAR)).isEqualTo("2026-11-05");
    }

    @Test
    void c5_spring_festival() {
        assertThat(statutory("2026-02-12", 20)).isEqualTo("2026-03-18");
    }

    @Test
    void c6_joint_handling() {
        var joint = ledger("2026-03-02", 45, 15);

        assertThat(due(joint)).isEqualTo("2026-05-08");
        assertThat(due(entered(joint, new Extended(day("2026-05-06"), 15, "本级人民政府负责人"))))
                .isEqualTo("2026-05-28");
        assertThat(JOINT_DECISION.after(day("2026-03-02"), CALENDAR)).isEqualTo("2026-05-08");
        assertThat(JOINT_EXTENSION.after(day("2026-05-08"), CALENDAR)).isEqualTo("2026-05-28");
    }

    @Test
    void c7_a_pause_moves_the_due_date() {
        assertThat(due(paused("2026-03-02", "2026-03-12", "2026-03-25"))).isEqualTo("2026-04-14");
        assertThat(statutory("2026-03-02", 20)).isEqualTo("2026-03-30");
    }

    @Test
    void c8_a_pause_over_a_festival() {
        assertThat(due(paused("2026-09-10", "2026-09-21", "2026-09-30"))).isEqualTo("2026-10-23");
    }

    @Test
    void c9_delivery() {
        assertThat(DELIVERY.after(day("2025-09-24"), CALENDAR)).isEqualTo("2025-10-14");
    }

    @Test
    void c10_into_a_year_without_a_notice() {
        var due = ledger("2026-12-10", 20, 0).statutoryDue(day("2026-12-10"), CALENDAR);

        assertThat(due).map(Due::on).contains(day("2027-01-08"));
        assertThat(due).map(Due::provisional).contains(true);
    }

    @Test
    void c11_amber_and_red() {
        var due =
                ledger("2026-09-18", 10, 0).statutoryDue(day("2026-09-18"), CALENDAR).orElseThrow();

        assertThat(due.amberFrom()).isEqualTo("2026-10-08");
        assertThat(due.on()).isEqualTo("2026-10-09");
        assertThat(due.light(day("2026-09-30"))).isEqualTo(Light.GREEN);
        assertThat(due.light(day("2026-10-08"))).isEqualTo(Light.AMBER);
        assertThat(due.light(day("2026-10-09"))).isEqualTo(Light.AMBER);
        assertThat(due.light(day("2026-10-10"))).isEqualTo(Light.RED);
    }

    @Test
    void c12_over_the_year_end() {
        assertThat(statutory("2023-12-25", 20)).isEqualTo("2024-01-23");
    }

    @Test
    void c13_a_hearing() {
        assertThat(new HearingTerms(CALENDAR).askBy(day("2026-04-28"))).isEqualTo("2026-05-08");
        assertThat(new HearingTerms(CALENDAR).holdBy(day("2026-05-08"))).isEqualTo("2026-06-04");
    }

    @Test
    void c14_a_report_on_foreign_investment() {
        assertThat(CALENDAR.after(day("2026-04-20"), 20)).isEqualTo("2026-05-20");
    }

    @Test
    void c15_a_manifest_is_confirmed() {
        assertThat(CALENDAR.after(day("2026-09-29"), 5)).isEqualTo("2026-10-12");
    }

    @Test
    void c16_a_work_permit() {
        assertThat(CALENDAR.after(day("2026-09-18"), 5)).isEqualTo("2026-09-24");
        assertThat(CALENDAR.after(day("2026-09-24"), 10)).isEqualTo("2026-10-15");
        assertThat(CALENDAR.after(day("2026-09-24"), 5)).isEqualTo("2026-10-09");
    }

    @Test
    void c17_working_days_of_the_years() {
        var found = new HashMap<Integer, Integer>();
        CalendarFixture.notices()
                .forEach(notice ->
                        found.put(notice.year(), NoticeCheck.workingDays(notice.content())));

        assertThat(found).containsAllEntriesOf(Map.of(2023, 249, 2024, 251, 2025, 248, 2026, 248));
    }

    private static LocalDate statutory(String start, int days) {
        return due(ledger(start, days, 0));
    }

    private static LocalDate due(Ledger ledger) {
        return ledger.statutoryDue(LocalDate.MAX, CALENDAR).orElseThrow().on();
    }

    private static Ledger paused(String start, String from, String to) {
        return entered(
                ledger(start, 20, 0),
                new Paused(day(from), PauseGround.EXPERT_REVIEW, null),
                new Resumed(day(to)));
    }

    private static Ledger ledger(String start, int days, int extension) {
        return Ledger.started(day(start), workingDays(days, extension), workingDays(days, 0));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
