package etdz.sandbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/// Ways to the log-in page; each keeps the language and the user name.
final class LoginRedirects {

    private LoginRedirects() {}

    /// The log-in that an application began, with its `ui_locales` and `login_hint`.
    static final class Entry extends LoginUrlAuthenticationEntryPoint {

        Entry() {
            super(LoginResource.PATH);
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest request,
                HttpServletResponse response,
                AuthenticationException exception) {
            return page(parameter(request, "ui_locales"), parameter(request, "login_hint"))
                    .toUriString();
        }
    }

    static void afterFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        back(request, response, e instanceof LockedException ? "many" : "wrong");
    }

    /// A form that was left open until its session was over.
    static void afterExpiry(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        back(request, response, "expired");
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String error)
            throws IOException {
        response.sendRedirect(
                page(parameter(request, "lang"), parameter(request, "username"))
                        .queryParam("error", error)
                        .encode()
                        .toUriString());
    }

    private static UriComponentsBuilder page(Optional<String> language, Optional<String> user) {
        return UriComponentsBuilder.fromPath(LoginResource.PATH)
                .queryParamIfPresent("lang", language)
                .queryParamIfPresent("user", user);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }
}
