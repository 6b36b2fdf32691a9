package etdz.policy.clock;

import static etdz.policy.clock.LedgerTest.entered;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.Term.Pause;
import etdz.policy.clock.WallCalendar.Standstill;
import etdz.policy.clock.calendar.CalendarFixture;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.Matter.Evidence;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every due date again, found by somebody who walks over the days ([WallCalendar]).
class OracleTest {

    private static final WorkingDays CALENDAR = CalendarFixture.calendar();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final int LONGEST = 60;

    private final Random random = new Random(20260918);

    @Test
    void the_oracle_finds_the_worked_examples() {
        var stop = new Standstill(day("2026-03-12"), day("2026-03-25"), 0);

        assertThat(WallCalendar.workingDays(day("2026-09-18"), 5, List.of()))
                .isEqualTo("2026-09-24");
        assertThat(WallCalendar.workingDays(day("2026-02-12"), 20, List.of()))
                .isEqualTo("2026-03-18");
        assertThat(WallCalendar.workingDays(day("2026-03-02"), 60, List.of()))
                .isEqualTo("2026-05-28");
        assertThat(WallCalendar.workingDays(day("2026-03-02"), 20, List.of(stop)))
                .isEqualTo("2026-04-14");
        assertThat(WallCalendar.workingDays(day("2026-12-10"), 20, List.of()))
                .isEqualTo("2027-01-08");
        assertThat(WallCalendar.workingDays(day("2023-12-25"), 20, List.of()))
                .isEqualTo("2024-01-23");
    }

    @Test
    void no_due_date_is_wrong_from_any_start_day_for_one_to_sixty_working_days() {
        var wrong = new ArrayList<String>();
        for (var start = FIRST; !start.isAfter(LAST); start = start.plusDays(1)) {
            for (var days = 1; days <= LONGEST; days++) {
                var expected = WallCalendar.workingDays(start, days, List.of());
                if (!CALENDAR.after(start, days).equals(expected)
                        || CALENDAR.after(start.toEpochDay(), days) != expected.toEpochDay()
                        || !due(start, days, Unit.WORKING_DAYS, List.of()).equals(expected)) {
                    wrong.add(start + " + " + days);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_due_date_in_plain_days_is_wrong() {
        var wrong = new ArrayList<String>();
        for (var start = FIRST; !start.isAfter(LAST); start = start.plusDays(1)) {
            for (var days = 1; days <= LONGEST; days++) {
                var expected = WallCalendar.plainDays(start, days, List.of());
                if (!due(start, days, Unit.DAYS, List.of()).equals(expected)) {
                    wrong.add(start + " + " + days);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_pause_anywhere_moves_every_due_date_right() {
        var wrong = new ArrayList<String>();
        for (var start = FIRST; !start.isAfter(LAST); start = start.plusDays(1)) {
            for (var days = 1; days <= LONGEST; days += 1 + random.nextInt(5)) {
                var stops = standstills(start, 1 + random.nextInt(3), 0);
                for (var unit : Unit.values()) {
                    if (!due(start, days, unit, stops).equals(expected(start, days, unit, stops))) {
                        wrong.add("%s + %d %s, %s".formatted(start, days, unit, stops));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void ledgers_with_pauses_caps_and_extensions_agree() {
        var wrong = new ArrayList<String>();
        for (var i = 0; i < 50_000; i++) {
            var start = FIRST.plusDays(random.nextInt(1065));
            var unit = random.nextBoolean() ? Unit.WORKING_DAYS : Unit.DAYS;
            var days = 1 + random.nextInt(LONGEST);
            var more = random.nextInt(days + 1);
            var promised = 1 + random.nextInt(days);
            var stops = standstills(start, random.nextInt(4), 12);
            var ledger =
                    Ledger.started(start, limit(days, unit, days), limit(promised, unit, null));
            for (var stop : stops) {
                var cap = stop.cap() == 0 ? null : stop.cap();
                ledger =
                        entered(
                                ledger,
                                new Paused(stop.first(), PauseGround.APPRAISAL, cap),
                                new Resumed(stop.last()));
            }
            if (more > 0) {
                var last = ledger.events().getLast().on();
                ledger = entered(ledger, new Extended(last, more, "示例"));
            }
            var dues = ledger.dues(LAST.plusYears(2), CALENDAR);
            var statutoryOn = expected(start, days + more, unit, stops);
            var promisedOn = expected(start, promised, unit, stops);
            if (dues.statutory() == null
                    || dues.promised() == null
                    || !dues.statutory().on().equals(statutoryOn)
                    || !dues.promised().on().equals(promisedOn)
                    || dues.statutory().provisional() != (statutoryOn.getYear() > 2026)) {
                wrong.add(ledger + " " + dues);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_proof_counts_as_many_days_as_the_limit_has() {
        for (var i = 0; i < 2_000; i++) {
            var start = FIRST.plusDays(random.nextInt(1065));
            var days = 1 + random.nextInt(LONGEST);
            var ledger =
                    Ledger.started(
                            start,
                            limit(days, Unit.WORKING_DAYS, null),
                            limit(days, Unit.WORKING_DAYS, null));
            for (var stop : standstills(start, random.nextInt(3), 12)) {
                ledger =
                        entered(
                                ledger,
                                new Paused(
                                        stop.first(),
                                        PauseGround.TEST,
                                        stop.cap() == 0 ? null : stop.cap()),
                                new Resumed(stop.last()));
            }

            var proof = ledger.days(LAST.plusYears(2), CALENDAR);

            assertThat(proof.getLast().count()).as("%s", ledger).isEqualTo(days);
            assertThat(proof.getLast().date())
                    .isEqualTo(ledger.promisedDue(LAST, CALENDAR).orElseThrow().on());
        }
    }

    /// In the order of time and not overlapping, across year ends as they come.
    private List<Standstill> standstills(LocalDate start, int most, int longestCap) {
        var stops = new ArrayList<Standstill>();
        var from = start;
        for (var i = 0; i < most; i++) {
            var first = from.plusDays(random.nextInt(25));
            var last = first.plusDays(random.nextInt(30));
            var cap = longestCap == 0 || random.nextBoolean() ? 0 : 1 + random.nextInt(longestCap);
            stops.add(new Standstill(first, last, cap));
            from = last.plusDays(1);
        }
        return stops;
    }

    private static LocalDate due(LocalDate start, int days, Unit unit, List<Standstill> stops) {
        var pauses = stops.stream().map(stop -> new Pause(stop.first(), stop.last())).toList();
        return new Term(days, unit).after(start, pauses, CALENDAR);
    }

    private static LocalDate expected(
            LocalDate start, int days, Unit unit, List<Standstill> stops) {
        return unit == Unit.WORKING_DAYS
                ? WallCalendar.workingDays(start, days, stops)
                : WallCalendar.plainDays(start, days, stops);
    }

    private static Limit limit(int days, Unit unit, @Nullable Integer more) {
        return new Limit(days, unit, more, "示例", Evidence.SAMPLE, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
