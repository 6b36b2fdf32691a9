package etdz.sandbox.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/// The newest log-ins, in memory: what Spring offers for that keeps every log-in for ever and reads
/// all of them to find one. A restart forgets them, so that a refresh then asks for the password.
@Component
class Authorizations implements OAuth2AuthorizationService {

    static final int KEPT = 3_000;

    /// A code must not be taken for a refresh token, so the kind is part of the key.
    private static final Map<String, Class<? extends OAuth2Token>> KINDS =
            Map.of(
                    "code", OAuth2AuthorizationCode.class,
                    "access_token", OAuth2AccessToken.class,
                    "refresh_token", OAuth2RefreshToken.class,
                    "id_token", OidcIdToken.class);

    private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>();
    private final Map<String, String> idByToken = new HashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        remove(authorization);
        byId.put(authorization.getId(), authorization);
        keys(authorization).forEach(key -> idByToken.put(key, authorization.getId()));
        if (byId.size() > KEPT) {
            remove(byId.values().iterator().next());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        var known = byId.remove(authorization.getId());
        if (known != null) {
            keys(known).forEach(idByToken::remove);
        }
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType type) {
        var kinds = type == null ? KINDS.keySet() : List.of(type.getValue());
        return kinds.stream()
                .map(kind -> idByToken.get(key(kind, token)))
                .filter(Objects::nonNull)
                .map(byId::get)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> keys(OAuth2Authorization authorization) {
        return KINDS.entrySet().stream()
                .flatMap(kind ->
                        Stream.ofNullable(authorization.getToken(kind.getValue()))
                                .map(held -> held.getToken().getTokenValue())
                                .map(value -> key(kind.getKey(), value)));
    }

    private static String key(String kind, String token) {
        return kind + ":" + token;
    }
}
