package etdz.common.outside;

import feign.FeignException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import java.util.function.Supplier;

/// One system that we call: it answers, says that it has no such thing, or is away. Its client sets
/// the time limits.
public final class OutsideSystem {

    /// No answer that could be used; the caller knows what to do without one.
    public static final class Away extends RuntimeException {

        Away(String name, RuntimeException cause) {
            super(name + " is away", cause);
        }
    }

    private final String name;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    public OutsideSystem(String name, OutsideSettings settings, MeterRegistry meters) {
        this.name = name;
        this.breaker =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(settings.window())
                                .minimumNumberOfCalls(settings.fewest())
                                .failureRateThreshold(settings.failureRate())
                                .waitDurationInOpenState(settings.pause())
                                .permittedNumberOfCallsInHalfOpenState(2)
                                .ignoreExceptions(FeignException.NotFound.class)
                                .build());
        this.bulkhead =
                Bulkhead.of(
                        name,
                        BulkheadConfig.custom().maxConcurrentCalls(settings.atOnce()).build());
        meters.gauge("etdz.outside.open", Tags.of("system", name), breaker, OutsideSystem::isOpen);
    }

    /// Empty when the system knows no such thing.
    public <T> Optional<T> ask(Supplier<T> call) {
        try {
            return Optional.of(
                    Bulkhead.decorateSupplier(
                                    bulkhead, CircuitBreaker.decorateSupplier(breaker, call))
                            .get());
        } catch (FeignException.NotFound e) {
            return Optional.empty();
        } catch (FeignException
                | CallNotPermittedException
                | BulkheadFullException
                | UselessAnswer e) {
            throw new Away(name, e);
        }
    }

    private static double isOpen(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.CLOSED ? 0 : 1;
    }

    /// Thrown within a call for an answer that cannot be what was asked for.
    public static final class UselessAnswer extends RuntimeException {

        public UselessAnswer(String what) {
            super(what);
        }
    }
}
