package etdz.investment.project.approval;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.http.ContractFile;
import etdz.investment.outside.OutsideFixture;
import etdz.investment.project.approval.Approval.Known;
import etdz.investment.project.approval.Approval.NotShown;
import etdz.investment.project.approval.Approval.Unknown;
import etdz.investment.project.approval.CaseClient.Found;
import feign.FeignException;
import feign.Request;
import feign.Request.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AskingAboutCasesTest {

    private static final Path CONTRACT =
            Path.of("../policy-service/src/main/resources/contract/openapi.yaml");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void a_case_stands_as_policy_service_says() throws IOException {
        var shown = example();

        var approval = asking((_, _) -> shown).about("150100-2026-000001", "a-token");

        assertThat(approval)
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> {
                            assertThat(known.matter()).isEqualTo("SMP-FG-001");
                            assertThat(known.name())
                                    .extracting(Bilingual::zh)
                                    .isEqualTo("企业投资项目备案");
                            assertThat(known.status()).isEqualTo("RECEIVED");
                        });
    }

    @Test
    void a_case_that_is_not_shown_is_told_apart_from_no_answer() {
        assertThat(asking((_, _) -> fail(404)).about("1", "t")).isEqualTo(new NotShown("1"));
        assertThat(asking((_, _) -> fail(503)).about("1", "t")).isEqualTo(new Unknown("1"));
        assertThat(asking((_, _) -> new Found("2", null, "GRANTED", null)).about("1", "t"))
                .isEqualTo(new Unknown("1"));
    }

    /// As the callee's contract shows it.
    private static Found example() throws IOException {
        var example =
                JSON.valueToTree(ContractFile.read(CONTRACT))
                        .at("/components/responses/Case/content/application~1json/example");
        return JSON.treeToValue(example, Found.class);
    }

    private static AskingAboutCases asking(CaseClient client) {
        return new AskingAboutCases(client, OutsideFixture.system("cases"));
    }

    private static Found fail(int status) {
        var request =
                Request.create(HttpMethod.GET, "/", Map.of(), null, StandardCharsets.UTF_8, null);
        throw FeignException.errorStatus(
                "show",
                feign.Response.builder().status(status).request(request).headers(Map.of()).build());
    }
}
