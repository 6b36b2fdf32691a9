package etdz.gateway.login;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static etdz.gateway.Browser.isProblem;
import static etdz.gateway.Browser.json;
import static etdz.gateway.Surroundings.SERVICES;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Provider;
import etdz.gateway.Surroundings;
import java.time.Duration;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class SessionTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    private final int port;
    private final MongoDatabase database;

    SessionTest(
            @LocalServerPort int port,
            @org.springframework.beans.factory.annotation.Autowired MongoDatabase database) {
        this.port = port;
        this.database = database;
    }

    @BeforeEach
    void answer() {
        Provider.ONE.reset();
        SERVICES.resetAll();
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{}")));
    }

    private static String authorizationSeen() {
        return SERVICES.getAllServeEvents().getFirst().getRequest().getHeader("Authorization");
    }

    @Test
    void somebody_who_is_not_logged_in_leaves_no_session() {
        var answer = new Browser(port).get("/session");

        assertThat(json(answer).path("user").isNull()).isTrue();
        assertThat(json(answer).path("csrf").isNull()).isTrue();
        assertThat(json(answer).path("header").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_log_in_leads_back_to_the_page_and_tells_who_it_is() {
        var browser = new Browser(port);

        assertThat(browser.logIn("/login?to=/cases/1%3Ftab=clock")).isEqualTo("/cases/1?tab=clock");

        var answer = browser.get("/session");
        var user = json(answer).path("user");
        assertThat(user.path("id").asString()).isEqualTo("officer-hohhot");
        assertThat(user.path("name").asString()).isEqualTo("示例人员");
        assertThat(user.path("roles").get(0).asString()).isEqualTo("officer");
        assertThat(user.path("zone").asString()).isEqualTo("hohhot");
        assertThat(json(answer).path("csrf").asString()).isNotEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_session_id_changes_at_log_in() {
        var browser = new Browser(port);
        browser.get("/login");
        var before = browser.cookie();

        browser.logIn("/login");

        assertThat(browser.cookie()).isNotEqualTo(before);
    }

    @Test
    void a_log_in_never_leads_to_another_site() {
        for (var evil :
                new String[] {
                    "//evil.example",
                    "/%5Cevil.example",
                    "https://evil.example",
                    "/%2F/evil.example"
                }) {
            assertThat(new Browser(port).logIn("/login?to=" + evil)).isEqualTo("/");
        }
    }

    @Test
    void the_second_factor_is_asked_for_when_the_page_says_so() {
        var browser = Browser.loggedIn(port);
        assertThat(Provider.ONE.asked()).doesNotContainKey("acr_values");

        browser.logIn("/login?to=/cases&step=2fa");

        assertThat(Provider.ONE.asked())
                .containsEntry("acr_values", "urn:etdz:2fa")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("nonce", "state");
        assertThat(browser.get("/api/policy/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_sees_the_sessions_token_and_no_cookie() {
        var browser = Browser.loggedIn(port);

        assertThat(browser.get("/api/policy/cases").statusCode()).isEqualTo(200);

        assertThat(authorizationSeen()).startsWith("Bearer ey");
        assertThat(SERVICES.getAllServeEvents().getFirst().getRequest().containsHeader("Cookie"))
                .isFalse();
    }

    @Test
    void what_is_open_shows_the_service_who_is_logged_in_only_where_that_matters() {
        var browser = Browser.loggedIn(port);

        browser.get("/api/investment/guide");
        assertThat(authorizationSeen()).isNull();
        SERVICES.resetRequests();
        browser.get("/api/investment/enquiries/LEAD-1");
        assertThat(authorizationSeen()).startsWith("Bearer ey");
    }

    @Test
    void nothing_readable_lies_in_the_database() {
        var browser = Browser.loggedIn(port);
        browser.csrf();

        for (var collection : new String[] {"sessions", "tokens"}) {
            for (var stored : database.getCollection(collection, RawBsonDocument.class).find()) {
                assertThat(new String(stored.getByteBuffer().array(), ISO_8859_1))
                        .doesNotContain(
                                "officer-hohhot", "eyJ0", "eyJh", "eyJr", "SecurityContext");
            }
        }
    }

    @Test
    void a_change_needs_the_pages_token_in_the_header() {
        var browser = Browser.loggedIn(port);
        var csrf = browser.csrf();
        var form = "application/x-www-form-urlencoded";

        var without = browser.send("POST", "/api/policy/cases", "{}");
        var inBody =
                browser.send("POST", "/api/policy/cases", "_csrf=" + csrf, "Content-Type", form);
        var inQuery = browser.send("POST", "/api/policy/cases?_csrf=" + csrf, "{}");
        var inHeader = browser.send("POST", "/api/policy/cases", "{}", "X-CSRF-TOKEN", csrf);

        isProblem(without, 403, "csrf-token-missing");
        isProblem(inBody, 403, "csrf-token-missing");
        isProblem(inQuery, 403, "csrf-token-missing");
        assertThat(inHeader.statusCode()).isEqualTo(200);
    }

    @Test
    void a_log_out_ends_the_session_its_tokens_and_the_log_in_at_the_provider() {
        var browser = Browser.loggedIn(port);
        var old = browser.cookie();
        var csrf = browser.csrf();
        var held = database.getCollection("tokens").countDocuments();

        var answer = browser.send("POST", "/logout", "", "X-CSRF-TOKEN", csrf);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("location").asString())
                .startsWith(Provider.ONE.issuer() + "/logout?id_token_hint=ey")
                .endsWith("&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2F");
        assertThat(database.getCollection("tokens").countDocuments()).isEqualTo(held - 1);
        isProblem(browser.with(old).get("/api/policy/cases"), 401, "unauthenticated");
        isProblem(
                browser.with(old).send("POST", "/api/policy/cases", "{}"), 401, "unauthenticated");
    }

    @Test
    void a_log_out_without_the_pages_token_is_refused() {
        var browser = Browser.loggedIn(port);

        isProblem(browser.send("POST", "/logout", ""), 403, "csrf-token-missing");
        assertThat(json(browser.get("/session")).path("user").isNull()).isFalse();
    }

    @Test
    void a_request_in_flight_does_not_bring_a_session_back() {
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(500)));
        var browser = Browser.loggedIn(port);
        var old = browser.cookie();
        var csrf = browser.csrf();
        // an old session, so that the request in flight has something to write
        database.getCollection("sessions")
                .updateMany(
                        new Document(),
                        new Document(
                                "$set",
                                new Document(
                                        "accessed",
                                        java.time.Clock.systemUTC().instant().minusSeconds(300))));

        var inFlight =
                supplyAsync(
                        () -> browser.with(old).get("/api/policy/cases"),
                        Thread::startVirtualThread);
        await().pollDelay(Duration.ofMillis(150)).until(() -> true);
        browser.send("POST", "/logout", "", "X-CSRF-TOKEN", csrf);

        assertThat(inFlight.join().statusCode()).isEqualTo(200);
        isProblem(browser.with(old).get("/api/policy/cases"), 401, "unauthenticated");
        assertThat(json(browser.with(old).get("/session")).path("user").isNull()).isTrue();
    }

    private Browser withExpiredToken() {
        Provider.ONE.giveTokensFor(Duration.ofSeconds(1));
        var browser = Browser.loggedIn(port);
        await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
        return browser;
    }

    @Test
    void tokens_are_renewed_once_for_many_requests() {
        var browser = withExpiredToken();
        Provider.ONE.giveTokensFor(Duration.ofMinutes(15));

        var answers =
                IntStream.range(0, 12)
                        .mapToObj(_ ->
                                supplyAsync(
                                        () -> browser.get("/api/policy/cases"),
                                        Thread::startVirtualThread))
                        .toList()
                        .stream()
                        .map(java.util.concurrent.CompletableFuture::join)
                        .toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(Provider.ONE.refreshes()).isEqualTo(1);
        assertThat(SERVICES.getAllServeEvents())
                .extracting(event -> event.getRequest().getHeader("Authorization"))
                .containsOnly(authorizationSeen());
    }

    @Test
    void a_session_ends_when_the_provider_says_so() {
        var browser = withExpiredToken();
        Provider.ONE.forgetEverybody();

        isProblem(browser.get("/api/policy/cases"), 401, "token-expired");
        assertThat(json(browser.get("/session")).path("user").isNull()).isTrue();
    }

    @Test
    void a_provider_that_is_away_ends_no_session() {
        var browser = withExpiredToken();
        Provider.ONE.goAway();

        var away = browser.get("/api/policy/cases");
        assertThat(browser.get("/api/policy/zones").statusCode()).isEqualTo(200);
        Provider.ONE.giveTokensFor(Duration.ofMinutes(15));
        Provider.ONE.comeBack();

        isProblem(away, 503, "identity-provider-unavailable");
        assertThat(browser.get("/api/policy/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void a_log_in_that_failed_is_explained() {
        var browser = new Browser(port);

        var answer = browser.get("/login/oauth2/code/idp?code=x&state=y", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/problems/log-in-failed"));
    }
}
