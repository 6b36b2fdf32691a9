package etdz.gateway.login;

import etdz.common.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Tells the portal where the browser must go to be logged out at the identity provider too: a
/// script cannot follow a redirect to another site.
final class LogOut implements LogoutSuccessHandler {

    private final IdentityProvider provider;
    private final JsonMapper json;

    LogOut(IdentityProvider provider, JsonMapper json) {
        this.provider = provider;
        this.json = json;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of("location", location(request, user))));
    }

    private String location(HttpServletRequest request, @Nullable Authentication user) {
        if (user == null || !(user.getPrincipal() instanceof OidcUser person)) {
            return "/";
        }
        try {
            var metadata = provider.registration().getProviderDetails().getConfigurationMetadata();
            if (!(metadata.get("end_session_endpoint") instanceof String end)) {
                return "/";
            }
            var home = ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
            return UriComponentsBuilder.fromUriString(end)
                    .queryParam("id_token_hint", person.getIdToken().getTokenValue())
                    .queryParam("post_logout_redirect_uri", "{home}")
                    .encode()
                    .buildAndExpand(home)
                    .toUriString();
        } catch (Problem away) {
            return "/";
        }
    }
}
