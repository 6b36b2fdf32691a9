package etdz.investment.outside;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The breakers as they are by default.
@TestConfiguration(proxyBeanMethods = false)
@Import(OutsideConfiguration.class)
public class OutsideTestConfiguration {

    @Bean
    OutsideSettings outsideSettings() {
        return new OutsideSettings(50, 10, 5, Duration.ofSeconds(10), 16);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
