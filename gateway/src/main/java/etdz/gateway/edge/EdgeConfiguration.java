package etdz.gateway.edge;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /// The edge carries the trace and measures requests itself; observing each filter of each chain
    /// would cost more than all of them.
    @Bean
    ObservationRegistry observations() {
        return ObservationRegistry.NOOP;
    }
}
