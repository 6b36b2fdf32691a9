package etdz.gateway.limit;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import etdz.common.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Counts in memory, per replica: a caller who asks for too much is slowed down before a service
/// sees him. What is counted singly is counted for all replicas.
@Component
public final class RequestLimits {

    private final Allowances users;
    private final Allowances addresses;
    private final CountedCalls counted;
    private final Attempts attempts;
    private final LimitSettings settings;

    RequestLimits(LimitSettings settings, Attempts attempts) {
        this.settings = settings;
        this.attempts = attempts;
        this.counted = new CountedCalls(settings.counted(), attempts);
        this.users =
                new Allowances(
                        "user",
                        settings.userPerSecond(),
                        settings.userBurst(),
                        settings.callers(),
                        System::nanoTime);
        this.addresses =
                new Allowances(
                        "address",
                        settings.addressPerSecond(),
                        settings.addressBurst(),
                        settings.callers(),
                        System::nanoTime);
    }

    /// Every request of a user counts against his own allowance, wherever he sits.
    public void count(Authentication user, HttpServletResponse response) {
        count(users, user.getName(), response);
    }

    /// Everybody else, and whoever sends tokens that are no good.
    public void count(HttpServletRequest request, HttpServletResponse response) {
        count(addresses, Address.of(request), response);
    }

    /// The same for whoever sends neither token nor session; some calls are his a few times only.
    public void countOpen(HttpServletRequest request, HttpServletResponse response) {
        count(request, response);
        counted.count(request);
    }

    public void countLogIn(HttpServletRequest request) {
        attempts.count("log-in", Address.of(request), settings.logIns(), settings.logInWindow())
                .ifPresent(seconds -> {
                    throw Problem.of(TOO_MANY_REQUESTS, "too-many-log-ins").retryAfter(seconds);
                });
    }

    private static void count(Allowances of, String caller, HttpServletResponse response) {
        var allowance = of.spend(caller);
        response.setHeader("RateLimit-Policy", of.policy());
        response.setHeader("RateLimit", of.state(allowance));
        if (allowance.isSpent()) {
            throw Problem.of(TOO_MANY_REQUESTS, "too-many-requests")
                    .retryAfter((int) allowance.waitSeconds());
        }
    }
}
