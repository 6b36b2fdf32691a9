package etdz.gateway.limit;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import etdz.common.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Counts in memory, per replica: a caller who asks for too much is slowed down before a service
/// sees him.
@Component
public final class RequestLimits {

    private final Allowances users;
    private final Allowances addresses;
    private final LogIns logIns;

    RequestLimits(LimitSettings settings, LogIns logIns) {
        this.logIns = logIns;
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

    public void countLogIn(HttpServletRequest request) {
        logIns.count(request);
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
