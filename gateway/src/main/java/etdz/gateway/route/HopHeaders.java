package etdz.gateway.route;

import etdz.gateway.edge.SafeHeaders;
import etdz.gateway.edge.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/// Which headers cross the gateway. What concerns one connection only (RFC 9110 §7.6.1), cookies,
/// and what a caller claims about proxies before him stay behind.
final class HopHeaders {

    private static final Set<String> ONE_HOP =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");
    private static final Set<String> NOT_IN =
            Set.of(
                    "host",
                    "content-length",
                    "expect",
                    "cookie",
                    "authorization",
                    "traceparent",
                    "forwarded",
                    "x-real-ip",
                    "x-csrf-token");
    private static final Set<String> NOT_OUT = Set.of("content-length", "set-cookie", "server");

    private HopHeaders() {}

    static void in(HttpServletRequest from, HttpMessage to) {
        var named = named(from.getHeader("Connection"));
        var names = from.getHeaderNames();
        while (names.hasMoreElements()) {
            var name = names.nextElement();
            var key = name.toLowerCase(Locale.ROOT);
            if (ONE_HOP.contains(key)
                    || NOT_IN.contains(key)
                    || named.contains(key)
                    || key.startsWith("x-forwarded-")) {
                continue;
            }
            var values = from.getHeaders(name);
            while (values.hasMoreElements()) {
                to.addHeader(name, values.nextElement());
            }
        }
        if (from.getAttribute(Trace.class.getName()) instanceof Trace trace) {
            to.addHeader("traceparent", trace.parent());
        }
        to.addHeader("X-Forwarded-For", from.getRemoteAddr());
        to.addHeader("X-Forwarded-Proto", from.getScheme());
        var host = from.getHeader("Host");
        if (host != null) {
            to.addHeader("X-Forwarded-Host", host);
        }
    }

    static void out(ClassicHttpResponse from, HttpServletResponse to) {
        var connection = from.getFirstHeader("Connection");
        var named = named(connection == null ? null : connection.getValue());
        var headers = from.headerIterator();
        while (headers.hasNext()) {
            var header = headers.next();
            var key = header.getName().toLowerCase(Locale.ROOT);
            if (!ONE_HOP.contains(key)
                    && !NOT_OUT.contains(key)
                    && !named.contains(key)
                    && !SafeHeaders.includes(key)) {
                to.addHeader(header.getName(), header.getValue());
            }
        }
    }

    private static Set<String> named(@Nullable String connection) {
        return connection == null || connection.equalsIgnoreCase("keep-alive")
                ? Set.of()
                : Set.copyOf(
                        Arrays.stream(connection.split(",", -1))
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .toList());
    }
}
