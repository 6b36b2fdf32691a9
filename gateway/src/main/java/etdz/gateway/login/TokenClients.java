package etdz.gateway.login;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// The two questions to the provider's token endpoint, within time limits.
@Component
final class TokenClients {

    private final IdentityProvider provider;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes =
            new RestClientRefreshTokenTokenResponseClient();

    TokenClients(IdentityProvider provider) {
        this.provider = provider;
        var http =
                RestClient.builder()
                        .requestFactory(provider.http())
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
        codes.setRestClient(http);
        refreshes.setRestClient(http);
    }

    RestClientAuthorizationCodeTokenResponseClient codes() {
        return codes;
    }

    OAuth2AccessTokenResponse refresh(OAuth2AccessToken access, OAuth2RefreshToken refresh) {
        return refreshes.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(provider.registration(), access, refresh));
    }
}
