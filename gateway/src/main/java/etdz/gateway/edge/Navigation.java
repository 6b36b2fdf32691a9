package etdz.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;

/// A browser that goes to a page, in contrast to a program that asks for data.
public final class Navigation {

    private Navigation() {}

    public static boolean isOne(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }
}
