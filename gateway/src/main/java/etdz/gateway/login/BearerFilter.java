package etdz.gateway.login;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.http.Problem;
import etdz.common.security.CheckedTokens;
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
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Checks the token of a request before anything else is done for it. Whoever sends many bad ones
/// uses up the allowance of his address.
final class BearerFilter implements Filter {

    private final CheckedTokens tokens;
    private final RequestLimits limits;

    BearerFilter(CheckedTokens tokens, RequestLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var token = requireNonNull(Bearer.tokenOf((HttpServletRequest) request));
        var answer = (HttpServletResponse) response;
        var jwt =
                tokens.known(token)
                        .orElseGet(() -> checked(token, (HttpServletRequest) request, answer));
        var caller = new JwtAuthenticationToken(jwt, List.of());
        limits.count(caller, answer);
        SecurityContextHolder.setContext(new SecurityContextImpl(caller));
        chain.doFilter(request, response);
    }

    private Jwt checked(String token, HttpServletRequest request, HttpServletResponse response) {
        limits.count(request, response);
        try {
            return tokens.decode(token);
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
