package etdz.investment;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.amqp.RealRabbit;
import etdz.common.http.ContractFile;
import etdz.common.http.ProblemTexts;
import etdz.common.mongo.RealMongo;
import etdz.common.security.RealTokens;
import etdz.common.service.ServiceTest;
import etdz.investment.project.HearingProjects;
import etdz.investment.project.ProjectFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The service as a demonstration starts it.
@ServiceTest(bus = true)
@DirtiesContext
class InvestmentServiceTest {

    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    @RegisterExtension
    static final WireMockExtension OUTSIDE =
            WireMockExtension.newInstance()
                    .options(wireMockConfig().dynamicPort().globalTemplating(false))
                    .build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Surroundings.register(registry, RABBIT, OUTSIDE);
    }

    @Autowired MockMvcTester http;
    @Autowired RealMongo mongo;
    @Autowired RealTokens tokens;
    @Autowired SeedEndpoint seed;
    @Autowired ProblemTexts problems;
    @Autowired List<HearingProjects> hearing;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @BeforeEach
    void answer() {
        Surroundings.everybodyAnswers(OUTSIDE, "2609-150100-04-01-123456");
    }

    @Test
    void the_seed_brings_the_samples_once() {
        assertThat(seed.seed()).isEqualTo(new SeedEndpoint.Answer("seeded", 301, 8, 24));
        assertThat(seed.seed()).isEqualTo(new SeedEndpoint.Answer("already seeded", 0, 0, 0));
        assertThat(mongo.database().getCollection("enterprises").countDocuments()).isEqualTo(301);
        assertThat(mongo.database().getCollection("agreements").countDocuments()).isEqualTo(6);
        assertThat(mongo.database().getCollection("obligations").countDocuments()).isEqualTo(21);
        assertThat(mongo.database().getCollection("escorts").countDocuments()).isEqualTo(15);
    }

    @Test
    void one_of_the_sample_projects_is_accompanied_from_the_start_however_often_it_is_told() {
        var zone = new ZoneCode("hohhot");
        var firm = new CreditCode("91150121MA0T00038K");
        for (var filing : List.of("150100-2026-900001", "150100-2026-900002")) {
            var project = ProjectFixture.opened(filing, zone, firm, "示例项目（虚构）");
            hearing.forEach(each -> each.opened(project));
            hearing.forEach(each -> each.opened(project));
        }

        assertThat(mongo.database().getCollection("escorts").find())
                .singleElement()
                .satisfies(escort -> {
                    assertThat(escort.getString("_id")).isEqualTo("ESC-SEED-hohhot-project");
                    assertThat(escort.get("standing", Document.class).getString("is"))
                            .isEqualTo("InForce");
                    assertThat(escort.get("agent", Document.class).getString("id"))
                            .isEqualTo("agent-1");
                });
    }

    @Test
    void an_enterprise_is_shown_with_its_standing_to_those_in_scope() {
        seed.seed();
        var path = "/api/investment/enterprises/91150100MA0N00016K";

        assertThat(get(path, "officer", Map.of("zone", "hohhot", "level", "zone")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"creditCode": "91150100MA0N00016K", "codeCheck": "VALID",
                         "zone": "hohhot", "industryDivision": "27",
                         "registry": {"state": "VERIFIED", "businessState": "IN_BUSINESS"}}
                        """);
        isProblem(
                get(path, "officer", Map.of("zone", "bayannur", "level", "zone")),
                HttpStatus.NOT_FOUND,
                "no-such-enterprise");
        isProblem(
                get(path, "applicant", Map.of("creditCode", "91150802MA0N00016L")),
                HttpStatus.NOT_FOUND,
                "no-such-enterprise");
        isProblem(get(path, "talent", Map.of()), HttpStatus.FORBIDDEN, "not-allowed");
    }

    @Test
    void a_page_out_of_bounds_is_refused() {
        var officer = Map.<String, Object>of("zone", "hohhot", "level", "zone");

        isProblem(
                get("/api/investment/projects?limit=101", "officer", officer),
                HttpStatus.BAD_REQUEST,
                "limit-out-of-range");
        isProblem(
                get("/api/investment/projects?cursor=x", "officer", officer),
                HttpStatus.BAD_REQUEST,
                "cursor-invalid");
    }

    @Test
    void the_contract_lists_what_is_served_and_nothing_else() throws IOException {
        var contract = ContractFile.read(Path.of("src/main/resources/contract/openapi.yaml"));
        @SuppressWarnings("unchecked")
        var paths = (Map<String, Map<String, Object>>) requireNonNull(contract.get("paths"));
        var promised =
                paths.entrySet().stream()
                        .flatMap(path ->
                                path.getValue().keySet().stream()
                                        .map(method -> method + " " + path.getKey()));

        var served =
                mappings.getHandlerMethods().keySet().stream()
                        .flatMap(info ->
                                info.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/api/"))
                                        .flatMap(path ->
                                                info.getMethodsCondition().getMethods().stream()
                                                        .map(method ->
                                                                lower(method.name())
                                                                        + " "
                                                                        + path)));

        assertThat(sorted(served)).isEqualTo(sorted(promised));
    }

    @Test
    void every_problem_of_this_service_has_its_texts() {
        assertThat(problems.slugs())
                .contains(
                        "no-such-project",
                        "no-such-enterprise",
                        "no-such-agreement",
                        "no-such-obligation",
                        "no-such-lead",
                        "no-such-escort");
    }

    private static String lower(String method) {
        return method.toLowerCase(Locale.ROOT);
    }

    private static String sorted(Stream<String> lines) {
        return lines.sorted().collect(Collectors.joining("\n"));
    }

    private MvcTestResult get(String path, String role, Map<String, Object> claims) {
        return http.get()
                .uri(path)
                .header("Authorization", "Bearer " + tokens.token("x", List.of(role), claims))
                .exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
