package etdz.gateway.edge;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /// The edge carries the trace and measures requests itself; observing each filter of each chain
    /// would cost more than all of them.
    @Bean
    ObservationRegistry observations() {
        return ObservationRegistry.NOOP;
    }

    /// The dispatcher servlet does the same.
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }
}
