package etdz.investment.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.http.Contract;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class MajorProjectResourceTest {

    private static final String PATH = "/api/investment/major-projects";
    private static final String PROPOSAL =
            """
            {"zone": "hohhot", "name": "示例重大装备制造项目（虚构）", "industry": "3415",
             "investmentWan": "120000", "basis": "列入重大产业项目清单（示例）"}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;

    @Test
    void a_project_is_proposed_placed_and_counted() {
        var created = propose("major-0001", PROPOSAL);
        assertThat(created).hasStatus(HttpStatus.CREATED);
        new Contract().fits("MajorProject", text(created));
        var path = String.valueOf(created.getResponse().getHeader("Location"));
        assertThat(propose("major-0001", PROPOSAL).getResponse().getHeader("Location"))
                .isEqualTo(path);

        assertThat(put("officer-hohhot", path + "/placement", 1, "{\"placement\": \"ELSEWHERE\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("/on", "/document", "/place", "/reason");
        var placed =
                put(
                        "leader-nmg",
                        path + "/placement",
                        1,
                        """
                        {"placement": "IN_ZONE", "on": "2026-09-17", "document": "示例纪要〔2026〕3号"}
                        """);
        assertThat(placed).hasStatusOk().hasHeader("ETag", "\"2\"");
        new Contract().fits("MajorProject", text(placed));
        assertThat(get("officer-hohhot", PATH + "/figures?year=2026"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"zone\": \"hohhot\", \"inZone\": 1, \"share\": \"1.0000\"}]}");

        assertThat(put("officer-hohhot", path + "/reopening", 2, "{\"reason\": \"登记有误（示例）\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"placement\": \"OPEN\", \"earlier\": [{\"placement\": \"IN_ZONE\"}]}");
    }

    @Test
    void others_see_and_decide_nothing() {
        var path =
                String.valueOf(propose("major-0002", PROPOSAL).getResponse().getHeader("Location"));

        assertThat(get("officer-bayannur", path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("applicant-1", path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put("supervisor-hohhot", path + "/reopening", 1, "{\"reason\": \"示例\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(propose("major-0003", PROPOSAL.replace("hohhot", "bayannur")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("officer-hohhot", PATH + "?placement=NOWHERE"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult propose(String key, String body) {
        return users.as("officer-hohhot", http.post().uri(PATH))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String user, String path, int version, String body) {
        return users.as(user, http.put().uri(path))
                .header("If-Match", "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(path)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
