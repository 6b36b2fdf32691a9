package etdz.gateway.edge;

import etdz.common.http.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Errors of the container and of filters end here, as problems like all others.
@RestController
class ErrorResource implements ErrorController {

    private static final Map<Integer, String> SLUGS =
            Map.of(
                    400, "malformed-request",
                    403, "not-allowed",
                    404, "not-found",
                    405, "method-not-allowed",
                    413, "too-large",
                    415, "unsupported-media-type",
                    503, "unavailable");

    private final ProblemAnswers answers;

    ErrorResource(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @PreAuthorize("permitAll()")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer c
                        ? c
                        : 404;
        answers.write(request, response, problem(code));
    }

    /// What a status of the container's is called.
    static Problem problem(int status) {
        var slug = SLUGS.get(status);
        return slug == null
                ? Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error")
                : Problem.of(HttpStatus.valueOf(status), slug);
    }
}
