package etdz.sandbox.identity;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The programs that may ask for tokens. Every log-in of a person goes through code + PKCE.
final class Clients {

    private static final ClientSettings PKCE =
            ClientSettings.builder().requireProofKey(true).build();

    private final IdentitySettings settings;
    private final PasswordEncoder secrets;

    Clients(IdentitySettings settings, PasswordEncoder secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    RegisteredClientRepository all() {
        var services =
                settings.services().entrySet().stream()
                        .map(entry -> service(entry.getKey(), entry.getValue()));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(Stream.of(gateway(), commandLine()), services).toList());
    }

    private RegisteredClient gateway() {
        var client =
                RegisteredClient.withId("etdz-gateway")
                        .clientId("etdz-gateway")
                        .clientSecret(secrets.encode(settings.gatewaySecret()))
                        .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(CLIENT_SECRET_POST)
                        .authorizationGrantType(AUTHORIZATION_CODE)
                        .authorizationGrantType(REFRESH_TOKEN)
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE)
                        .clientSettings(PKCE)
                        .tokenSettings(tokens());
        for (var url : settings.publicUrls()) {
            client.redirectUri(url + "/login/oauth2/code/idp").postLogoutRedirectUri(url + "/");
        }
        return client.build();
    }

    /// A loopback address is matched without its port (RFC 8252), so any free one will do.
    private RegisteredClient commandLine() {
        return RegisteredClient.withId("etdz-cli")
                .clientId("etdz-cli")
                .clientAuthenticationMethod(NONE)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(PKCE)
                .tokenSettings(tokens())
                .build();
    }

    private RegisteredClient service(String name, Set<String> scopes) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(secrets.encode(settings.serviceSecret()))
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(CLIENT_SECRET_POST)
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(scopes))
                .tokenSettings(tokens())
                .build();
    }

    private TokenSettings tokens() {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.accessToken())
                .refreshTokenTimeToLive(settings.refreshToken())
                .reuseRefreshTokens(false)
                .build();
    }
}
