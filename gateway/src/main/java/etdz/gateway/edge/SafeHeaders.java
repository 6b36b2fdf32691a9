package etdz.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;

/// Headers that keep a browser from doing what neither page nor data needs. Set here once; what a
/// service sends of them is dropped.
public final class SafeHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final Set<String> NAMES =
            Set.of(
                    "content-security-policy",
                    "x-content-type-options",
                    "x-frame-options",
                    "x-xss-protection",
                    "referrer-policy",
                    "permissions-policy",
                    "cross-origin-opener-policy",
                    "strict-transport-security");

    private final String pagePolicy;

    SafeHeaders(String pagePolicy) {
        this.pagePolicy = pagePolicy;
    }

    public static boolean includes(String header) {
        return NAMES.contains(header.toLowerCase(Locale.ROOT));
    }

    void on(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(POLICY, isPage(request.getRequestURI()) ? pagePolicy : DATA_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static boolean isPage(String path) {
        return !path.startsWith("/api/") || path.startsWith("/api/docs");
    }
}
