package etdz.common.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.InvalidNullException;

/// Makes every error that a handler or the framework raises a problem with a stable type.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Map<Integer, String> SLUGS =
            Map.of(
                    400, "malformed-request",
                    404, "not-found",
                    405, "method-not-allowed",
                    406, "not-acceptable",
                    413, "too-large",
                    415, "unsupported-media-type",
                    503, "unavailable");

    private final ProblemTexts texts;

    ProblemAdvice(ProblemTexts texts) {
        this.texts = texts;
    }

    /// Log-in and access are answered by the security filters, which know the challenge.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    @SuppressWarnings("DoNotCallSuggester")
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> badParameter(
            MethodArgumentTypeMismatchException e, WebRequest request) {
        return answer(Problem.of(BAD_REQUEST, "bad-parameter").at(e.getName(), "?"), request);
    }

    /// The container reads parameters, and the firewall headers, only when a handler asks for them.
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    @Nullable ResponseEntity<Object> unreadable(RuntimeException e, WebRequest request) {
        return answer(Problem.of(BAD_REQUEST, "malformed-request"), request);
    }

    /// An answer that broke off half-way goes on to the container, which cuts the connection, so
    /// that nobody takes the part for the whole.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unforeseen(
            Exception e, WebRequest request, HttpServletResponse response) {
        LOG.atError().setCause(e).log("Unforeseen failure");
        if (response.isCommitted()) {
            throw new IllegalStateException("An answer broke off", e);
        }
        return answer(Problem.of(INTERNAL_SERVER_ERROR, "internal-error"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                Problem.of(BAD_REQUEST, "bad-parameter").at(e.getParameterName(), "missing"),
                request);
    }

    /// A gap in a list is told by its place; what is no JSON has none.
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return e.getCause() instanceof InvalidNullException gap
                ? answer(Problem.invalid(pointer(gap), needed()), request)
                : super.handleHttpMessageNotReadable(e, headers, status, request);
    }

    private static String needed() {
        return Complaints.NEEDED.in(LocaleContextHolder.getLocale());
    }

    private static String pointer(InvalidNullException gap) {
        return gap.getPath().stream()
                .map(step -> {
                    var name = step.getPropertyName();
                    return "/" + (name == null ? String.valueOf(step.getIndex()) : name);
                })
                .collect(Collectors.joining());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.of(CONTENT_TOO_LARGE, "too-large"), request);
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return handleExceptionInternal(
                problem, null, problem.getHeaders(), problem.getStatusCode(), request);
    }

    /// Every way to an error answer ends here.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail = e instanceof Problem problem ? problem.getBody() : framework(status);
        return super.handleExceptionInternal(
                e,
                texts.localise(detail, LocaleContextHolder.getLocale()),
                headers,
                status,
                request);
    }

    /// What the framework found wrong; its own wording stays inside.
    private static ProblemDetail framework(HttpStatusCode status) {
        var of = HttpStatus.valueOf(status.value());
        return Problem.of(of, SLUGS.getOrDefault(status.value(), "malformed-request")).getBody();
    }
}
