package etdz.investment.outside;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/// An outside system with the breaker's usual settings, closed.
public final class OutsideFixture {

    private OutsideFixture() {}

    public static OutsideSystem system(String name) {
        return new OutsideSystem(
                name,
                new OutsideSettings(50, 10, 5, Duration.ofSeconds(10), 16),
                new SimpleMeterRegistry());
    }
}
