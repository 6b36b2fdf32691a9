package etdz.gateway.login;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// The provider's keys, fetched when first needed and kept through its absence, and what tokens are
/// checked for.
@Component
final class TokenKeys implements JwtDecoderFactory<ClientRegistration> {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration AWAY = Duration.ofHours(6);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 64 * 1024;

    private final LogInSettings settings;
    private final IdentityProvider provider;
    private volatile @Nullable JWKSource<SecurityContext> keys;
    private volatile @Nullable JwtDecoder accessTokens;

    TokenKeys(LogInSettings settings, IdentityProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    Jwt accessToken(String token) {
        var decoder = accessTokens;
        if (decoder == null) {
            decoder =
                    decoder(
                            List.of(
                                    new JwtTimestampValidator(),
                                    new JwtIssuerValidator(settings.issuer().toString()),
                                    new JwtClaimValidator<List<String>>(
                                            JwtClaimNames.AUD, this::isForUs)));
            accessTokens = decoder;
        }
        return decoder.decode(token);
    }

    private boolean isForUs(@Nullable List<String> audience) {
        return audience != null && audience.contains(settings.audience());
    }

    /// ID tokens, at log-in.
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoder(
                List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    }

    private JwtDecoder decoder(List<OAuth2TokenValidator<Jwt>> rules) {
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys()));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
        return decoder;
    }

    private JWKSource<SecurityContext> keys() {
        var known = keys;
        if (known == null) {
            known = remote();
            keys = known;
        }
        return known;
    }

    private JWKSource<SecurityContext> remote() {
        var retriever =
                new DefaultResourceRetriever(
                        (int) settings.connect().toMillis(),
                        (int) settings.read().toMillis(),
                        MOST_BYTES);
        var uri = String.valueOf(provider.registration().getProviderDetails().getJwkSetUri());
        try {
            return JWKSourceBuilder.create(URI.create(uri).toURL(), retriever)
                    .cache(FRESH.toMillis(), settings.read().toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN.toMillis())
                    .outageTolerant(AWAY.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
