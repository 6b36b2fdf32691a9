package etdz.bench;

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
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running service as its callers see it: over HTTP, with signed tokens that it checks. Issues the
/// tokens itself.
public final class Service {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Who asks.
    public enum User {
        OFFICER("officer-hohhot", List.of("officer"), "zone", "hohhot"),
        LEADER("leader-nmg", List.of("leader"), "region", null);

        private final String name;
        private final List<String> roles;
        private final String level;
        private final String zone;

        User(String name, List<String> roles, String level, String zone) {
            this.name = name;
            this.roles = roles;
            this.level = level;
            this.zone = zone;
        }

        /// One after the other.
        public static User of(int round) {
            return values()[round % values().length];
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<User, String> tokens = new ConcurrentHashMap<>();
    private final String root;
    private final String management;
    private final String issuer;
    private final RSAKey key;

    /// @param root before every path, such as `http://127.0.0.1:8081/api/policy/`
    /// @param management URL of its management port
    /// @param port of the issuer
    public Service(String root, String management, int port) throws Exception {
        this.root = root;
        this.management = management;
        this.issuer = "http://localhost:" + port;
        this.key = new RSAKeyGenerator(2048).keyID("bench").generate();
        issueAt(port);
    }

    private void issueAt(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        answer(
                server,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\",\"subject_types_supported\":[\"public\"]}"
                        .formatted(issuer, issuer));
        answer(server, "/jwks", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String token(User user) {
        try {
            var now = Instant.now();
            var claims =
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject(user.name)
                            .audience("etdz")
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(3_600)))
                            .claim("roles", user.roles)
                            .claim("level", user.level);
            if (user.zone != null) {
                claims.claim("zone", user.zone);
            }
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build();
            var signed = new SignedJWT(header, claims.build());
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpClient http() {
        return http;
    }

    public HttpRequest.Builder request(User user, String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, this::token));
    }

    /// Also what is refused as too wide.
    public JsonNode get(User user, String path) throws Exception {
        var answer = http.send(request(user, path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 422) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// A metric that the service keeps of itself.
    public double figure(String metric) throws Exception {
        var path = URI.create(management + "/actuator/metrics/" + metric);
        var answer = http.send(HttpRequest.newBuilder(path).build(), BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("measurements").path(0).path("value").asDouble(0);
    }
}
