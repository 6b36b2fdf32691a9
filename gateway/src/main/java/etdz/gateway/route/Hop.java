package etdz.gateway.route;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import etdz.common.http.Problem;
import etdz.gateway.login.Credentials;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The way to one service. Path, query and body go as they came; a service that does not answer is
/// left alone for a while and the caller told so at once.
final class Hop implements HandlerFunction<ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Hop.class);

    private final String service;
    private final HttpHost target;
    private final boolean streamed;
    private final RouteSettings settings;
    private final int retrySeconds;
    private final Upstream upstream;
    private final CircuitBreaker breaker;
    private final Credentials credentials;

    Hop(
            String service,
            boolean streamed,
            RouteSettings settings,
            Upstream upstream,
            CircuitBreaker breaker,
            Credentials credentials) {
        this.service = service;
        this.target = HttpHost.create(requireNonNull(settings.services().get(service)));
        this.streamed = streamed;
        this.settings = settings;
        this.retrySeconds =
                (int)
                        Math.max(
                                1,
                                breaker.getCircuitBreakerConfig()
                                                .getWaitIntervalFunctionInOpenState()
                                                .apply(1)
                                        / 1000);
        this.upstream = upstream;
        this.breaker = breaker;
        this.credentials = credentials;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var from = request.servletRequest();
        var to = new BasicClassicHttpRequest(from.getMethod(), target, path(from));
        HopHeaders.in(from, to);
        credentials.of(from).ifPresent(token -> to.addHeader("Authorization", token));
        try {
            to.setEntity(Body.of(from, settings.bound(from.getContentType())));
            return new Answer(
                    service, streamed ? upstream.send(target, to, true) : guarded(to), streamed);
        } catch (IOException e) {
            throw problem(e, from);
        }
    }

    private ClassicHttpResponse guarded(BasicClassicHttpRequest request) throws IOException {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException e) {
            throw away();
        }
        var start = System.nanoTime();
        try {
            var answer = upstream.send(target, request, false);
            breaker.onSuccess(System.nanoTime() - start, NANOSECONDS);
            return answer;
        } catch (Body.TooLarge | Body.Broken | ConnectionRequestTimeoutException e) {
            breaker.releasePermission();
            throw e;
        } catch (IOException | RuntimeException e) {
            breaker.onError(System.nanoTime() - start, NANOSECONDS, e);
            throw e;
        }
    }

    private Problem problem(IOException failure, HttpServletRequest from) {
        LOG.atDebug().addKeyValue("service", service).setCause(failure).log("Hop failed");
        return switch (failure) {
            case Body.TooLarge _ ->
                    Problem.of(CONTENT_TOO_LARGE, "too-large")
                            .with("bound", settings.bound(from.getContentType()));
            case Body.Broken _ -> Problem.of(BAD_REQUEST, "malformed-request");
            case ConnectException _,
                    ConnectTimeoutException _,
                    ConnectionRequestTimeoutException _,
                    NoRouteToHostException _,
                    UnknownHostException _ ->
                    away();
            case InterruptedIOException _ -> named(Problem.of(GATEWAY_TIMEOUT, "service-timeout"));
            default -> named(Problem.of(BAD_GATEWAY, "service-failed"));
        };
    }

    private Problem away() {
        return named(Problem.of(SERVICE_UNAVAILABLE, "service-unavailable"))
                .retryAfter(retrySeconds);
    }

    private Problem named(Problem problem) {
        return problem.with("service", service);
    }

    private static String path(HttpServletRequest from) {
        var query = from.getQueryString();
        return query == null ? from.getRequestURI() : from.getRequestURI() + "?" + query;
    }
}
