package etdz.investment.calendar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.mongo.RealMongo;
import etdz.investment.outside.ClientTest;
import etdz.investment.outside.OutsideFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ClientTest
class CalendarsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    @RegisterExtension
    static final WireMockExtension POLICY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    /// The day before the holiday of National Day 2026, which the notice has from the 1st to the
    /// 7th.
    static final LocalDate EVE = LocalDate.of(2026, 9, 30);

    @Configuration(proxyBeanMethods = false)
    @EnableFeignClients(clients = CalendarClient.class)
    static class Surroundings {}

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("etdz.investment.policy-url", POLICY::baseUrl);
    }

    @Autowired CalendarClient client;

    @Test
    void holidays_count_as_policy_service_tells_them_and_each_version_is_fetched_once() {
        tells(1, "2026-10-01", "2026-10-02");
        var calendars = calendars();
        calendars.look();
        assertThat(calendars.current().after(EVE, 1)).isEqualTo("2026-10-05");
        assertThat(calendars.current().isProvisional(EVE)).isFalse();

        tells(2, "2026-10-01", "2026-10-02", "2026-10-05");
        calendars.look();
        calendars.look();

        assertThat(calendars.current().after(EVE, 1)).isEqualTo("2026-10-06");
        POLICY.verify(1, getRequestedFor(urlPathMatching(".*/2026/versions/2")));
    }

    @Test
    void while_policy_service_is_away_the_last_answer_holds_also_over_a_restart() {
        tells(1, "2026-10-01", "2026-10-02");
        calendars().look();
        POLICY.stubFor(get(urlPathMatching("/.*")).willReturn(aResponse().withStatus(503)));

        var restarted = calendars();
        restarted.look();

        assertThat(restarted.current().after(EVE, 1)).isEqualTo("2026-10-05");
    }

    @Test
    void what_nobody_told_yet_counts_by_weekends_and_is_provisional() {
        var calendar = calendars().current();

        assertThat(calendar.after(EVE, 1)).isEqualTo("2026-10-01");
        assertThat(calendar.isProvisional(EVE)).isTrue();
    }

    private Calendars calendars() {
        return new Calendars(
                client, OutsideFixture.system("policy-service"), new KnownYears(MONGO.stores()));
    }

    private static void tells(int version, String... holidays) {
        var about = "{\"year\": 2026, \"version\": %d, \"status\": \"FINAL\", \"source\": \"示例\"}";
        POLICY.stubFor(
                get("/api/policy/calendar/years")
                        .willReturn(
                                okJson(
                                        "{\"items\": [%s, %s]}"
                                                .formatted(
                                                        about.formatted(version),
                                                        about.formatted(1)))));
        POLICY.stubFor(
                get("/api/policy/calendar/years/2026/versions/" + version)
                        .willReturn(
                                okJson(
                                        """
                                        {"about": %s, "statutory": [], "holidays": ["%s"],
                                         "workedWeekends": [], "local": []}
                                        """
                                                .formatted(
                                                        about.formatted(version),
                                                        String.join("\", \"", holidays)))));
    }
}
