package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.ClockEvent.Started;
import etdz.policy.clock.calendar.Shipped;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.Matter.Evidence;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/// Due dates a second in one thread: plain ones, and both dates of ledgers with three pauses (one of
/// them capped) and an extension. Prints the median of seven rounds of two seconds, after a warm-up.
public final class DueDates {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 4;
    private static final long NANOS = 2_000_000_000L;
    private static final int CHUNK = 100_000;
    private static final int KINDS = 4096;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1065;

    private static long sink;

    private DueDates() {}

    public static void main(String[] args) {
        var calendar =
                Shipped.calendar();
        var starts = new LocalDate[KINDS];
        var ledgers = new Ledger[KINDS];
        for (var i = 0; i < KINDS; i++) {
            starts[i] = FIRST.plusDays(i * 7919L % DAYS);
            ledgers[i] = ledger(starts[i], i);
        }
        var asOf = FIRST.plusDays(DAYS + 365);
        report(
                "plain_per_s",
                i -> calendar.after(starts[i & (KINDS - 1)], 1 + i % 60).hashCode());
        report(
                "ledger_per_s",
                i -> {
                    var dues = ledgers[i & (KINDS - 1)].dues(asOf, calendar);
                    return dues.statutory().on().hashCode() + dues.promised().on().hashCode();
                });
    }

    private static Ledger ledger(LocalDate start, int kind) {
        var statutory = limit(20 + kind % 26, 15);
        var promised = limit(5 + kind % 15, null);
        return new Ledger(
                statutory,
                promised,
                List.of(
                        new Started(start),
                        new Paused(start.plusDays(2), PauseGround.EXPERT_REVIEW, 10),
                        new Resumed(start.plusDays(6 + kind % 20)),
                        new Paused(start.plusDays(27), PauseGround.TEST, null),
                        new Resumed(start.plusDays(29 + kind % 9)),
                        new Paused(start.plusDays(40), PauseGround.HEARING, null),
                        new Resumed(start.plusDays(44)),
                        new Extended(start.plusDays(45), 10, "示例")));
    }

    private static Limit limit(int days, Integer extension) {
        return new Limit(days, Unit.WORKING_DAYS, extension, "示例", Evidence.SAMPLE, null);
    }

    private static void report(String name, IntToLongFunction one) {
        for (var i = 0; i < WARM_UP; i++) {
            rate(one);
        }
        var rates = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            rates[i] = rate(one);
        }
        Arrays.sort(rates);
        System.out.printf("result %s %.0f%n", name, rates[ROUNDS / 2]);
    }

    private static double rate(IntToLongFunction one) {
        var sum = 0L;
        var done = 0L;
        var began = System.nanoTime();
        var spent = 0L;
        while (spent < NANOS) {
            for (var i = 0; i < CHUNK; i++) {
                sum += one.applyAsLong(i);
            }
            done += CHUNK;
            spent = System.nanoTime() - began;
        }
        sink += sum;
        return done * 1e9 / spent;
    }

    /// Nobody may find out that the dates are not looked at.
    public static long sink() {
        return sink;
    }
}
