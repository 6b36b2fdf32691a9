package etdz.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/// Remembers for a minute which tokens were found good: checking a signature costs as much as all
/// the rest of a request. A token that expires meanwhile is not accepted.
@Component
final class VerifiedTokens {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private final Cache<String, Authentication> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(MEMORY)
                    .executor(Runnable::run)
                    .build();
    private final InstantSource clock = InstantSource.system();
    private final TokenKeys keys;

    VerifiedTokens(TokenKeys keys) {
        this.keys = keys;
    }

    Optional<Authentication> remembered(String token) {
        var found = known.getIfPresent(token);
        return found != null && endOf(found).isAfter(clock.instant())
                ? Optional.of(found)
                : Optional.empty();
    }

    Authentication check(String token) {
        var jwt = keys.accessToken(token);
        var found = new JwtAuthenticationToken(jwt, List.of());
        if (endOf(found).isAfter(clock.instant())) {
            known.put(token, found);
        }
        return found;
    }

    private static Instant endOf(Authentication found) {
        var end = found.getCredentials() instanceof Jwt jwt ? jwt.getExpiresAt() : null;
        return end == null ? Instant.MIN : end;
    }
}
