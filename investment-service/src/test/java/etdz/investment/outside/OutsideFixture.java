package etdz.investment.outside;

import etdz.common.outside.OutsideSettings;
import etdz.common.outside.OutsideSystem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/// An outside system with the breaker's usual settings, closed.
public final class OutsideFixture {

    private OutsideFixture() {}

    public static OutsideSystem system(String name) {
        return system(name, Duration.ofSeconds(10));
    }

    public static OutsideSystem system(String name, Duration pause) {
        return new OutsideSystem(
                name, new OutsideSettings(50, 10, 5, pause, 16), new SimpleMeterRegistry());
    }
}
