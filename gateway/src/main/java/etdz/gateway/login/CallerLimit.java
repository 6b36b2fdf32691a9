package etdz.gateway.login;

import etdz.gateway.limit.RequestLimits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;

/// Counts what browsers ask for beyond the portal's files: by user when somebody is logged in, else
/// by address.
final class CallerLimit implements Filter {

    private final RequestLimits limits;

    CallerLimit(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = ((HttpServletRequest) request).getRequestURI();
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && (path.startsWith("/api/") || path.equals("/session"))) {
            var user = SecurityContextHolder.getContext().getAuthentication();
            var answer = (HttpServletResponse) response;
            if (user == null) {
                limits.countOpen((HttpServletRequest) request, answer);
            } else {
                limits.count(user, answer);
            }
        }
        chain.doFilter(request, response);
    }
}
