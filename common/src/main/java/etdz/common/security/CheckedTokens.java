package etdz.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// Checks the signature of a token once a minute and its times at each use: a page asks several
/// times with the same one, and the signature is the dearest part of a small request. A key that
/// the identity provider takes back is therefore honoured for a minute longer.
final class CheckedTokens implements JwtDecoder {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JwtDecoder checking;
    private final OAuth2TokenValidator<Jwt> times;
    private final Cache<String, Jwt> checked =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    CheckedTokens(JwtDecoder checking) {
        this(checking, new JwtTimestampValidator());
    }

    CheckedTokens(JwtDecoder checking, OAuth2TokenValidator<Jwt> times) {
        this.checking = checking;
        this.times = times;
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.getIfPresent(token);
        if (known != null && !times.validate(known).hasErrors()) {
            return known;
        }
        var jwt = checking.decode(token);
        checked.put(token, jwt);
        return jwt;
    }
}
