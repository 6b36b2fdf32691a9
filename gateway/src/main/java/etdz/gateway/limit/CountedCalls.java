package etdz.gateway.limit;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import etdz.common.http.Problem;
import etdz.gateway.limit.LimitSettings.Counted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Open calls of which an address has only so many in a while: what somebody unknown sends there is
/// work for people.
final class CountedCalls {

    private final Map<RequestMatcher, Counted> calls = new LinkedHashMap<>();
    private final Attempts attempts;

    CountedCalls(List<Counted> counted, Attempts attempts) {
        this.attempts = attempts;
        counted.forEach(call -> calls.put(matcher(call.call().strip()), call));
    }

    private static RequestMatcher matcher(String line) {
        var space = line.indexOf(' ');
        return PathPatternRequestMatcher.withDefaults()
                .matcher(
                        HttpMethod.valueOf(line.substring(0, space)),
                        line.substring(space + 1).strip());
    }

    /// 429 when the address has used up its number.
    void count(HttpServletRequest request) {
        calls.forEach((matcher, counted) -> {
            if (matcher.matches(request)) {
                spend(counted, request);
            }
        });
    }

    private void spend(Counted counted, HttpServletRequest request) {
        attempts.count(counted.call(), Address.of(request), counted.most(), counted.window())
                .ifPresent(seconds -> {
                    throw Problem.of(TOO_MANY_REQUESTS, "too-many-of-these").retryAfter(seconds);
                });
    }
}
