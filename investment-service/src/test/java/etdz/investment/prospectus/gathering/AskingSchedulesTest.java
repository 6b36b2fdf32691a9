package etdz.investment.prospectus.gathering;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.ZoneCode;
import etdz.investment.outside.ClientTest;
import etdz.investment.outside.OutsideFixture;
import etdz.investment.outside.PolicyContract;
import etdz.investment.prospectus.content.Building;
import etdz.investment.prospectus.content.Building.NeedsManual;
import etdz.investment.prospectus.content.Building.NotAvailable;
import etdz.investment.prospectus.content.Building.Reckoned;
import etdz.investment.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ClientTest
class AskingSchedulesTest {

    @RegisterExtension
    static final WireMockExtension POLICY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final LocalDate START = LocalDate.of(2026, 9, 18);
    private static final String PATH = "/api/policy/schedules/building";
    private static final String ANSWER = PolicyContract.answer("get " + PATH);

    @Configuration(proxyBeanMethods = false)
    @EnableFeignClients(clients = ScheduleClient.class)
    static class Surroundings {}

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("etdz.investment.policy-url", POLICY::baseUrl);
        registry.add(
                "spring.cloud.openfeign.client.config.policy-schedules.read-timeout",
                () -> OutsideFixture.READ_TIMEOUT);
    }

    @Autowired ScheduleClient client;

    @Test
    void the_dates_are_those_that_policy_service_reckoned() {
        POLICY.stubFor(get(anyUrl()).willReturn(okJson(ANSWER)));

        assertThat(ask())
                .isEqualTo(
                        new Reckoned(
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2026, 12, 9),
                                false,
                                10_000,
                                new Wording("不含准备材料的时间", "Preparing papers is not counted")));
        POLICY.verify(getRequestedFor(urlEqualTo(PATH + "?zone=hohhot&start=2026-09-18")));
    }

    @Test
    void a_step_without_a_basis_is_named_and_there_is_no_date() {
        POLICY.stubFor(
                get(anyUrl())
                        .willReturn(
                                okJson(
                                        """
                                        {"zone": "hohhot", "start": "2026-09-18", "needsManual": true,
                                         "steps": [
                                           {"matter": "A", "name": {"zh": "用地"}, "source": "HISTORY"},
                                           {"matter": "B", "name": {"zh": "施工许可", "en": "Permit"}, "source": "UNKNOWN"},
                                           {"matter": "C", "source": "UNKNOWN"}]}
                                        """)));

        assertThat(ask())
                .isEqualTo(
                        new NeedsManual(
                                List.of(new Wording("施工许可", "Permit"), new Wording("C", null))));
    }

    @Test
    void what_cannot_be_used_is_not_available() {
        var bad =
                List.of(
                        aResponse().withStatus(500),
                        aResponse().withStatus(404),
                        aResponse().withFixedDelay(OutsideFixture.TOO_LATE).withStatus(200),
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        aResponse().withStatus(200).withBody("<html>maintenance</html>"),
                        okJson("null"),
                        okJson("{}"),
                        okJson(ANSWER.replace("hohhot", "bayannur")),
                        okJson(ANSWER.replace("\"2026-09-18\"", "\"2026-09-19\"")),
                        okJson(ANSWER.replace("\"p80\"", "\"p81\"")),
                        okJson(ANSWER.replace("2026-12-09", "2026-11-30")),
                        okJson(ANSWER.replace("\"basis\"", "\"base\"")));
        for (var answer : bad) {
            POLICY.stubFor(get(anyUrl()).willReturn(answer));

            assertThat(ask()).isEqualTo(new NotAvailable());
        }
    }

    private Building ask() {
        return new AskingSchedules(client, OutsideFixture.system("policy-schedules"))
                .ask(new ZoneCode("hohhot"), START);
    }
}
