package etdz.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CheckedTokensTest {

    private static final Instant NINE = Instant.parse("2026-09-18T01:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private Instant now = NINE.minusSeconds(60);
    private final CheckedTokens tokens = new CheckedTokens(this::check, 1_000, () -> now);

    private Jwt check(String token) {
        asked.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").expiresAt(NINE).build();
    }

    @Test
    void a_signature_is_checked_once_for_each_token() {
        var first = tokens.decode("a");

        assertThat(tokens.decode("a")).isSameAs(first);
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void a_known_token_whose_time_is_over_is_checked_again() {
        tokens.decode("a");

        now = NINE;
        tokens.decode("a");

        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    void what_was_refused_is_not_remembered() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(asked).containsExactly("forged", "forged");
    }
}
