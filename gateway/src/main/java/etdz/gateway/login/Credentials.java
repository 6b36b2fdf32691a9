package etdz.gateway.login;

import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.http.Problem;
import etdz.gateway.session.Bearer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/// What a request may show to a service: the token it brought, or that of its session.
@Component
public final class Credentials {

    private final Tokens tokens;
    private final RequestMatcher alike;

    Credentials(Tokens tokens, LogInSettings settings) {
        this.tokens = tokens;
        this.alike = new OrRequestMatcher(OpenPaths.alike(settings));
    }

    /// The `Authorization` header for the service; none for what answers everybody alike, which so
    /// works whatever became of a session.
    public Optional<String> of(HttpServletRequest request) {
        if (Bearer.isIn(request)) {
            return Optional.of(request.getHeader("Authorization"));
        }
        if (alike.matches(request)
                || SecurityContextHolder.getContext().getAuthentication() == null) {
            return Optional.empty();
        }
        var token = tokens.accessToken(request);
        if (token.isEmpty()) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            throw Problem.of(UNAUTHORIZED, "token-expired");
        }
        return token.map("Bearer "::concat);
    }
}
