package etdz.gateway.login;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static etdz.gateway.Browser.isProblem;
import static etdz.gateway.Surroundings.MONGO;
import static etdz.gateway.Surroundings.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/// The gateway starts without the identity provider, and its small limits are reached.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=-1",
            "etdz.gateway.log-in.issuer=http://localhost:1",
            "etdz.gateway.limit.address-per-second=1",
            "etdz.gateway.limit.address-burst=5",
            "etdz.gateway.limit.log-ins=3",
            "etdz.gateway.portal.dir=src/test/portal"
        })
class ProviderAwayTest {

    @RegisterExtension static final RealMongo DATABASE = MONGO;

    @TestConfiguration
    static class Stores {

        @Bean
        MongoDatabase database() {
            return MONGO.database();
        }

        @Bean
        org.springframework.test.context.DynamicPropertyRegistrar addresses() {
            return registry ->
                    registry.add("etdz.gateway.route.services.policy", SERVICES::baseUrl);
        }
    }

    private final Browser browser;

    ProviderAwayTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void nobody_can_log_in_and_is_told_why() {
        var asPerson = browser.get("/login", "Accept", "text/html");
        var asProgram = browser.get("/login");

        assertThat(asPerson.headers().firstValue("Location"))
                .hasValueSatisfying(
                        to -> assertThat(to).endsWith("/problems/identity-provider-unavailable"));
        isProblem(asProgram, 503, "identity-provider-unavailable");

        browser.get("/login");
        var fourth = browser.get("/login");
        isProblem(fourth, 429, "too-many-log-ins");
        assertThat(fourth.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_token_cannot_be_checked() {
        await().untilAsserted(() ->
                isProblem(
                        browser.get(
                                "/api/policy/cases",
                                "Authorization",
                                "Bearer " + Provider.ONE.accessToken("officer-hohhot")),
                        503,
                        "identity-provider-unavailable"));
    }

    @Test
    void what_is_public_works_until_the_address_has_asked_for_too_much() {
        SERVICES.resetAll();
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{}")));
        assertThat(browser.get("/api/policy/zones").headers().firstValue("RateLimit-Policy"))
                .contains("\"address\";q=5;w=5");

        var answer = browser.get("/api/policy/zones");
        while (answer.statusCode() == 200) {
            answer = browser.get("/api/policy/zones");
        }

        isProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"address\";r=0;t=");
        assertThat(browser.get("/icon.svg").statusCode()).isEqualTo(200);
    }
}
