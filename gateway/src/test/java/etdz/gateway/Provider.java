package etdz.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An identity provider that lets everybody in without asking, with real keys, signed tokens and
/// refresh tokens that serve once.
public final class Provider {

    /// One for all tests: making its key takes longer than most of them.
    public static final Provider ONE = new Provider();

    private final RSAKey key = key();
    private final HttpServer server;
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Duration life = Duration.ofMinutes(15);
    private volatile boolean away;
    private volatile Map<String, String> asked = Map.of();

    private Provider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext(
                "/keys", http -> json(http, 200, "{\"keys\":[" + key.toPublicJWK() + "]}"));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void reset() {
        life = Duration.ofMinutes(15);
        away = false;
        refreshes.set(0);
    }

    public void giveTokensFor(Duration time) {
        life = time;
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public void forgetEverybody() {
        refreshTokens.clear();
    }

    /// The parameters of the last log-in.
    public Map<String, String> asked() {
        return asked;
    }

    public int refreshes() {
        return refreshes.get();
    }

    public String accessToken(String user) {
        return signed(key, claims(user, life).audience("etdz").build());
    }

    public String expiredToken(String user) {
        return signed(key, claims(user, Duration.ofMinutes(-5)).audience("etdz").build());
    }

    public String tokenForOthers(String user) {
        return signed(key, claims(user, life).audience("else").build());
    }

    public String forgedToken(String user) {
        return signed(key(), claims(user, life).audience("etdz").build());
    }

    private void describe(HttpExchange http) throws IOException {
        json(
                http,
                200,
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/logout"}\
                """
                        .formatted(issuer()));
    }

    private void authorize(HttpExchange http) throws IOException {
        var query = parameters(http.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        nonces.put(code, query.getOrDefault("nonce", ""));
        challenges.put(code, requireNonNull(query.get("code_challenge")));
        asked = query;
        http.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + URLEncoder.encode(requireNonNull(query.get("state")), UTF_8));
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    private void token(HttpExchange http) throws IOException {
        var form = parameters(new String(http.getRequestBody().readAllBytes(), UTF_8));
        var refreshing = "refresh_token".equals(form.get("grant_type"));
        if (refreshing) {
            refreshes.incrementAndGet();
        }
        if (away) {
            json(http, 503, "");
            return;
        }
        if (refreshing) {
            if (refreshTokens.remove(form.get("refresh_token")) == null) {
                json(http, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
        }
        var challenge = challenges.remove(form.getOrDefault("code", ""));
        if (challenge != null && !challenge.equals(digest(form.get("code_verifier")))) {
            json(http, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var user = "officer-hohhot";
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, user);
        var id =
                claims(user, life).audience("etdz-gateway").claim("nonce", nonce(form.get("code")));
        json(
                http,
                200,
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s"}\
                """
                        .formatted(
                                accessToken(user),
                                life.toSeconds(),
                                refresh,
                                signed(key, id.build())));
    }

    private static String digest(@Nullable String verifier) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha.digest(requireNonNull(verifier).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String nonce(@Nullable String code) {
        return code == null ? null : nonces.get(code);
    }

    private JWTClaimsSet.Builder claims(String user, Duration time) {
        var now = Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(user)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now.plus(time).minus(Duration.ofHours(1))))
                .expirationTime(Date.from(now.plus(time)))
                .claim("name", "示例人员")
                .claim("roles", List.of("officer"))
                .claim("zone", "hohhot")
                .claim("acr", "urn:etdz:1fa");
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void json(HttpExchange http, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        http.getResponseHeaders().add("Content-Type", "application/json");
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            http.getResponseBody().write(bytes);
        }
        http.close();
    }
}
