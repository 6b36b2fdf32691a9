package etdz.gateway.edge;

import etdz.common.http.Problem;
import etdz.common.http.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem where no handler is in reach: in filters and at the container's own errors.
@Component
public final class ProblemAnswers {

    private final ProblemTexts texts;
    private final JsonMapper json;
    private final LocaleResolver locales;

    ProblemAnswers(ProblemTexts texts, JsonMapper json, LocaleResolver locales) {
        this.texts = texts;
        this.json = json;
        this.locales = locales;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders()
                .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = texts.localise(problem.getBody(), locales.resolveLocale(request));
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /// Somebody who came by a link gets the page that explains the problem, a program the problem.
    public void show(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (Navigation.isOne(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendRedirect(String.valueOf(problem.getBody().getType()));
        } else {
            write(request, response, problem);
        }
    }
}
