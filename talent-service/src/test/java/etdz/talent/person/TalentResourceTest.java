package etdz.talent.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.http.Contract;
import etdz.common.http.ProblemTexts;
import etdz.common.security.RealTokens;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class TalentResourceTest {

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

    @Test
    void no_token() {
        assertThat(http.get().uri("/api/talent/talents")).hasStatus(UNAUTHORIZED);
        assertThat(http.get().uri("/api/talent/talents/TAL-0001")).hasStatus(UNAUTHORIZED);
    }

    @Test
    void a_role_that_has_no_business_here() {
        var investor = tokens.token("investor-1", List.of("investor"), Map.of());

        isProblem(get(investor, "/api/talent/talents"), FORBIDDEN, "not-allowed");
    }

    @Test
    void an_officer_sees_his_zone_only() {
        assertThat(get(officer("bayannur"), "/api/talent/talents?limit=100"))
                .bodyJson()
                .extractingPath("$.items[*].zone")
                .asArray()
                .hasSize(20)
                .containsOnly("bayannur");
        assertThat(get(officer("bayannur"), "/api/talent/talents?zone=hohhot"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        isProblem(
                get(officer("bayannur"), "/api/talent/talents/TAL-0001"),
                NOT_FOUND,
                "no-such-talent");
    }

    @Test
    void a_talent_sees_himself() {
        var talent = tokens.token("talent-1", List.of("talent"), Map.of());

        assertThat(get(talent, "/api/talent/talents"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("TAL-0001");
    }

    @Test
    void a_page_of_no_size() {
        isProblem(
                get(officer("hohhot"), "/api/talent/talents?limit=0"),
                BAD_REQUEST,
                "limit-out-of-range");
    }

    @Test
    void who_is_not_there() {
        isProblem(
                get(officer("hohhot"), "/api/talent/talents/TAL-9999"),
                NOT_FOUND,
                "no-such-talent");
    }

    @Test
    void with_a_tag_and_a_masked_number() {
        var answer = get(officer("hohhot"), "/api/talent/talents/TAL-0001");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "TAL-0001", "zone": "hohhot",
                         "identity": {"kind": "Citizen", "masked": "15**************07"},
                         "employer": "91150100MA0N00016K", "version": 1}
                        """);
        assertThat(answer).bodyText().doesNotContain("150102196801050007");
    }

    @Test
    void page_by_page() {
        var first = get(officer("hohhot"), "/api/talent/talents?zone=hohhot&limit=15");
        assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(15);
        var link = String.valueOf(first.getResponse().getHeader(HttpHeaders.LINK));

        var second = get(officer("hohhot"), link.substring(1, link.indexOf('>')));

        assertThat(second).bodyJson().extractingPath("$.items").asArray().hasSize(5);
        assertThat(second).doesNotContainHeader(HttpHeaders.LINK);
    }

    @Test
    void a_second_seed_with_nothing_to_do() {
        assertThat(seed.seed()).isEqualTo(new SeedEndpoint.Answer("already seeded", 60));
    }

    @Test
    void what_is_served_is_what_the_contract_describes(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        assertThat(Contract.operationsOf(handlers)).isEqualTo(CONTRACT.operations());
    }

    @Test
    void answers_and_examples_fit_their_schemas() {
        var page = get(officer("hohhot"), "/api/talent/talents?limit=100");
        var items = JsonMapper.shared().readTree(text(page)).get("items");
        assertThat(items).hasSize(20);
        items.forEach(talent -> CONTRACT.fits("Talent", talent.toString()));
        CONTRACT.fits("Talent", CONTRACT.example("/api/talent/talents/{id}", "get").toString());
    }

    @Test
    void the_example_of_the_self_test_holds() {
        var asked = CONTRACT.exampleRequest("/api/talent/points", "post").toString();
        var answer =
                http.post()
                        .uri("/api/talent/points")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(asked)
                        .exchange();

        CONTRACT.fits("PointsQuestionnaire", asked);
        CONTRACT.fits("PointsAssessment", text(answer));
        assertThat(answer)
                .bodyJson()
                .isStrictlyEqualTo(CONTRACT.example("/api/talent/points", "post").toString());
    }

    @Test
    void every_problem_of_this_service_has_its_texts() {
        assertThat(new ProblemTexts().slugs())
                .contains("no-such-talent", "no-points-table-in-force");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String officer(String zone) {
        return tokens.token(
                "officer-" + zone, List.of("officer"), Map.of("level", "zone", "zone", zone));
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
