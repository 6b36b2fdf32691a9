package etdz.gateway.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.gateway.Provider;
import etdz.gateway.session.Seals;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// Two replicas on one database.
class TokensTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Duration LEASE = Duration.ofSeconds(8);

    private final TokenStore store = new TokenStore(MONGO.database(), Seals.seal());
    private final List<Tokens> replicas = List.of(replica(), replica());

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private Tokens replica() {
        var settings =
                new LogInSettings(
                        URI.create(Provider.ONE.issuer()),
                        "etdz-gateway",
                        "secret",
                        List.of("openid"),
                        "etdz",
                        List.of(),
                        List.of(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(30),
                        LEASE);
        var provider = new IdentityProvider(settings);
        return new Tokens(
                new TokenStore(MONGO.database(), Seals.seal()),
                new TokenClients(provider),
                settings);
    }

    @BeforeEach
    void reset() {
        Provider.ONE.reset();
    }

    /// From the provider itself, so that it can be renewed there.
    private static String refreshToken() throws java.io.IOException, InterruptedException {
        var form =
                "grant_type=authorization_code&code="
                        + URLEncoder.encode("x", StandardCharsets.UTF_8);
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(Provider.ONE.issuer() + "/token"))
                                        .POST(BodyPublishers.ofString(form))
                                        .build(),
                                BodyHandlers.ofString());
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .path("refresh_token")
                .asString();
    }

    private void hold(String key, Instant end) throws java.io.IOException, InterruptedException {
        store.add(key, new TokenPair("old", refreshToken(), end, 1), now());
    }

    @Test
    void many_requests_on_two_replicas_renew_once() throws Exception {
        hold("s", now().minusSeconds(1));

        var tokens =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                supplyAsync(
                                        () -> replicas.get(i % 2).accessToken("s"),
                                        Thread::startVirtualThread))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(tokens)
                .doesNotContain(java.util.Optional.of("old"))
                .containsOnly(tokens.getFirst());
        assertThat(tokens.getFirst()).isPresent();
        assertThat(Provider.ONE.refreshes()).isEqualTo(1);
    }

    @Test
    void a_lease_whose_holder_died_passes_on() throws Exception {
        hold("s", now().minusSeconds(1));
        store.claim("s", 1, now().minusSeconds(9), LEASE);

        assertThat(replicas.getFirst().accessToken("s"))
                .isPresent()
                .isNotEqualTo(java.util.Optional.of("old"));
    }

    @Test
    void a_token_that_is_still_good_serves_while_another_replica_renews_it() throws Exception {
        hold("s", now().plusSeconds(20));
        store.claim("s", 1, now(), LEASE);

        assertThat(replicas.getFirst().accessToken("s")).contains("old");
    }

    @Test
    void a_token_that_is_still_good_serves_while_the_provider_is_away() throws Exception {
        hold("s", now().plusSeconds(20));
        Provider.ONE.goAway();

        assertThat(replicas.getFirst().accessToken("s")).contains("old");
        assertThat(replicas.getLast().accessToken("s")).contains("old");
        assertThat(Provider.ONE.refreshes()).isEqualTo(1);
    }

    @Test
    void a_renewal_does_not_bring_back_what_a_log_out_removed() throws Exception {
        hold("s", now().minusSeconds(1));
        store.remove("s");

        assertThat(store.renew("s", new TokenPair("new", null, now(), 2))).isFalse();
        assertThat(replicas.getFirst().accessToken("s")).isEmpty();
        assertThat(MONGO.database().getCollection("tokens").countDocuments()).isZero();
    }

    @Test
    void tokens_lie_sealed_and_only_in_their_place() throws Exception {
        hold("s", now().plusSeconds(600));
        var stored = requireNonNull(MONGO.database().getCollection("tokens").find().first());
        assertThat(new String(stored.get("access", Binary.class).getData(), ISO_8859_1))
                .doesNotContain("old");

        var moved = new Document(stored);
        moved.put("_id", "another");
        MONGO.database().getCollection("tokens").insertOne(moved);

        assertThat(store.find("another")).isEmpty();
    }

    @Test
    void a_token_pair_does_not_print_its_tokens() {
        assertThat(new TokenPair("secret", "secret", now(), 1).toString()).doesNotContain("secret");
    }
}
