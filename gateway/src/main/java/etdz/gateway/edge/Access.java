package etdz.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// How many requests went where, how they ended and how long they took (`etdz.gateway.requests`).
@Component
final class Access {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> SERVICES = Set.of("policy", "investment", "talent", "land");
    private static final String API = "/api/";

    private record Kind(String service, String method, int status) {}

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    Access(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(HttpServletRequest request, int status, long nanos) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var kind = new Kind(service(request.getRequestURI()), method, status);
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("etdz.gateway.requests")
                .tag("service", kind.service())
                .tag("method", kind.method())
                .tag("status", Integer.toString(kind.status()))
                .register(meters);
    }

    /// Only names that we know: a caller must not be able to fill the registry.
    private static String service(String path) {
        if (!path.startsWith(API)) {
            return "gateway";
        }
        var end = path.indexOf('/', API.length());
        var name = end < 0 ? path.substring(API.length()) : path.substring(API.length(), end);
        return SERVICES.contains(name) ? name : "gateway";
    }
}
