package etdz.land;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import etdz.common.http.Contract;
import etdz.common.http.ProblemTexts;
import etdz.common.security.RealTokens;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class LandResourcesTest {

    private static final String CELL =
            """
            {"type":"Polygon","coordinates":[[[111.70,40.80],[111.71,40.80],[111.71,40.81],\
            [111.70,40.81],[111.70,40.80]]]}\
            """;

    private static final Contract CONTRACT = new Contract();

    @Autowired MockMvcTester http;
    @Autowired RealTokens tokens;
    @Autowired TestClock clock;
    @Autowired SeedEndpoint seed;

    @BeforeEach
    void seed() {
        clock.standAt("2026-11-24T10:00");
        seed.seed();
    }

    // Is secured

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/land/parcels",
                "/api/land/parcels/PCL-150105-0001",
                "/api/land/zones/hohhot/intensity"
            })
    void no_token_and_no_business_here(String uri) {
        isProblem(http.get().uri(uri).exchange(), UNAUTHORIZED, "unauthenticated");
        isProblem(
                get(tokens.token("talent-1", List.of("talent"), Map.of()), uri),
                FORBIDDEN,
                "not-allowed");
    }

    @Test
    void an_officer_sees_his_zone_only() {
        assertThat(get(officer("bayannur"), "/api/land/parcels?limit=100"))
                .bodyJson()
                .extractingPath("$.items[*].zone")
                .asArray()
                .hasSize(100)
                .containsOnly("bayannur");
        assertThat(get(officer("bayannur"), "/api/land/parcels?zone=hohhot"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        isProblem(
                get(officer("bayannur"), "/api/land/parcels/PCL-150105-0001"),
                NOT_FOUND,
                "no-such-parcel");
        isProblem(
                get(officer("bayannur"), "/api/land/zones/hohhot/intensity"),
                NOT_FOUND,
                "no-land-report");
    }

    @Test
    void an_enterprise_sees_its_own_parcels() {
        var applicant =
                tokens.token(
                        "applicant-1",
                        List.of("applicant"),
                        Map.of("creditCode", "91150100MA0N00016K"));

        assertThat(get(applicant, "/api/land/parcels"))
                .bodyJson()
                .extractingPath("$.items[*].holder")
                .asArray()
                .isNotEmpty()
                .containsOnly("91150100MA0N00016K");
    }

    @Test
    void everybody_may_measure() {
        assertThat(measure(CELL)).hasStatusOk();
    }

    // Rejects

    @Test
    void what_is_no_shape() {
        assertThat(measure(CELL.replace("111.71,40.81", "111.71,140.81")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "/problems/invalid-content",
                         "errors": [{"pointer": "/coordinates/0/2"}]}
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "", "[]", "{", "{\"type\":\"Polygon\",\"coordinates\":[[[NaN,1]]]}"})
    void what_is_no_json_object(String body) {
        isProblem(measure(body), BAD_REQUEST, "malformed-request");
    }

    @Test
    void a_body_beyond_all_measure() {
        isProblem(measure(" ".repeat((8 << 20) + 1)), CONTENT_TOO_LARGE, "too-large");
    }

    @Test
    void another_kind_of_content() {
        assertThat(
                        http.post()
                                .uri("/api/land/area")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content(CELL))
                .hasStatus(UNSUPPORTED_MEDIA_TYPE);
    }

    // Answers

    @Test
    void the_area_on_the_ellipsoid() {
        assertThat(measure(CELL))
                .bodyJson()
                .isLenientlyEqualTo("{\"squareMetres\": 937070.61, \"mu\": 1405.6059}");
        assertThat(
                        http.post()
                                .uri("/api/land/area")
                                .contentType("application/geo+json")
                                .content(CELL))
                .hasStatusOk();
    }

    @Test
    void a_parcel_with_its_shape_and_its_idle_clock() {
        assertThat(get(officer("hohhot"), "/api/land/parcels/PCL-150105-0001"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "PCL-150105-0001", "zone": "hohhot",
                         "realEstateUnit": "150105001001GB00001W00000000",
                         "use": {"code": "100101"}, "boundary": {"type": "Polygon"},
                         "holder": "91150100MA0N00016K",
                         "supply": {"state": "Supplied", "mode": "GRANT",
                                    "work": {"agreedStart": "2026-12-14"}},
                         "idle": {"state": "NOT_IDLE", "nextLine": "2027-12-14",
                                  "daysToNextLine": 385, "rule": "order-53-2012"},
                         "version": 1}
                        """);
    }

    @Test
    void the_intensity_of_a_zone_with_formula_and_source() {
        var answer = get(officer("hohhot"), "/api/land/zones/hohhot/intensity");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.indicators[?(@.code == 'supplyRate')].value")
                .asArray()
                .containsExactly(0.9111);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.indicators[?(@.code == 'supplyRate')].benchmark")
                .asArray()
                .containsExactly(0.9268);
    }

    @Test
    void a_figure_that_was_not_reported_as_null() {
        assertThat(get(officer("hulunbuir"), "/api/land/zones/hulunbuir/intensity"))
                .bodyJson()
                .extractingPath("$.indicators[?(@.code == 'highTechRate')]")
                .asArray()
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("value", null)
                .containsEntry("missing", List.of("highTechHa"));
    }

    @Test
    void a_second_seed_with_nothing_to_do() {
        assertThat(seed.seed())
                .isEqualTo(
                        new SeedEndpoint.Answer(
                                "already seeded", Map.of("parcels", 400, "zoneReports", 3)));
    }

    // Keeps to the contract

    @Test
    void what_is_served_is_what_the_contract_describes(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        assertThat(Contract.operationsOf(handlers)).isEqualTo(CONTRACT.operations());
    }

    @Test
    void answers_fit_their_schemas() {
        CONTRACT.fits("Measure", text(measure(CELL)));
        CONTRACT.fits(
                "Intensity",
                text(get(officer("hulunbuir"), "/api/land/zones/hulunbuir/intensity")));
        CONTRACT.fits("Problem", text(measure("{}")));
        var page = get(officer("hohhot"), "/api/land/parcels?limit=100");
        var items = JsonMapper.shared().readTree(text(page)).get("items");
        assertThat(items).hasSize(100);
        items.forEach(parcel -> CONTRACT.fits("Parcel", parcel.toString()));
    }

    @Test
    void an_answer_with_a_member_too_few_or_too_many_would_not_fit() {
        assertThatThrownBy(() -> CONTRACT.fits("Measure", "{\"squareMetres\": 1}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() ->
                        CONTRACT.fits(
                                "Measure",
                                "{\"squareMetres\": 1, \"mu\": 1, \"perimeterMetres\": 1,"
                                        + " \"more\": 1}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_examples_fit_and_hold() {
        CONTRACT.fits("Parcel", CONTRACT.example("/api/land/parcels/{id}", "get").toString());
        CONTRACT.fits(
                "Intensity",
                CONTRACT.example("/api/land/zones/{zone}/intensity", "get").toString());
        assertThat(measure(CONTRACT.exampleRequest("/api/land/area", "post").toString()))
                .bodyJson()
                .isStrictlyEqualTo(CONTRACT.example("/api/land/area", "post").toString());
    }

    @Test
    void every_problem_of_this_service_has_its_texts() {
        assertThat(new ProblemTexts().slugs()).contains("no-such-parcel", "no-land-report");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String officer(String zone) {
        return tokens.token(
                "land-officer-" + zone,
                List.of("land-officer"),
                Map.of("level", "zone", "zone", zone));
    }

    private MvcTestResult measure(String body) {
        return http.post()
                .uri("/api/land/area")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String token, String uri) {
        return http.get().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
