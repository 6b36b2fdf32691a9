package etdz.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody wanted to go before he had to log in: a page of the portal, never another site.
final class Destination {

    private static final String ATTRIBUTE = "destination";
    private static final String HOME = "/";
    private static final Pattern PAGE =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]{0,500}");
    private static final Pattern OURS = Pattern.compile("/(api|login|logout|session|oauth2)\\b.*");

    private Destination() {}

    static String of(@Nullable String wanted) {
        return wanted != null
                        && PAGE.matcher(wanted).matches()
                        && !wanted.contains("//")
                        && !OURS.matcher(wanted).matches()
                ? wanted
                : HOME;
    }

    static void remember(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, of(request.getParameter("to")));
    }

    static String recall(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String page)) {
            return HOME;
        }
        session.removeAttribute(ATTRIBUTE);
        return page;
    }
}
