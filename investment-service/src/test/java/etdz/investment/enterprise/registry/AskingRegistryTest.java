package etdz.investment.enterprise.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.CreditCode;
import etdz.common.mongo.RealMongo;
import etdz.investment.enterprise.registry.Standing.Reason;
import etdz.investment.enterprise.registry.Standing.Stale;
import etdz.investment.enterprise.registry.Standing.Unverified;
import etdz.investment.enterprise.registry.Standing.Verified;
import etdz.investment.outside.ClientTest;
import etdz.investment.outside.OutsideFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ClientTest
class AskingRegistryTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    @RegisterExtension
    static final WireMockExtension REGISTRY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    static final Instant START = Instant.parse("2026-09-18T01:00:00Z");
    static final CreditCode FIRM = new CreditCode("91150100MA0N00016K");
    static final CreditCode ODD_CHECK = new CreditCode("91350203M0001QAY9B");
    static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    @Configuration(proxyBeanMethods = false)
    @EnableFeignClients(clients = RegistryClient.class)
    static class Surroundings {}

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("etdz.investment.registry-url", REGISTRY::baseUrl);
        registry.add("spring.cloud.openfeign.client.config.default.connect-timeout", () -> 300);
        registry.add(
                "spring.cloud.openfeign.client.config.default.read-timeout",
                () -> OutsideFixture.READ_TIMEOUT);
    }

    private final AskingRegistry registry;

    AskingRegistryTest(@Autowired RegistryClient client) {
        this.registry =
                new AskingRegistry(
                        client,
                        OutsideFixture.system("enterprise-registry"),
                        new RegistryAnswers(MONGO.stores()),
                        new RegistrySettings(Duration.ofHours(24)),
                        NOW::get);
    }

    @BeforeEach
    void start() {
        NOW.set(START);
    }

    @Test
    void a_good_answer_verifies_and_holds_for_a_day() {
        knows(FIRM);

        assertThat(registry.about(FIRM)).isEqualTo(new Verified(answer(FIRM, START)));
        NOW.set(START.plus(Duration.ofHours(23)));
        assertThat(registry.about(FIRM)).isEqualTo(new Verified(answer(FIRM, START)));

        REGISTRY.verify(1, getRequestedFor(urlPathMatching("/enterprises/.*")));
    }

    @Test
    void a_registry_that_is_down_leaves_the_last_answer_with_its_date() {
        knows(FIRM);
        registry.about(FIRM);
        NOW.set(START.plus(Duration.ofDays(20)));
        REGISTRY.stubFor(
                get(urlPathMatching("/.*"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(registry.about(FIRM)).isEqualTo(new Stale(answer(FIRM, START)));
        assertThat(registry.stored(List.of(FIRM)))
                .containsEntry(FIRM, new Stale(answer(FIRM, START)));
    }

    @Test
    void a_registry_that_is_slow_or_fails_or_talks_nonsense_verifies_nothing() {
        var bad =
                List.of(
                        aResponse().withFixedDelay(OutsideFixture.TOO_LATE).withStatus(200),
                        aResponse().withStatus(503),
                        aResponse().withStatus(200).withBody("<html>maintenance</html>"),
                        okJson("{\"creditCode\": \"91150100MA0N00016K\"}"));
        for (var answer : bad) {
            REGISTRY.stubFor(get(urlPathMatching("/.*")).willReturn(answer));

            assertThat(registry.about(FIRM)).isEqualTo(new Unverified(FIRM, Reason.NO_ANSWER));
        }
        assertThat(MONGO.database().getCollection("registryAnswers").countDocuments()).isZero();
    }

    @Test
    void the_answer_about_somebody_else_is_not_taken() {
        REGISTRY.stubFor(
                get(urlPathMatching("/.*")).willReturn(okJson(entry("91150802MA0N00016L"))));

        assertThat(registry.about(FIRM)).isEqualTo(new Unverified(FIRM, Reason.NO_ANSWER));
    }

    @Test
    void a_code_that_the_registry_does_not_know_is_unverified_and_no_failure() {
        REGISTRY.stubFor(get(urlPathMatching("/.*")).willReturn(aResponse().withStatus(404)));

        for (var i = 0; i < 20; i++) {
            assertThat(registry.about(FIRM))
                    .isEqualTo(new Unverified(FIRM, Reason.UNKNOWN_TO_REGISTRY));
        }
        REGISTRY.verify(20, getRequestedFor(urlPathMatching("/.*")));
    }

    @Test
    void who_asks_again_gets_the_answer_of_now() {
        knows(FIRM);
        registry.about(FIRM);
        NOW.set(START.plusSeconds(60));

        assertThat(registry.askAgain(FIRM))
                .isEqualTo(new Verified(answer(FIRM, START.plusSeconds(60))));
        REGISTRY.stubFor(get(urlPathMatching("/.*")).willReturn(aResponse().withStatus(503)));
        assertThat(registry.askAgain(FIRM))
                .isEqualTo(new Stale(answer(FIRM, START.plusSeconds(60))));
    }

    @Test
    void an_answer_holds_no_longer_once_the_registry_does_not_know_the_code_any_more() {
        knows(FIRM);
        registry.about(FIRM);
        REGISTRY.stubFor(get(urlPathMatching("/.*")).willReturn(aResponse().withStatus(404)));

        assertThat(registry.askAgain(FIRM))
                .isEqualTo(new Unverified(FIRM, Reason.UNKNOWN_TO_REGISTRY));
        assertThat(registry.stored(List.of(FIRM)))
                .containsEntry(FIRM, new Unverified(FIRM, Reason.NOT_ASKED));
    }

    @Test
    void a_registry_that_keeps_failing_is_left_alone() {
        REGISTRY.stubFor(get(urlPathMatching("/.*")).willReturn(aResponse().withStatus(500)));

        for (var i = 0; i < 20; i++) {
            assertThat(registry.about(FIRM)).isEqualTo(new Unverified(FIRM, Reason.NO_ANSWER));
        }
        REGISTRY.verify(5, getRequestedFor(urlPathMatching("/.*")));
    }

    @Test
    void a_wrong_check_character_is_asked_about_and_a_wrong_shape_is_not() {
        knows(ODD_CHECK);
        var nonsense = new CreditCode("not-a-code");

        assertThat(registry.about(ODD_CHECK)).isEqualTo(new Verified(answer(ODD_CHECK, START)));
        assertThat(registry.about(nonsense))
                .isEqualTo(new Unverified(nonsense, Reason.UNKNOWN_TO_REGISTRY));
        REGISTRY.verify(1, getRequestedFor(urlPathMatching("/.*")));
    }

    private static void knows(CreditCode code) {
        REGISTRY.stubFor(
                get("/enterprises/" + code.value()).willReturn(okJson(entry(code.value()))));
    }

    private static String entry(String code) {
        return """
        {"creditCode": "%s", "name": "示例企业（虚构）", "state": "IN_BUSINESS", \
        "registeredOn": "2019-05-06", "size": "MEDIUM"}\
        """
                .formatted(code);
    }

    private static RegistryAnswer answer(CreditCode code, Instant asOf) {
        return new RegistryAnswer(code, "示例企业（虚构）", "IN_BUSINESS", LocalDate.of(2019, 5, 6), asOf);
    }
}
