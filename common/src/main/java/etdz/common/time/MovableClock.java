package etdz.common.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// A clock that can be moved, so that due dates and year ends can be shown on a running platform.
/// Tokens, sessions and leases keep to the real time.
public final class MovableClock implements InstantSource {

    /// How late a service may see that the clock was moved.
    public static final Duration SEEN_WITHIN = Duration.ofMillis(250);

    private final InstantSource real;
    private final Supplier<Duration> offset;

    public MovableClock(InstantSource real, Supplier<Duration> offset) {
        this.real = real;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }
}
