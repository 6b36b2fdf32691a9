package etdz.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Allowances of a kind of caller, by the generic cell rate algorithm: one number per caller, no
/// lock, no timer.
final class Allowances {

    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier nanos;
    private final long interval;
    private final long tolerance;
    private final String policy;
    private final String name;
    private final Cache<String, AtomicLong> arrivals;

    Allowances(String name, int perSecond, int burst, int callers, LongSupplier nanos) {
        this.nanos = nanos;
        this.name = name;
        this.interval = SECOND / perSecond;
        this.tolerance = interval * burst;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, burst, Math.ceilDiv(burst, perSecond));
        this.arrivals =
                Caffeine.newBuilder()
                        .maximumSize(callers)
                        .expireAfterAccess(Duration.ofNanos(tolerance).plusMinutes(1))
                        .executor(Runnable::run)
                        .build();
    }

    Allowance spend(String caller) {
        var arrival = arrivals.get(caller, _ -> new AtomicLong(nanos.getAsLong()));
        while (true) {
            var now = nanos.getAsLong();
            var known = arrival.get();
            var next = Math.max(known - now, 0) + interval;
            if (next > tolerance) {
                return new Allowance(
                        0, Math.ceilDiv(next - tolerance, SECOND), Math.ceilDiv(next, SECOND));
            }
            if (arrival.compareAndSet(known, now + next)) {
                return new Allowance(
                        (int) ((tolerance - next) / interval), 0, Math.ceilDiv(next, SECOND));
            }
        }
    }

    /// `RateLimit-Policy` of the IETF draft.
    String policy() {
        return policy;
    }

    String state(Allowance allowance) {
        return "\"" + name + "\";r=" + allowance.left() + ";t=" + allowance.resetSeconds();
    }
}
