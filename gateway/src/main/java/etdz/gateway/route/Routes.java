package etdz.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import etdz.gateway.login.Credentials;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class Routes {

    private final RouteSettings settings;
    private final CircuitBreakerRegistry breakers;

    Routes(RouteSettings settings, BreakerSettings breaker, MeterRegistry meters) {
        this.settings = settings;
        this.breakers = CircuitBreakerRegistry.of(config(breaker));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    private static CircuitBreakerConfig config(BreakerSettings breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.calls() / 2)
                .failureRateThreshold(breaker.failures())
                .waitDurationInOpenState(breaker.open())
                .permittedNumberOfCallsInHalfOpenState(breaker.probes())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> services(Upstream upstream, Credentials credentials) {
        var all = RouterFunctions.route();
        for (var service : settings.services().keySet()) {
            var breaker = breakers.circuitBreaker(service);
            var here = path("/api/" + service + "/**");
            var endless =
                    settings.streams().stream()
                            .<RequestPredicate>map(pattern -> path(pattern))
                            .reduce(RequestPredicate::or);
            var streams = new Hop(service, true, settings, upstream, breaker, credentials);
            var answers = new Hop(service, false, settings, upstream, breaker, credentials);
            endless.ifPresent(live ->
                    all.add(route(service + "-live").route(here.and(live), streams).build()));
            all.add(route(service).route(here, answers).build());
        }
        return all.build();
    }
}
