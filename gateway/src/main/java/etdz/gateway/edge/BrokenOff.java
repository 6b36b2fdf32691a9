package etdz.gateway.edge;

import etdz.common.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// An answer that a service began and did not finish. When part of it is sent already, the
/// connection is cut, so that nobody takes the part for the whole.
public final class BrokenOff {

    private static final String ATTRIBUTE = BrokenOff.class.getName();

    private BrokenOff() {}

    public static void mark(HttpServletRequest request, Problem problem) {
        request.setAttribute(ATTRIBUTE, problem);
    }

    static Optional<Problem> in(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Problem problem)) {
            return Optional.empty();
        }
        if (response.isCommitted()) {
            throw new IOException("A service broke off its answer");
        }
        response.reset();
        return Optional.of(problem);
    }
}
