package etdz.common.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// An identity provider as small as a resource server needs one: it publishes its key and signs
/// tokens with it, so that tests send tokens that really are checked.
public final class RealTokens implements AfterAllCallback, AutoCloseable {

    private static final long LIFE_SECONDS = 300;

    private final RSAKey key;
    private final HttpServer server;

    public RealTokens() {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("test").generate();
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\",\"subject_types_supported\":[\"public\"]}"
                        .formatted(issuer(), issuer()));
        answer("/jwks", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void answer(String path, String json) {
        server.createContext(
                path,
                exchange -> {
                    var body = json.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// A token that is good for five minutes.
    public String token(String subject, List<String> roles, Map<String, Object> claims) {
        return token(
                subject,
                it -> {
                    it.claim("roles", roles);
                    claims.forEach(it::claim);
                });
    }

    /// The same, with anything in it changed.
    public String token(String subject, Consumer<JWTClaimsSet.Builder> changes) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience("etdz")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)));
        changes.accept(claims);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build();
        var signed = new SignedJWT(header, claims.build());
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return signed.serialize();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
