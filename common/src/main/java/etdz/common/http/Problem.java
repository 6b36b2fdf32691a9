package etdz.common.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An answer of type `application/problem+json` (RFC 9457); `type` is stable, texts are not: they
/// come from the `contract/problems.json` files in the caller's language.
public final class Problem extends ErrorResponseException {

    private static final String TYPES = "/problems/";

    /// Where in the request something is wrong.
    ///
    /// @param pointer JSON Pointer (RFC 6901) into the body, or the name of a parameter
    public record Fault(String pointer, String detail) {}

    private final List<Fault> faults = new ArrayList<>();

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    public static Problem of(HttpStatus status, Enum<?> reason) {
        return of(status, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static Problem of(HttpStatus status, String slug) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPES + slug));
        return new Problem(status, body);
    }

    /// 422 with the places that are wrong.
    public static Problem invalid(List<Fault> faults) {
        var problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-content");
        faults.forEach(fault -> problem.at(fault.pointer(), fault.detail()));
        return problem;
    }

    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Fault(pointer, detail)));
    }

    public Problem at(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
        getBody().setProperty("errors", List.copyOf(faults));
        return this;
    }

    /// An extension member, such as what is missing or a link to where it can be brought.
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }

    public Problem retryAfter(int seconds) {
        getHeaders().set("Retry-After", Integer.toString(seconds));
        return this;
    }

    static String slugOf(ProblemDetail body) {
        var type = body.getType();
        return type != null && type.getPath() != null && type.getPath().startsWith(TYPES)
                ? type.getPath().substring(TYPES.length())
                : "";
    }
}
