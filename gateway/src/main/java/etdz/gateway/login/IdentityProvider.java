package etdz.gateway.login;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import etdz.common.http.Problem;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The identity provider as its own metadata describe it, asked for when first needed: the gateway
/// starts and serves what is public while the provider is away.
@Component
final class IdentityProvider implements ClientRegistrationRepository {

    static final String ID = "idp";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final int RETRY_SECONDS = 5;
    private static final int MOST_CONNECTIONS = 50;

    private final LogInSettings settings;
    private final ClientHttpRequestFactory http;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(LogInSettings settings) {
        this.settings = settings;
        this.http = new HttpComponentsClientHttpRequestFactory(client(settings));
    }

    private static CloseableHttpClient client(LogInSettings settings) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnPerRoute(MOST_CONNECTIONS)
                                .setMaxConnTotal(MOST_CONNECTIONS)
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(Timeout.of(settings.connect()))
                                                .setSocketTimeout(Timeout.of(settings.read()))
                                                .build())
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                                .setResponseTimeout(Timeout.of(settings.read()))
                                .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    static Problem away() {
        return Problem.of(SERVICE_UNAVAILABLE, "identity-provider-unavailable")
                .retryAfter(RETRY_SECONDS);
    }

    /// With the time limits that every call to the provider has.
    ClientHttpRequestFactory http() {
        return http;
    }

    ClientRegistration registration() {
        var registration = known;
        if (registration != null) {
            return registration;
        }
        asking.lock();
        try {
            var other = known;
            var asked = other == null ? described() : other;
            known = asked;
            return asked;
        } catch (RestClientException e) {
            LOG.atWarn().setCause(e).log("The identity provider does not answer");
            throw away();
        } finally {
            asking.unlock();
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    private ClientRegistration described() {
        var said =
                requireNonNull(
                        RestClient.builder()
                                .requestFactory(http)
                                .build()
                                .get()
                                .uri(settings.issuer() + METADATA)
                                .retrieve()
                                .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
        if (!settings.issuer().toString().equals(said.get("issuer"))) {
            throw new IllegalStateException("The issuer calls itself " + said.get("issuer"));
        }
        return ClientRegistration.withRegistrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(settings.scopes())
                .issuerUri(settings.issuer().toString())
                .authorizationUri(String.valueOf(said.get("authorization_endpoint")))
                .tokenUri(String.valueOf(said.get("token_endpoint")))
                .jwkSetUri(String.valueOf(said.get("jwks_uri")))
                .providerConfigurationMetadata(said)
                .userNameAttributeName("sub")
                .build();
    }
}
