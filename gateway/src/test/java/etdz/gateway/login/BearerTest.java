package etdz.gateway.login;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static etdz.gateway.Browser.isProblem;
import static etdz.gateway.Browser.json;
import static etdz.gateway.Surroundings.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Provider;
import etdz.gateway.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BearerTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    private final Browser program;
    private final int port;

    BearerTest(@LocalServerPort int port) {
        this.port = port;
        this.program = new Browser(port);
    }

    @BeforeEach
    void answer() {
        Provider.ONE.reset();
        SERVICES.resetAll();
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{}")));
    }

    @Test
    void nobody_gets_in_without_a_token() {
        var answer = program.get("/api/policy/cases");

        isProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        isProblem(program.send("POST", "/api/policy/cases", "{}"), 401, "unauthenticated");
        assertThat(json(program.send("POST", "/logout", "")).path("location").asString())
                .isEqualTo("/");
        assertThat(SERVICES.getAllServeEvents()).isEmpty();
    }

    @Test
    void tokens_that_are_no_good_say_why() {
        isProblem(as(Provider.ONE.expiredToken("u")), 401, "token-expired");
        isProblem(as(Provider.ONE.tokenForOthers("u")), 401, "unauthenticated");
        isProblem(as(Provider.ONE.forgedToken("u")), 401, "unauthenticated");
        isProblem(as("nonsense"), 401, "unauthenticated");
    }

    private java.net.http.HttpResponse<String> as(String token) {
        return program.get("/api/policy/cases", "Authorization", "Bearer " + token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/policy/calendar/due?from=2026-09-18&workingDays=20",
                "GET /api/policy/matters",
                "GET /api/policy/matters/SMP-FG-001",
                "GET /api/policy/incentives",
                "POST /api/policy/incentives/matches",
                "GET /api/policy/opinion",
                "GET /api/policy/schedules/building?zone=hohhot",
                "GET /api/policy/credit-codes/91150100MA0N00016K",
                "GET /api/policy/zones",
                "GET /api/investment/zone-profiles",
                "GET /api/investment/guide?language=ru",
                "GET /api/investment/prospectuses/PRO-1",
                "GET /api/investment/prospectuses/PRO-1/pdf",
                "GET /api/investment/enquiries/officers",
                "GET /api/investment/enquiries/LEAD-1?key=x",
                "POST /api/talent/points"
            })
    void what_is_public_needs_no_token(String line) {
        var request = line.split(" ", 2);

        assertThat(program.send(request[0], request[1], "").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_public_beside_it_needs_one() {
        isProblem(program.get("/api/investment/prospectuses"), 401, "unauthenticated");
        isProblem(program.get("/api/investment/enquiries"), 401, "unauthenticated");
        isProblem(program.get("/api/investment/zone-profiles/hohhot"), 401, "unauthenticated");
    }

    @Test
    void some_open_calls_are_an_addresss_a_few_times_only() {
        for (var i = 0; i < 5; i++) {
            assertThat(program.send("POST", "/api/investment/enquiries", "{}").statusCode())
                    .isEqualTo(200);
        }
        var sixth = program.send("POST", "/api/investment/enquiries", "{}");

        isProblem(sixth, 429, "too-many-of-these");
        assertThat(sixth.headers().firstValue("Retry-After"))
                .hasValueSatisfying(it -> assertThat(Integer.parseInt(it)).isBetween(1, 3600));
        assertThat(SERVICES.getAllServeEvents()).hasSize(5);
        assertThat(program.send("POST", "/api/talent/points", "{}").statusCode()).isEqualTo(200);
        assertThat(
                        program.send(
                                        "POST",
                                        "/api/investment/enquiries",
                                        "{}",
                                        "Authorization",
                                        "Bearer " + Provider.ONE.accessToken("investor-1"))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_token_wins_over_a_cookie() {
        var browser = Browser.loggedIn(port);
        var token = Provider.ONE.accessToken("applicant-1");

        var answer =
                browser.send(
                        "PUT", "/api/policy/cases/1", "{}", "Authorization", "Bearer " + token);
        var refused =
                browser.get(
                        "/api/policy/cases",
                        "Authorization",
                        "Bearer " + Provider.ONE.forgedToken("applicant-1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(SERVICES.getAllServeEvents().getFirst().getRequest().getHeader("Authorization"))
                .isEqualTo("Bearer " + token);
        isProblem(refused, 401, "unauthenticated");
    }
}
