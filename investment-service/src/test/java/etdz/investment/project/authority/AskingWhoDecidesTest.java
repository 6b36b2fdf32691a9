package etdz.investment.project.authority;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.ZoneCode;
import etdz.investment.outside.ClientTest;
import etdz.investment.outside.OutsideFixture;
import etdz.investment.project.authority.Authority.Known;
import etdz.investment.project.authority.Authority.Mode;
import etdz.investment.project.authority.Authority.NeedsManual;
import etdz.investment.project.authority.Authority.Organ;
import etdz.investment.project.authority.Authority.Unknown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@ClientTest
class AskingWhoDecidesTest {

    @RegisterExtension
    static final WireMockExtension POLICY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    static final LocalDate DAY = LocalDate.of(2026, 9, 18);
    static final MatterCode ENTRUSTED = new MatterCode("SMP-ZR-002");
    static final MatterCode AUTHORISED = new MatterCode("SMP-ZJ-003");
    static final Duration PAUSE = Duration.ofMillis(300);
    static final JsonMapper JSON = JsonMapper.shared();

    @Configuration(proxyBeanMethods = false)
    @EnableFeignClients(clients = PowerClient.class)
    static class Surroundings {}

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("etdz.investment.policy-url", POLICY::baseUrl);
        registry.add(
                "spring.cloud.openfeign.client.config.policy-powers.read-timeout",
                () -> OutsideFixture.READ_TIMEOUT);
    }

    @Autowired PowerClient client;

    @BeforeEach
    void answer() {
        for (var matter : List.of(ENTRUSTED, AUTHORISED)) {
            POLICY.stubFor(
                    get(urlEqualTo(path(matter)))
                            .willReturn(okJson(PolicyExamples.holder(matter))));
        }
    }

    @Test
    void an_entrusted_power_is_used_in_the_name_of_the_organ_that_answers_for_it() {
        var bureau = new Organ("land-hohhot", "呼和浩特市自然资源局");

        assertThat(ask(ENTRUSTED))
                .containsExactly(
                        new Known(
                                ENTRUSTED,
                                new Organ("committee-hohhot", "呼和浩特经济技术开发区管理委员会"),
                                Mode.ENTRUSTED,
                                bureau,
                                bureau,
                                bureau,
                                "行政许可法第二十四条；委托书为示例"));
    }

    @Test
    void an_authorised_power_is_the_committees_own_to_use_and_to_answer_for() {
        var committee = new Organ("committee-hohhot", "呼和浩特经济技术开发区管理委员会");

        assertThat(ask(AUTHORISED))
                .containsExactly(
                        new Known(
                                AUTHORISED,
                                committee,
                                Mode.AUTHORISED,
                                committee,
                                committee,
                                committee,
                                "呼和浩特经济技术开发区条例（2025年修订；授权条款未读到，示例）"));
    }

    @Test
    void the_token_of_the_caller_is_relayed() {
        ask(ENTRUSTED);

        POLICY.verify(
                1,
                getRequestedFor(urlEqualTo(path(ENTRUSTED)))
                        .withHeader("Authorization", equalTo("Bearer a-token")));
    }

    @Test
    void what_the_register_does_not_say_needs_somebody_to_find_out_and_is_no_failure() {
        POLICY.stubFor(
                get(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withStatus(404)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody(
                                                """
                                                {"type": "/problems/holder-not-registered",
                                                 "status": 404, "answer": "NEEDS_MANUAL"}
                                                """)));
        var asking = asking(Duration.ofSeconds(10), ENTRUSTED);

        for (var i = 0; i < 12; i++) {
            assertThat(asking.about(HOHHOT, DAY, "a-token"))
                    .containsExactly(new NeedsManual(ENTRUSTED));
        }
        POLICY.verify(12, getRequestedFor(anyUrl()));
    }

    @Test
    void what_cannot_be_used_leaves_the_answer_unknown() {
        var good = PolicyExamples.holder(ENTRUSTED);
        var bad =
                List.of(
                        aResponse().withStatus(500),
                        aResponse().withStatus(403),
                        aResponse().withStatus(404).withBody("<html>no such page</html>"),
                        aResponse().withFixedDelay(OutsideFixture.TOO_LATE).withStatus(200),
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                        aResponse().withStatus(200),
                        aResponse().withStatus(200).withBody("<html>maintenance</html>"),
                        okJson("null"),
                        okJson("{\"matter\": \"SMP-ZR-002\"}"),
                        okJson(good.replace("SMP-ZR-002", "SMP-ZR-001")),
                        okJson(good.replace("\"hohhot\"", "\"bayannur\"")),
                        okJson(good.replace("2026-09-18", "2026-09-19")),
                        okJson(good.replace("ENTRUSTED", "GUESSED")),
                        okJson(good.replace("\"land-hohhot\"", "\" \"")));
        for (var answer : bad) {
            POLICY.stubFor(get(anyUrl()).willReturn(answer));

            assertThat(ask(ENTRUSTED)).containsExactly(new Unknown(ENTRUSTED));
        }
    }

    @Test
    void one_bad_answer_does_not_hide_the_others() {
        POLICY.stubFor(get(urlEqualTo(path(ENTRUSTED))).willReturn(aResponse().withStatus(500)));

        assertThat(ask(ENTRUSTED, AUTHORISED))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new Unknown(ENTRUSTED)),
                        second -> assertThat(second).isInstanceOf(Known.class));
    }

    @Test
    void a_slow_register_is_not_asked_on_when_patience_is_over() {
        POLICY.stubFor(
                get(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withFixedDelay(OutsideFixture.TOO_LATE)
                                        .withStatus(200)));

        assertThat(
                        asking(Duration.ofMillis(100), ENTRUSTED, AUTHORISED)
                                .about(HOHHOT, DAY, "a-token"))
                .containsExactly(new Unknown(ENTRUSTED), new Unknown(AUTHORISED));
        POLICY.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void a_register_that_keeps_failing_is_left_alone_and_asked_again_after_a_while() {
        var asking = asking(Duration.ofSeconds(10), ENTRUSTED);
        POLICY.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(500)));
        for (var i = 0; i < 20; i++) {
            assertThat(asking.about(HOHHOT, DAY, "a-token"))
                    .containsExactly(new Unknown(ENTRUSTED));
        }
        assertThat(POLICY.findAll(getRequestedFor(anyUrl()))).hasSizeLessThan(15);

        POLICY.stubFor(get(anyUrl()).willReturn(okJson(PolicyExamples.holder(ENTRUSTED))));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> asking.about(HOHHOT, DAY, "a-token").getFirst() instanceof Known);
    }

    @Test
    void every_follow_up_matter_stands_in_the_catalogue() {
        var matters =
                new FollowUpMatters(new ClassPathResource("data/follow-up-matters.json"), JSON);

        assertThat(matters.codes())
                .doesNotHaveDuplicates()
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(
                                        Path.of(
                                                "../policy-service/src/main/resources/data/matters",
                                                code.value() + ".v1.json"))
                                .exists());
    }

    private List<Authority> ask(MatterCode... matters) {
        return asking(Duration.ofSeconds(10), matters).about(HOHHOT, DAY, "a-token");
    }

    private AskingWhoDecides asking(Duration patience, MatterCode... matters) {
        var codes = Stream.of(matters).map(MatterCode::value).toList();
        var file = new ByteArrayResource(JSON.writeValueAsBytes(codes));
        return new AskingWhoDecides(
                new FollowUpMatters(file, JSON),
                client,
                OutsideFixture.system("policy-powers", PAUSE),
                new AuthoritySettings(patience));
    }

    private static String path(MatterCode matter) {
        return "/api/policy/powers/%s/holder?zone=hohhot&on=2026-09-18".formatted(matter.value());
    }
}
