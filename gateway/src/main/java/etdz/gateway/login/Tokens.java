package etdz.gateway.login;

import static java.util.Objects.requireNonNull;

import etdz.common.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.stereotype.Component;

/// The access token of a session, renewed once however many requests on however many replicas find
/// it expired. The session itself holds only the key.
@Component
class Tokens implements OAuth2AuthorizedClientRepository {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final String KEY = "tokens";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(30);
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TokenStore store;
    private final TokenClients clients;
    private final LogInSettings settings;
    private final InstantSource clock = InstantSource.system();

    Tokens(TokenStore store, TokenClients clients, LogInSettings settings) {
        this.store = store;
        this.clients = clients;
        this.settings = settings;
    }

    /// Empty when the session has no tokens any more: log-out, or the provider ended it.
    Optional<String> accessToken(HttpServletRequest request) {
        return Optional.ofNullable(keyOf(request)).flatMap(this::accessToken);
    }

    Optional<String> accessToken(String key) {
        var patience = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(patience)) {
            var found = store.find(key);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var pair = found.get();
            var now = clock.instant();
            if (pair.end().minus(settings.early()).isAfter(now)) {
                return Optional.of(pair.access());
            }
            if (store.claim(key, pair.version(), now, settings.lease())) {
                renew(key, pair);
            } else if (pair.end().isAfter(now)) {
                return Optional.of(pair.access());
            } else {
                pause();
            }
        }
        throw IdentityProvider.away();
    }

    private void renew(String key, TokenPair pair) {
        if (pair.refresh() == null) {
            store.remove(key, pair.version());
            return;
        }
        try {
            var answer =
                    clients.refresh(
                            new OAuth2AccessToken(
                                    OAuth2AccessToken.TokenType.BEARER,
                                    pair.access(),
                                    pair.end().minusSeconds(1),
                                    pair.end()),
                            new OAuth2RefreshToken(pair.refresh(), null));
            store.renew(
                    key,
                    pair(
                            answer.getAccessToken(),
                            Optional.ofNullable(answer.getRefreshToken())
                                    .map(OAuth2Token::getTokenValue)
                                    .orElse(pair.refresh()),
                            pair.version() + 1));
        } catch (OAuth2AuthorizationException e) {
            if (e.getError().getErrorCode().equals("invalid_grant")) {
                LOG.atInfo().log("The identity provider ended a session");
                store.remove(key, pair.version());
            } else {
                fall(key, pair, e);
            }
        } catch (Problem e) {
            fall(key, pair, e);
        }
    }

    /// The provider is away: what the session has is used to its end, and the provider is not asked
    /// for each request.
    private void fall(String key, TokenPair pair, RuntimeException e) {
        LOG.atWarn().setCause(e).log("Tokens could not be renewed");
        var now = clock.instant();
        if (pair.end().isAfter(now)) {
            store.release(key, pair.version(), now.plus(AWAY));
        } else {
            store.release(key, pair.version(), now);
            throw IdentityProvider.away();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IdentityProvider.away();
        }
    }

    private static TokenPair pair(
            OAuth2AccessToken access, @Nullable String refresh, long version) {
        Instant end = requireNonNull(access.getExpiresAt());
        return new TokenPair(access.getTokenValue(), refresh, end, version);
    }

    void forget(HttpServletRequest request) {
        var key = keyOf(request);
        if (key != null) {
            store.remove(key);
        }
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        forget(request);
        var key = UUID.randomUUID().toString();
        var refresh =
                Optional.ofNullable(client.getRefreshToken())
                        .map(OAuth2Token::getTokenValue)
                        .orElse(null);
        store.add(key, pair(client.getAccessToken(), refresh, 1), clock.instant());
        request.getSession().setAttribute(KEY, key);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String id, Authentication user, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String id,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        forget(request);
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(KEY);
    }
}
