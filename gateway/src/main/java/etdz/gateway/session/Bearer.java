package etdz.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// A request that brings its own token; it wins over a cookie.
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    public static boolean isIn(HttpServletRequest request) {
        return tokenOf(request) != null;
    }

    public static @Nullable String tokenOf(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length())
                : null;
    }
}
