package etdz.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers for a minute which tokens were found good: a page asks several times with the same
/// one, and checking a signature costs as much as all the rest of a small request. One whose end
/// has come is checked anew. A key that the identity provider takes back is honoured for a minute
/// longer.
public final class CheckedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final JwtDecoder checking;
    private final InstantSource clock;
    private final Cache<String, Jwt> known;

    /// Without a limit of size, whoever sends many tokens would fill the memory.
    ///
    /// @param most how many are remembered
    public CheckedTokens(JwtDecoder checking, int most) {
        this(checking, most, InstantSource.system());
    }

    CheckedTokens(JwtDecoder checking, int most, InstantSource clock) {
        this.checking = checking;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfterWrite(MEMORY)
                        .executor(Runnable::run)
                        .build();
    }

    /// What this token says, if that is known without checking it.
    public Optional<Jwt> known(String token) {
        return Optional.ofNullable(known.getIfPresent(token)).filter(this::holds);
    }

    @Override
    public Jwt decode(String token) {
        return known(token).orElseGet(() -> checked(token));
    }

    private Jwt checked(String token) {
        var jwt = checking.decode(token);
        if (holds(jwt)) {
            known.put(token, jwt);
        }
        return jwt;
    }

    private boolean holds(Jwt jwt) {
        return Optional.ofNullable(jwt.getExpiresAt()).orElse(Instant.MIN).isAfter(clock.instant());
    }
}
