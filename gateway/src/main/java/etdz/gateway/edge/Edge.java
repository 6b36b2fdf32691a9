package etdz.gateway.edge;

import etdz.common.http.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The outermost filter: trace, safe headers, figures, and the last place where a problem becomes
/// an answer.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Edge implements Filter {

    private static final String TRACE_ID = "traceId";

    private final SafeHeaders headers;
    private final Access access;
    private final ProblemAnswers answers;

    Edge(EdgeSettings settings, Access access, ProblemAnswers answers) {
        this.headers = new SafeHeaders(settings.pagePolicy());
        this.access = access;
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            serve((HttpServletRequest) request, (HttpServletResponse) response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var start = System.nanoTime();
        var trace = Trace.of(request.getHeader("traceparent"));
        request.setAttribute(Trace.class.getName(), trace);
        MDC.put(TRACE_ID, trace.id());
        headers.on(request, response);
        try {
            if (request.getRequestURI().startsWith("/actuator")) {
                throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            }
            chain.doFilter(request, response);
            var brokenOff = BrokenOff.in(request, response);
            if (brokenOff.isPresent()) {
                headers.on(request, response);
                throw brokenOff.get();
            }
        } catch (Problem problem) {
            answers.write(request, response, problem);
        } finally {
            access.record(request, response.getStatus(), System.nanoTime() - start);
            MDC.remove(TRACE_ID);
        }
    }
}
