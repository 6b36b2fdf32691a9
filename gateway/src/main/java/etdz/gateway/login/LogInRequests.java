package etdz.gateway.login;

import etdz.gateway.limit.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// `GET /login?to=/page` begins a log-in; `&step=2fa` asks for the second factor.
final class LogInRequests implements OAuth2AuthorizationRequestResolver {

    static final String PATH = "/login";

    private static final String SECOND_FACTOR = "urn:etdz:2fa";

    private final OAuth2AuthorizationRequestResolver requests;
    private final RequestLimits limits;

    LogInRequests(IdentityProvider provider, RequestLimits limits) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(provider);
        this.limits = limits;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals(PATH)
                ? resolve(request, IdentityProvider.ID)
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        limits.countLogIn(request);
        var begun = requests.resolve(request, id);
        if (begun == null) {
            return null;
        }
        Destination.remember(request);
        return "2fa".equals(request.getParameter("step"))
                ? OAuth2AuthorizationRequest.from(begun)
                        .additionalParameters(Map.of("acr_values", SECOND_FACTOR))
                        .build()
                : begun;
    }
}
