package etdz.investment.outside;

import etdz.common.outside.OutsideSettings;
import etdz.common.outside.OutsideSystem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/// An outside system with the breaker's usual settings, closed.
public final class OutsideFixture {

    /// Milliseconds for which a client under test waits: more than a busy machine needs.
    public static final int READ_TIMEOUT = 2_000;

    /// Milliseconds after which no client under test waits any more.
    public static final int TOO_LATE = 4_000;

    private OutsideFixture() {}

    public static OutsideSystem system(String name) {
        return system(name, Duration.ofSeconds(10));
    }

    public static OutsideSystem system(String name, Duration pause) {
        return new OutsideSystem(
                name, new OutsideSettings(50, 10, 5, pause, 16), new SimpleMeterRegistry());
    }
}
