package etdz.gateway.login;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.http.Problem;
import etdz.gateway.limit.RequestLimits;
import etdz.gateway.session.Bearer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// Checks the token of a request before anything else is done for it. Whoever sends many bad ones
/// uses up the allowance of his address.
final class BearerFilter implements Filter {

    private final VerifiedTokens tokens;
    private final RequestLimits limits;

    BearerFilter(VerifiedTokens tokens, RequestLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var token = requireNonNull(Bearer.tokenOf((HttpServletRequest) request));
        var answer = (HttpServletResponse) response;
        var caller =
                tokens.remembered(token)
                        .orElseGet(() -> checked(token, (HttpServletRequest) request, answer));
        limits.count(caller, answer);
        SecurityContextHolder.setContext(new SecurityContextImpl(caller));
        chain.doFilter(request, response);
    }

    private Authentication checked(
            String token, HttpServletRequest request, HttpServletResponse response) {
        limits.count(request, response);
        try {
            return tokens.check(token);
        } catch (BadJwtException e) {
            throw refused(e);
        } catch (JwtException e) {
            throw IdentityProvider.away();
        }
    }

    private static Problem refused(BadJwtException e) {
        var expired =
                e instanceof JwtValidationException
                        && String.valueOf(e.getMessage()).contains("expired");
        var problem = Problem.of(UNAUTHORIZED, expired ? "token-expired" : "unauthenticated");
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return problem;
    }
}
