package etdz.investment.prospectus;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.investment.Surroundings;
import etdz.investment.zoneprofile.SampleZoneProfiles;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an investor sees of the zones before he knows anybody: the comparison, the guide, a
/// prospectus that he makes and shares.
@ServiceTest
class InvestorViewTest {

    @RegisterExtension
    static final WireMockExtension POLICY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final String ZONES = "/api/investment/zone-profiles";
    private static final String PROSPECTUSES = "/api/investment/prospectuses";
    private static final String PRICE =
            """
            {"facts": [{"name": "INDUSTRIAL_LAND_PRICE",
              "value": {"least": "%s", "most": "192000", "unit": "CNY_PER_MU"},
              "source": {"title": "示例公告", "asOf": "2026-09", "evidence": "SAMPLE"}}]}
            """;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Surroundings.registerOutside(registry, POLICY);
        registry.add("etdz.investment.incentive.fresh-for", () -> "0s");
    }

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired SampleZoneProfiles samples;

    @BeforeEach
    void answer() {
        Surroundings.everybodyAnswers(POLICY, "2609-150100-04-01-123456");
        POLICY.stubFor(
                get(urlPathEqualTo("/api/policy/incentives"))
                        .willReturn(
                                okJson(
                                        "{\"items\": [{\"code\": \"A\", \"validity\":"
                                                + " {\"from\": \"2026-01-01\"}}]}")));
        POLICY.stubFor(
                post("/api/policy/incentives/matches")
                        .willReturn(
                                okJson(
                                                """
                                                {"zone": "{{jsonPath request.body '$.zone'}}",
                                                 "on": "2026-09-18", "matches": []}
                                                """)
                                        .withTransformers("response-template")));
        POLICY.stubFor(
                get(urlPathEqualTo("/api/policy/schedules/building"))
                        .willReturn(
                                okJson(
                                                """
                                                {"zone": "{{request.query.zone}}",
                                                 "start": "{{request.query.start}}",
                                                 "earliest": "2027-03-15", "p50": "2027-04-20",
                                                 "p80": "2027-05-11", "provisional": true, "draws": 2000,
                                                 "steps": [], "basis": {"zh": "按办件历史模拟", "en": "Drawn"}}
                                                """)
                                        .withTransformers("response-template")));
    }

    @Test
    void everybody_compares_the_zones_and_what_nobody_provides_is_not_zero() {
        samples.seed();
        assertThat(samples.seed()).isZero();

        var answer = http.get().uri(ZONES).exchange();

        assertThat(answer).hasStatusOk();
        new Contract().fits("ZoneComparison", text(answer));
        assertThat(texts(answer, "$.items[*].zone")).containsExactly("bayannur", "hohhot");
        assertThat(
                        texts(
                                answer,
                                "$.items[1].facts[?(@.name=='LEADING_INDUSTRIES')].source.evidence"))
                .containsExactly("PUBLIC_COPY");
        assertThat(
                        texts(
                                answer,
                                "$.items[1].facts[?(@.name=='INDUSTRIAL_LAND_PRICE')].value.least"))
                .containsExactly("128000");
        assertThat(text(answer))
                .contains(
                        "{\"name\":\"PORT_DISTANCE\",\"group\":\"LOGISTICS\",\"provided\":false}");
        assertThat(JsonPath.<Integer>read(text(answer), "$.items[1].incentives.count"))
                .isEqualTo(1);

        POLICY.stubFor(
                get(urlPathEqualTo("/api/policy/incentives"))
                        .willReturn(aResponse().withStatus(500)));
        var without = text(http.get().uri(ZONES).exchange());
        assertThat(without).contains("{\"state\":\"NOT_AVAILABLE\"}").contains("128000");
    }

    @Test
    void officers_keep_the_profile_of_their_own_zone() {
        var path = ZONES + "/hohhot";
        var blank = users.as("officer-hohhot", http.get().uri(path)).exchange();
        assertThat(blank).hasStatusOk().hasHeader("ETag", "\"0\"");
        new Contract().fits("ZoneProfile", text(blank));

        var told = tell("officer-hohhot", "hohhot", 0, PRICE.formatted("128000"));
        assertThat(told).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(tell("officer-hohhot", "hohhot", 0, PRICE.formatted("1")))
                .hasStatus(PRECONDITION_FAILED);
        var again = tell("officer-hohhot", "hohhot", 1, PRICE.formatted("120000"));
        assertThat(
                        texts(
                                again,
                                "$.facts[?(@.name=='INDUSTRIAL_LAND_PRICE')].earlier[*].value.least"))
                .containsExactly("128000");
        new Contract().fits("ZoneProfile", text(again));

        isProblem(
                tell("officer-bayannur", "hohhot", 2, PRICE.formatted("1")),
                NOT_FOUND,
                "no-such-zone-profile");
        isProblem(
                users.as("officer-bayannur", http.get().uri(path)).exchange(),
                NOT_FOUND,
                "no-such-zone-profile");
        assertThat(tell("reviewer-hohhot", "hohhot", 2, PRICE.formatted("1"))).hasStatus(FORBIDDEN);
        assertThat(
                        text(
                                tell(
                                        "officer-hohhot",
                                        "hohhot",
                                        2,
                                        """
                                        {"facts": [{"name": "GAS_PRICE", "value": {"least": "3", "most": "2.x"},
                                          "source": {"title": "", "asOf": "26", "url": "x", "evidence": "SAMPLE"}}]}
                                        """)))
                .contains(
                        "/facts/0/value/most",
                        "/facts/0/value/unit",
                        "/facts/0/source/title",
                        "/facts/0/source/asOf",
                        "/facts/0/source/url");
    }

    @Test
    void the_guide_is_open_and_a_language_without_texts_is_answered_in_english() {
        var russian = http.get().uri("/api/investment/guide?language=ru").exchange();

        assertThat(russian).hasStatusOk();
        new Contract().fits("InvestmentGuide", text(russian));
        assertThat(text(russian)).contains("\"asked\":\"ru\"", "\"language\":\"en\"", "PREPARED");
        assertThat(text(http.get().uri("/api/investment/guide").exchange()))
                .contains("\"language\":\"zh\"", "外商投资信息报告", "国务院令第673号");
        isProblem(
                http.get().uri("/api/investment/guide?language=fr").exchange(),
                BAD_REQUEST,
                "bad-parameter");
    }

    @Test
    void a_prospectus_is_made_shared_refreshed_and_withdrawn() {
        samples.seed();
        POLICY.stubFor(
                get(urlPathEqualTo("/api/policy/schedules/building"))
                        .withQueryParam("zone", equalTo("bayannur"))
                        .willReturn(aResponse().withStatus(500)));
        var made = make("officer-hohhot", "key-00001", "{\"hightech\": true, \"staff\": 12}");
        assertThat(made).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
        var id = JsonPath.<String>read(text(made), "$.id");
        assertThat(text(make("officer-hohhot", "key-00001", "{\"hightech\": true, \"staff\": 12}")))
                .contains(id);

        var shared = http.get().uri(PROSPECTUSES + "/" + id).exchange();
        assertThat(shared).hasStatusOk();
        new Contract().fits("Prospectus", text(shared));
        assertThat(text(shared)).doesNotContain("officer-hohhot");
        assertThat(texts(shared, "$.zones[*].building.state"))
                .containsExactly("AVAILABLE", "NOT_AVAILABLE");
        assertThat(JsonPath.<String>read(text(shared), "$.check.list.order")).contains("23");
        assertThat(JsonPath.<Integer>read(text(shared), "$.unanswered")).isEqualTo(1);

        var pdf = http.get().uri(PROSPECTUSES + "/" + id + "/pdf").exchange();
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, UTF_8))
                .isEqualTo("%PDF-");
        var tag = pdf.getResponse().getHeader("ETag");
        assertThat(
                        http.get()
                                .uri(PROSPECTUSES + "/" + id + "/pdf")
                                .header("If-None-Match", String.valueOf(tag))
                                .exchange())
                .hasStatus(NOT_MODIFIED);

        answer();
        var refreshed = act("officer-hohhot", id, "snapshot", 1);
        assertThat(refreshed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(text(refreshed)).contains("\"unanswered\":0");
        isProblem(act("officer-bayannur", id, "withdrawal", 2), NOT_FOUND, "no-such-prospectus");

        clock.standAt("2027-04-01T09:30");
        assertThat(text(http.get().uri(PROSPECTUSES + "/" + id).exchange()))
                .contains("\"standing\":\"EXPIRED\"");
        var row = text(users.as("officer-hohhot", http.get().uri(PROSPECTUSES)).exchange());
        assertThat(row).contains(id, "\"own\":true", "EXPIRED");

        assertThat(act("officer-hohhot", id, "withdrawal", 2)).hasStatusOk();
        isProblem(http.get().uri(PROSPECTUSES + "/" + id).exchange(), GONE, "prospectus-withdrawn");
        isProblem(
                http.get().uri(PROSPECTUSES + "/" + id + "/pdf").exchange(),
                GONE,
                "prospectus-withdrawn");
        isProblem(
                act("officer-hohhot", id, "snapshot", 3), CONFLICT, "prospectus-withdrawn-already");
        isProblem(
                http.get().uri(PROSPECTUSES + "/PRO-0").exchange(),
                NOT_FOUND,
                "no-such-prospectus");
    }

    @Test
    void each_sees_the_own_list_and_only_the_maker_acts() {
        var firm = JsonPath.<String>read(text(make("applicant-1", "key-00002", "{}")), "$.id");
        var own = JsonPath.<String>read(text(make("investor-1", "key-00003", "{}")), "$.id");

        assertThat(text(users.as("investor-1", http.get().uri(PROSPECTUSES)).exchange()))
                .contains(own)
                .doesNotContain(firm);
        assertThat(text(users.as("officer-hohhot", http.get().uri(PROSPECTUSES)).exchange()))
                .doesNotContain(own, firm);
        assertThat(http.get().uri(PROSPECTUSES).exchange()).hasStatus(UNAUTHORIZED);
        assertThat(users.as("talent-1", http.get().uri(PROSPECTUSES)).exchange())
                .hasStatus(FORBIDDEN);
    }

    @Test
    void what_is_wrong_is_told_at_its_place() {
        var wrong =
                users.as("investor-1", http.post().uri(PROSPECTUSES))
                        .header("Idempotency-Key", "key-00004")
                        .contentType(APPLICATION_JSON)
                        .content(
                                """
                                {"zones": ["hohhot", "hohhot", "nowhere"], "industry": "Z9",
                                 "startOn": "2020-01-01", "facts": {"area": [1], "a b": true}}
                                """)
                        .exchange();
        assertThat(text(wrong))
                .contains(
                        "/zones/1",
                        "/zones/2",
                        "/industry",
                        "/startOn",
                        "/facts/area",
                        "/facts/a b");

        POLICY.stubFor(
                post("/api/policy/incentives/matches").willReturn(aResponse().withStatus(400)));
        var unknown = make("investor-1", "key-00005", "{\"nonsense\": true}");
        assertThat(unknown).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(text(unknown)).contains("\"pointer\":\"/facts\"");
    }

    private MvcTestResult make(String user, String key, String facts) {
        return users.as(user, http.post().uri(PROSPECTUSES))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(
                        """
                        {"zones": ["hohhot", "bayannur"], "industry": "A01", "startOn": "2027-03-01",
                         "facts": %s, "language": "ZH", "note": "良种繁育（示例）"}
                        """
                                .formatted(facts))
                .exchange();
    }

    private MvcTestResult act(String user, String id, String act, int version) {
        return users.as(user, http.put().uri(PROSPECTUSES + "/" + id + "/" + act))
                .header(IF_MATCH, "\"" + version + "\"")
                .exchange();
    }

    private MvcTestResult tell(String user, String zone, int version, String body) {
        return users.as(user, http.put().uri(ZONES + "/" + zone + "/facts"))
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static List<String> texts(MvcTestResult answer, String path) {
        return JsonPath.read(text(answer), path);
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
