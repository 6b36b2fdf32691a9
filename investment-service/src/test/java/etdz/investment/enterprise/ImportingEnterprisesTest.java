package etdz.investment.enterprise;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.investment.Surroundings;
import java.time.Duration;
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

/// A zone brings its enterprises, and their qualifications, over the wire.
@ServiceTest
@DirtiesContext
class ImportingEnterprisesTest {

    @RegisterExtension
    static final WireMockExtension OUTSIDE =
            WireMockExtension.newInstance()
                    .options(wireMockConfig().dynamicPort().globalTemplating(false))
                    .build();

    private static final String IMPORTS = "/api/investment/imports";
    private static final String OFFICER = "officer-hohhot";
    private static final String TABLE =
            """
            统一社会信用代码*,企业名称*,行业大类代码,规模
            91150100MA0N00016K,示例更名企业（虚构）,27,大型
            91350203M0001QAY9B,示例新企业（虚构）,30,
            91150121MA0T00038K,呼和浩特示例丁一风电装备有限公司（虚构）,,
            91150802MA0N00016L,别区企业（虚构）,,
            91150105MA0T00062Y,示例（虚构）,98,巨型
            9115,示例（虚构）,,
            """;
    private static final String QUALIFICATIONS =
            """
            统一社会信用代码,企业名称,资质,证书编号,发证机关,发证日期,有效期至
            91150100MA0N00016K,示例,高新技术企业,示例-9001,示例认定机构,2024-01-15,2027-01-14
            91150100MA0N00016K,示例,HIGH_TECH,示例-9001,示例认定机构,2024/01/15,2027/01/14
            91150802MA0N00016L,示例,高新技术企业,示例-9002,示例认定机构,2024-01-15,
            91150100MA0N00016K,示例,不知名企业,示例-9003,示例认定机构,去年,
            91150121MA0T00038K,示例,瞪羚企业,示例-9004,示例认定机构,2024-01-15,2023-01-14
            """;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Surroundings.registerOutside(registry, OUTSIDE);
        registry.add("etdz.investment.intake.look", () -> "50ms");
    }

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired SampleEnterprises samples;

    @BeforeEach
    void seed() {
        Surroundings.everybodyAnswers(OUTSIDE, "2609-150100-04-01-123456");
        samples.seed();
    }

    @Test
    void a_table_is_looked_at_confirmed_and_taken_in() throws Exception {
        var brought = bring("import-0001", "enterprises", TABLE);
        assertThat(brought)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("{\"rows\": 6, \"version\": 1}");
        var path = located(brought);
        awaitState(path, "CHECKED");
        assertThat(read(OFFICER, path))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"rows": 6, "good": 2, "unchanged": 1, "faulty": 3, "faultCount": 4,
                         "state": "CHECKED",
                         "faults": [{"row": 5, "column": {"zh": "统一社会信用代码"}},
                                    {"row": 6, "column": {"zh": "行业大类代码"}},
                                    {"row": 6, "column": {"zh": "规模"}},
                                    {"row": 7, "column": {"zh": "统一社会信用代码"}}]}
                        """);
        assertThat(confirm(path, "ALL")).hasStatus(HttpStatus.CONFLICT);
        assertThat(confirm(path, "GOOD")).hasStatusOk();

        awaitState(path, "TAKEN_IN");
        assertThat(read(OFFICER, path))
                .bodyJson()
                .isLenientlyEqualTo("{\"done\": 6, \"taken\": 2, \"version\": 4}");
        assertThat(read(OFFICER, "/api/investment/enterprises/91150100MA0N00016K"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"name": "示例更名企业（虚构）", "size": "LARGE", "capitalKind": "DOMESTIC",
                         "facts": [{"name": "NAME", "source": "IMPORT"}, {"name": "NAME_EN"},
                                   {"name": "ZONE"}, {"name": "INDUSTRY", "source": "SAMPLE"},
                                   {"name": "SIZE", "source": "IMPORT"},
                                   {"name": "CAPITAL_KIND"}]}
                        """);
        assertThat(read(OFFICER, "/api/investment/enterprises/91350203M0001QAY9B")).hasStatusOk();

        var rejected = read(OFFICER, path + "/rejected?format=csv");
        assertThat(rejected.getResponse().getContentAsString(UTF_8).lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("9115,") && line.contains("18 位"));
    }

    @Test
    void qualifications_are_recorded_once_for_enterprises_of_the_zone() throws Exception {
        var path = located(bring("import-0003", "qualifications", QUALIFICATIONS));
        awaitState(path, "CHECKED");
        assertThat(read(OFFICER, path))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"rows": 5, "good": 1, "unchanged": 0, "faulty": 4, "faultCount": 5,
                         "faults": [{"row": 3, "text": {"zh": "与第 2 行重复"}},
                                    {"row": 4, "column": {"zh": "统一社会信用代码"}},
                                    {"row": 5, "column": {"zh": "发证日期"}},
                                    {"row": 5, "column": {"zh": "资质"}},
                                    {"row": 6, "column": {"zh": "有效期至"}}]}
                        """);
        assertThat(confirm(path, "GOOD")).hasStatusOk();
        awaitState(path, "TAKEN_IN");
        assertThat(read(OFFICER, "/api/investment/enterprises/91150100MA0N00016K/qualifications"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"kind": "HIGH_TECH", "certificateNumber": "示例-9001",
                                    "grantedOn": "2024-01-15", "validUntil": "2027-01-14"}]}
                        """);

        var again = located(bring("import-0004", "qualifications", firstOf(QUALIFICATIONS, "")));
        awaitState(again, "CHECKED");
        assertThat(read(OFFICER, again)).bodyJson().isLenientlyEqualTo("{\"unchanged\": 1}");
        var other =
                located(bring("import-0005", "qualifications", firstOf(QUALIFICATIONS, "2028-")));
        awaitState(other, "CHECKED");
        assertThat(read(OFFICER, other))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"faulty\": 1, \"faults\": [{\"column\": {\"zh\": \"证书编号\"}}]}");
    }

    /// The head and the first row, which may end in another year.
    private static String firstOf(String table, String year) {
        var lines = table.lines().limit(2).collect(joining("\n"));
        return year.isEmpty() ? lines : lines.replace("2027-", year);
    }

    @Test
    void who_does_not_keep_the_zone_brings_nothing() {
        var path = located(bring("import-0002", "enterprises", TABLE));

        assertThat(read("officer-bayannur", path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read("applicant-1", path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(read("applicant-1", IMPORTS + "/template?kind=enterprises")).hasStatusOk();
        assertThat(read(OFFICER, IMPORTS + "/template?kind=others"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private void awaitState(String path, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        read(OFFICER, path).getResponse().getContentAsString().contains(state));
    }

    private static String located(MvcTestResult brought) {
        return String.valueOf(brought.getResponse().getHeader("Location"));
    }

    private MvcTestResult bring(String key, String kind, String table) {
        return users.as(
                        OFFICER,
                        http.post().uri(IMPORTS + "?kind=%s&name=table.csv".formatted(kind)))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(table.getBytes(UTF_8))
                .exchange();
    }

    private MvcTestResult confirm(String path, String rows) {
        return users.as(OFFICER, http.method(HttpMethod.PUT).uri(path + "/confirmation"))
                .header("If-Match", "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rows\": \"%s\"}".formatted(rows))
                .exchange();
    }

    private MvcTestResult read(String user, @Nullable String path) {
        return users.as(user, http.get().uri(String.valueOf(path))).exchange();
    }
}
