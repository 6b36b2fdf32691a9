package etdz.sandbox.identity;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.oidc.IdTokenClaimNames.ACR;
import static org.springframework.security.oauth2.core.oidc.IdTokenClaimNames.AMR;
import static org.springframework.security.oauth2.core.oidc.IdTokenClaimNames.AUTH_TIME;

import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What tokens say beyond the standard: the person's rights and scope, and how surely we know him.
/// The ID token says the same as the access token, so that the gateway can show who is logged in.
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "etdz";

    private final People people;

    Claims(People people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        var claims = token.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
        }
        if (CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            return;
        }
        var principal = token.getPrincipal();
        people.find(principal.getName()).ifPresent(person -> say(claims, person));
        say(claims, Assurance.of(principal.getAuthorities()));
    }

    private static void say(JwtClaimsSet.Builder claims, Person person) {
        claims.claim("name", person.name().zh()).claim("roles", person.roles());
        if (person.zone() != null) {
            claims.claim("zone", person.zone());
        }
        if (person.organ() != null) {
            claims.claim("organ", person.organ());
        }
        if (person.level() != null) {
            claims.claim("level", person.level());
        }
        if (person.creditCode() != null) {
            claims.claim("creditCode", person.creditCode());
        }
    }

    private static void say(JwtClaimsSet.Builder claims, Assurance assurance) {
        claims.claim(ACR, assurance.level()).claim(AMR, assurance.methods());
        assurance.provenAt().ifPresent(at -> claims.claim(AUTH_TIME, at.getEpochSecond()));
    }
}
