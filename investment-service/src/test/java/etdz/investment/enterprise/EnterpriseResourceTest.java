package etdz.investment.enterprise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.investment.Surroundings;
import etdz.investment.enterprise.qualification.SampleQualifications;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The register and the dossiers over the wire, with the demonstration's users.
@ServiceTest
@DirtiesContext
class EnterpriseResourceTest {

    @RegisterExtension
    static final WireMockExtension OUTSIDE =
            WireMockExtension.newInstance()
                    .options(wireMockConfig().dynamicPort().globalTemplating(false))
                    .build();

    private static final String REGISTER = "/api/investment/enterprises";
    private static final String FIRM = REGISTER + "/91150100MA0N00016K";
    private static final String MISREAD = REGISTER + "/91150100MA0N00016L";
    private static final String QUALIFICATIONS = "/api/investment/qualifications";
    private static final String OFFICER = "officer-hohhot";

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Surroundings.registerOutside(registry, OUTSIDE);
    }

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired SampleEnterprises samples;
    @Autowired SampleQualifications qualifications;

    @BeforeEach
    void seed() {
        Surroundings.everybodyAnswers(OUTSIDE, "2609-150100-04-01-123456");
        samples.seed();
        qualifications.seed();
    }

    @Test
    void a_dossier_shows_each_fact_with_source_and_date() {
        assertThat(read(OFFICER, FIRM))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"codeCheck": "VALID", "sample": true,
                         "industry": {"section": "C", "name": "医药制造业"},
                         "facts": [{"name": "NAME", "source": "SAMPLE", "on": "2026-09-18"},
                                   {"name": "NAME_EN"}, {"name": "ZONE", "value": "hohhot"},
                                   {"name": "INDUSTRY", "value": "27"}, {"name": "SIZE"},
                                   {"name": "CAPITAL_KIND"}],
                         "registry": {"state": "VERIFIED", "name": "示例企业（虚构）"},
                         "history": [{"move": "Recorded", "by": "seed"}],
                         "allowed": ["facts", "registry-facts", "merger", "qualifications"]}
                        """);
        assertThat(read("applicant-1", FIRM))
                .bodyJson()
                .extractingPath("$.allowed")
                .asArray()
                .isEmpty();
        isProblem(read("applicant-2", FIRM), HttpStatus.NOT_FOUND, "no-such-enterprise");
        isProblem(read("officer-bayannur", FIRM), HttpStatus.NOT_FOUND, "no-such-enterprise");
        isProblem(read("talent-1", FIRM), HttpStatus.FORBIDDEN, "not-allowed");
    }

    @Test
    void the_register_is_searched_in_scope_and_goes_out_as_a_table() throws Exception {
        assertThat(read(OFFICER, REGISTER + "?name=生物药&industry=C"))
                .bodyJson()
                .extractingPath("$.items[*].zone")
                .asArray()
                .isNotEmpty()
                .containsOnly("hohhot");
        assertThat(read(OFFICER, REGISTER + "?creditCode=91150802"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(read(OFFICER, REGISTER + "?qualification=HIGH_TECH"))
                .bodyJson()
                .extractingPath("$.items[*].creditCode")
                .asArray()
                .containsExactly("91150100MA0N00016K");
        assertThat(read("applicant-1", REGISTER))
                .bodyJson()
                .extractingPath("$.items[*].creditCode")
                .asArray()
                .containsExactly("91150100MA0N00016K");
        isProblem(read(OFFICER, REGISTER + "?industry=Z"), HttpStatus.BAD_REQUEST, "bad-parameter");

        var csv = read(OFFICER, REGISTER + "/export?format=csv").getResponse();
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8).lines()).hasSize(1 + 101);
        var book = read(OFFICER, REGISTER + "/export?format=xlsx").getResponse();
        assertThat(book.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void an_officer_records_an_enterprise_once() {
        var body =
                """
                {"creditCode": "91350203M0001QAY9B",
                 "facts": {"name": "示例登记有限公司（虚构）", "industryDivision": "30"}}
                """;
        var key = Map.of("Idempotency-Key", "record-0001");

        assertThat(send(HttpMethod.POST, OFFICER, REGISTER, key, body))
                .hasStatus(HttpStatus.CREATED)
                .hasHeader("Location", REGISTER + "/91350203M0001QAY9B")
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"codeCheck\": \"WRONG_CHECK_CHARACTER\", \"zone\": \"hohhot\"}");
        assertThat(send(HttpMethod.POST, OFFICER, REGISTER, key, body))
                .hasStatus(HttpStatus.CREATED);
        isProblem(
                send(
                        HttpMethod.POST,
                        OFFICER,
                        REGISTER,
                        Map.of("Idempotency-Key", "record-0002"),
                        body),
                HttpStatus.CONFLICT,
                "enterprise-recorded");
        assertThat(
                        send(
                                HttpMethod.POST,
                                OFFICER,
                                REGISTER,
                                Map.of("Idempotency-Key", "record-0003"),
                                """
                                {"creditCode": "9115",
                                 "facts": {"name": "", "industryDivision": "98"}}
                                """))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/creditCode", "/facts/name", "/facts/industryDivision");
    }

    @Test
    void facts_are_changed_by_who_read_the_version_that_stands() {
        var body = "{\"name\": \"示例更名有限公司（虚构）\", \"industryDivision\": \"27\"}";
        isProblem(
                send(HttpMethod.PUT, OFFICER, FIRM + "/facts", Map.of(), body),
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-missing");
        isProblem(
                act("applicant-1", FIRM + "/facts", 1, body), HttpStatus.FORBIDDEN, "not-allowed");
        isProblem(
                act("officer-bayannur", FIRM + "/facts", 1, body),
                HttpStatus.NOT_FOUND,
                "no-such-enterprise");

        assertThat(act(OFFICER, FIRM + "/facts", 1, body))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"name": "示例更名有限公司（虚构）",
                         "history": [{"move": "Recorded"},
                                     {"move": "Changed", "by": "officer-hohhot",
                                      "facts": ["NAME", "NAME_EN", "SIZE", "CAPITAL_KIND"]}]}
                        """);
        assertThat(act(OFFICER, FIRM + "/facts", 2, body)).hasHeader("ETag", "\"2\"");
        isProblem(
                act(OFFICER, FIRM + "/facts", 1, body),
                HttpStatus.PRECONDITION_FAILED,
                "stale-version");
    }

    @Test
    void the_registry_is_asked_again_and_its_name_taken_over_with_its_date() {
        assertThat(send(HttpMethod.POST, OFFICER, FIRM + "/registry-check", Map.of(), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.registry.state")
                .isEqualTo("VERIFIED");
        assertThat(act(OFFICER, FIRM + "/registry-facts", 1, null))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"name": "示例企业（虚构）", "version": 2}
                        """);

        OUTSIDE.stubFor(
                get(urlPathMatching("/registry/.*")).willReturn(aResponse().withStatus(503)));
        assertThat(send(HttpMethod.POST, OFFICER, FIRM + "/registry-check", Map.of(), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.registry.state")
                .isEqualTo("STALE");
        isProblem(
                act(OFFICER, REGISTER + "/91150121MA0T00038K/registry-facts", 1, null),
                HttpStatus.CONFLICT,
                "no-registry-answer");
    }

    @Test
    void a_duplicate_is_offered_merged_and_separated_again() {
        assertThat(read(OFFICER, REGISTER + "/duplicates"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"likeness": "SAME_NAME",
                                    "enterprises": [{"creditCode": "91150100MA0N00016K"},
                                                    {"creditCode": "91150100MA0N00016L"}]}]}
                        """);
        var into = "{\"into\": \"91150100MA0N00016K\", \"reason\": \"末位录入错误\"}";
        isProblem(
                act(
                        OFFICER,
                        MISREAD + "/merger",
                        1,
                        "{\"into\": \"91150802MA0N00016L\", \"reason\": \"别区\"}"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-content");

        assertThat(act(OFFICER, MISREAD + "/merger", 1, into))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"merger": {"into": "91150100MA0N00016K", "reason": "末位录入错误"},
                         "allowed": ["separation"], "version": 2}
                        """);
        assertThat(read(OFFICER, FIRM))
                .bodyJson()
                .extractingPath("$.absorbed")
                .asArray()
                .containsExactly("91150100MA0N00016L");
        assertThat(read(OFFICER, REGISTER + "/duplicates"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        isProblem(
                act(OFFICER, MISREAD + "/facts", 2, "{\"name\": \"示例\"}"),
                HttpStatus.CONFLICT,
                "enterprise-merged");
        assertThat(act(OFFICER, MISREAD + "/separation", 2, "{\"reason\": \"两家企业\"}"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.merger");
    }

    @Test
    void of_two_that_are_merged_into_each_other_at_once_one_stays() {
        Map.of(FIRM, "91150100MA0N00016L", MISREAD, "91150100MA0N00016K").entrySet().stream()
                .parallel()
                .forEach(merger ->
                        act(
                                OFFICER,
                                merger.getKey() + "/merger",
                                1,
                                "{\"into\": \"%s\", \"reason\": \"同时\"}"
                                        .formatted(merger.getValue())));

        assertThat(
                        Stream.of(FIRM, MISREAD)
                                .filter(path -> body(read(OFFICER, path)).contains("\"merger\":{")))
                .hasSizeLessThan(2);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_qualification_is_recorded_withdrawn_and_reinstated() {
        var path = FIRM + "/qualifications";
        var body =
                """
                {"kind": "GAZELLE", "certificateNumber": "示例-9", "issuer": "示例认定机构",
                 "grantedOn": "2024-01-02", "validUntil": "2026-10-01"}
                """;
        var key = Map.of("Idempotency-Key", "qualify-0001");

        var created = send(HttpMethod.POST, OFFICER, path, key, body);
        assertThat(created)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\": \"HOLDS\", \"daysLeft\": 13, \"kindName\": {\"zh\": \"瞪羚企业\"}}");
        var one = created.getResponse().getHeader("Location");
        isProblem(
                send(
                        HttpMethod.POST,
                        OFFICER,
                        path,
                        Map.of("Idempotency-Key", "qualify-0002"),
                        body),
                HttpStatus.CONFLICT,
                "qualification-recorded");
        var withdrawal = "{\"on\": \"2026-09-18\", \"reason\": \"取消资格\"}";
        assertThat(act(OFFICER, one + "/withdrawal", 1, withdrawal))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "WITHDRAWN", "withdrawal": {"reason": "取消资格"},
                         "allowed": ["reinstatement"], "version": 2}
                        """);
        assertThat(act(OFFICER, one + "/reinstatement", 2, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("HOLDS");
        assertThat(read("applicant-1", path))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(3);
        isProblem(read("applicant-2", path), HttpStatus.NOT_FOUND, "no-such-enterprise");
        isProblem(
                act("officer-bayannur", one + "/withdrawal", 3, withdrawal),
                HttpStatus.NOT_FOUND,
                "no-such-qualification");
    }

    @Test
    void what_ends_soon_is_listed_for_the_own_zone_the_first_end_before_the_others()
            throws Exception {
        assertThat(read(OFFICER, QUALIFICATIONS + "?endsWithin=90"))
                .bodyJson()
                .extractingPath("$.items[*].daysLeft")
                .asArray()
                .containsExactly(20, 50, 80);
        assertThat(read(OFFICER, QUALIFICATIONS + "?endsWithin=30"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(read("leader-nmg", QUALIFICATIONS + "?endsWithin=90"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(6);
        isProblem(
                read(OFFICER, QUALIFICATIONS + "?endsWithin=367"),
                HttpStatus.BAD_REQUEST,
                "bad-parameter");
        var csv = read(OFFICER, QUALIFICATIONS + "/export?endsWithin=90").getResponse();
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8).lines()).hasSize(4);
    }

    private MvcTestResult read(String user, String path) {
        return users.as(user, http.get().uri(path)).exchange();
    }

    private MvcTestResult act(String user, String path, int version, @Nullable String body) {
        return send(HttpMethod.PUT, user, path, Map.of("If-Match", "\"" + version + "\""), body);
    }

    private MvcTestResult send(
            HttpMethod method,
            String user,
            String path,
            Map<String, String> headers,
            @Nullable String body) {
        var request = users.as(user, http.method(method).uri(path));
        headers.forEach(request::header);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
