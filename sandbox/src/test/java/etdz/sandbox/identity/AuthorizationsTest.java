package etdz.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class AuthorizationsTest {

    private static final Instant NOW = Instant.parse("2026-09-18T00:00:00Z");
    private static final RegisteredClient CLIENT =
            RegisteredClient.withId("c")
                    .clientId("c")
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();

    private final Authorizations authorizations = new Authorizations();

    @Test
    void a_log_in_is_found_by_each_of_its_tokens_and_only_as_their_kind() {
        var held = with("a", "access-1", "refresh-1");
        authorizations.save(held);

        assertThat(authorizations.findById("a")).isSameAs(held);
        assertThat(authorizations.findByToken("refresh-1", OAuth2TokenType.REFRESH_TOKEN))
                .isSameAs(held);
        assertThat(authorizations.findByToken("access-1", null)).isSameAs(held);
        assertThat(authorizations.findByToken("refresh-1", OAuth2TokenType.ACCESS_TOKEN)).isNull();
        assertThat(authorizations.findByToken("refresh-1", new OAuth2TokenType("code"))).isNull();
    }

    @Test
    void a_token_that_was_replaced_is_not_found_any_more() {
        authorizations.save(with("a", "access-1", "refresh-1"));
        var next = with("a", "access-2", "refresh-2");

        authorizations.save(next);

        assertThat(authorizations.findByToken("refresh-1", null)).isNull();
        assertThat(authorizations.findByToken("refresh-2", null)).isSameAs(next);
    }

    @Test
    void what_was_removed_is_gone_with_its_tokens() {
        authorizations.save(with("a", "access-1", "refresh-1"));

        authorizations.remove(with("a", "access-1", "refresh-1"));

        assertThat(authorizations.findById("a")).isNull();
        assertThat(authorizations.findByToken("access-1", null)).isNull();
    }

    @Test
    void the_oldest_gives_way_when_there_are_too_many() {
        for (var i = 0; i <= Authorizations.KEPT; i++) {
            authorizations.save(with("id-" + i, "access-" + i, "refresh-" + i));
        }

        assertThat(authorizations.findByToken("refresh-0", null)).isNull();
        assertThat(authorizations.findByToken("refresh-1", null)).isNotNull();
    }

    private static OAuth2Authorization with(String id, String access, String refresh) {
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .id(id)
                .principalName("officer-hohhot")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .accessToken(
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                access,
                                NOW,
                                NOW.plusSeconds(900)))
                .refreshToken(new OAuth2RefreshToken(refresh, NOW, NOW.plusSeconds(9000)))
                .build();
    }
}
