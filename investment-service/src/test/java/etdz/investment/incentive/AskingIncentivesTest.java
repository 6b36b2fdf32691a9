package etdz.investment.incentive;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import etdz.common.ZoneCode;
import etdz.common.time.TestClock;
import etdz.investment.incentive.Matched.FactsNotKnown;
import etdz.investment.incentive.Matched.Found;
import etdz.investment.incentive.Matched.NotAvailable;
import etdz.investment.incentive.Matched.Verdict;
import etdz.investment.incentive.Offered.Counted;
import etdz.investment.outside.ClientTest;
import etdz.investment.outside.OutsideFixture;
import etdz.investment.outside.PolicyContract;
import etdz.investment.wording.Wording;
import java.time.Duration;
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
class AskingIncentivesTest {

    @RegisterExtension
    static final WireMockExtension POLICY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final String MATCHES = "/api/policy/incentives/matches";
    private static final String LISTED =
            """
            {"items": [
              {"code": "A", "validity": {"from": "2026-01-01", "to": "2026-12-31"}},
              {"code": "B", "validity": {"from": "2026-01-01"}},
              {"code": "C", "validity": {"from": "2025-01-01", "to": "2025-12-31"}},
              {"code": "D", "validity": {"from": "2027-01-01"}}]}
            """;
    private static final String ANSWER = PolicyContract.answer("post " + MATCHES);

    @Configuration(proxyBeanMethods = false)
    @EnableFeignClients(clients = IncentiveClient.class)
    static class Surroundings {}

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("etdz.investment.policy-url", POLICY::baseUrl);
        registry.add(
                "spring.cloud.openfeign.client.config.policy-incentives.read-timeout",
                () -> OutsideFixture.READ_TIMEOUT);
    }

    @Autowired IncentiveClient client;
    private final TestClock clock = new TestClock();

    @Test
    void those_in_force_today_are_counted_and_a_count_holds_for_a_while() {
        POLICY.stubFor(get(listOf(HOHHOT)).willReturn(okJson(LISTED)));
        var counting = counting(Duration.ofSeconds(2));

        for (var i = 0; i < 3; i++) {
            assertThat(counting.of(List.of(HOHHOT)))
                    .containsEntry(HOHHOT, new Counted(2, false, clock.instant()));
        }
        POLICY.verify(1, getRequestedFor(anyUrl()));

        clock.standAt("2026-09-18T10:00");
        counting.of(List.of(HOHHOT));
        POLICY.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void a_list_that_goes_on_is_at_least_so_many() {
        POLICY.stubFor(
                get(listOf(HOHHOT))
                        .willReturn(okJson(LISTED.replace("]}", "], \"next\": \"x\"}"))));

        assertThat(counting(Duration.ofSeconds(2)).of(List.of(HOHHOT)))
                .containsEntry(HOHHOT, new Counted(2, true, clock.instant()));
    }

    @Test
    void a_zone_that_is_not_answered_for_hides_no_other() {
        POLICY.stubFor(get(listOf(BAYANNUR)).willReturn(aResponse().withStatus(500)));
        POLICY.stubFor(get(listOf(HOHHOT)).willReturn(okJson(LISTED)));

        assertThat(counting(Duration.ofSeconds(2)).of(List.of(BAYANNUR, HOHHOT)))
                .containsEntry(BAYANNUR, new Offered.NotAvailable())
                .containsEntry(HOHHOT, new Counted(2, false, clock.instant()));
    }

    @Test
    void nobody_waits_longer_than_patience_lasts() {
        POLICY.stubFor(
                get(anyUrl()).willReturn(aResponse().withFixedDelay(OutsideFixture.TOO_LATE)));

        assertThat(counting(Duration.ofMillis(100)).of(List.of(HOHHOT, BAYANNUR)).values())
                .containsOnly(new Offered.NotAvailable());
        POLICY.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void a_match_is_taken_as_policy_service_found_it() {
        POLICY.stubFor(post(MATCHES).willReturn(okJson(ANSWER)));
        var facts =
                List.<GivenFact>of(
                        new GivenFact.Truth("hightech", true),
                        new GivenFact.Count("staff", 120),
                        new GivenFact.Text("industry", "C27"));

        assertThat(matches().ask(HOHHOT, TODAY, facts))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> {
                            assertThat(found.total()).isEqualTo(2);
                            var near = found.matches().getFirst();
                            assertThat(near.verdict()).isEqualTo(Verdict.UNKNOWN);
                            assertThat(near.missing())
                                    .extracting(Wording::zh)
                                    .containsExactly("同一事项已获同级财政支持");
                            assertThat(near.amount())
                                    .hasToString("Money[amount=100000.00, currency=CNY]");
                            assertThat(near.sample()).isTrue();
                            var far = found.matches().getLast();
                            assertThat(far.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
                            assertThat(far.failing())
                                    .containsExactly(
                                            new Wording(
                                                    "年度新增工业产值",
                                                    "yearly increase of industrial output"));
                            assertThat(far.validTo()).isEqualTo("2028-12-31");
                        });
        POLICY.verify(
                postRequestedFor(urlEqualTo(MATCHES))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"zone": "hohhot", "on": "2026-09-18",
                                         "facts": {"hightech": true, "staff": 120, "industry": "C27"}}
                                        """)));
    }

    @Test
    void facts_that_nobody_knows_are_the_fault_of_who_gave_them() {
        POLICY.stubFor(post(MATCHES).willReturn(aResponse().withStatus(400)));
        var asking = matches();

        for (var i = 0; i < 12; i++) {
            assertThat(asking.ask(HOHHOT, TODAY, List.of())).isEqualTo(new FactsNotKnown());
        }
        POLICY.verify(12, postRequestedFor(anyUrl()));
    }

    @Test
    void what_cannot_be_used_is_not_available() {
        var bad =
                List.of(
                        aResponse().withStatus(500),
                        aResponse().withFixedDelay(OutsideFixture.TOO_LATE).withStatus(200),
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        aResponse().withStatus(200).withBody("<html>maintenance</html>"),
                        okJson("null"),
                        okJson("{}"),
                        okJson(ANSWER.replace("hohhot", "bayannur")),
                        okJson(ANSWER.replace("2026-09-18", "2026-09-19")),
                        okJson(ANSWER.replace("UNKNOWN", "SURE")),
                        okJson(ANSWER.replace("\"title\"", "\"titel\"")));
        for (var answer : bad) {
            POLICY.stubFor(post(MATCHES).willReturn(answer));

            assertThat(matches().ask(HOHHOT, TODAY, List.of())).isEqualTo(new NotAvailable());
        }
    }

    private CountingIncentives counting(Duration patience) {
        return new CountingIncentives(
                client,
                OutsideFixture.system("policy-incentives"),
                new IncentiveSettings(Duration.ofMinutes(5), patience),
                clock);
    }

    private AskingMatches matches() {
        return new AskingMatches(client, OutsideFixture.system("policy-incentives"));
    }

    private static UrlPattern listOf(ZoneCode zone) {
        return urlEqualTo("/api/policy/incentives?zone=%s&limit=100".formatted(zone.value()));
    }
}
