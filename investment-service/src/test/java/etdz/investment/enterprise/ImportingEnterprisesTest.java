package etdz.investment.enterprise;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
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

/// A zone brings its enterprises over the wire.
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
        var brought = bring("import-0001", TABLE);
        assertThat(brought)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("{\"rows\": 6, \"version\": 1}");
        var path = String.valueOf(brought.getResponse().getHeader("Location"));
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
    void who_does_not_keep_the_zone_brings_nothing() {
        var path = String.valueOf(bring("import-0002", TABLE).getResponse().getHeader("Location"));

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

    private MvcTestResult bring(String key, String table) {
        return users.as(
                        OFFICER,
                        http.post().uri(IMPORTS + "?kind=enterprises&name=enterprises.csv"))
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
