package etdz.investment.project.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.investment.lead.LeadTest;
import etdz.investment.project.ProjectFixture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class StageResourceTest {

    private static final String PATH = "/api/investment/projects/PRJ-150100-2026-000001";
    private static final String OFFICER = "officer-hohhot";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired Stores stores;

    @BeforeEach
    void open() {
        ProjectFixture.stored(
                stores,
                ProjectFixture.opened(
                        "150100-2026-000001", LeadTest.HOHHOT, LeadTest.FIRM, "示例疫苗扩产项目"));
    }

    @Test
    void a_project_goes_stage_by_stage_and_back_with_a_reason() {
        assertThat(put(OFFICER, "stage", 1, reached("STARTED"))).hasStatus(CONFLICT);
        var land = put(OFFICER, "stage", 1, reached("LAND"));
        assertThat(land).hasStatusOk().hasHeader("ETag", "\"2\"");
        new Contract().fits("Project", text(land));
        assertThat(JsonPath.<List<String>>read(text(land), "$.milestones[*].stage"))
                .containsExactly("APPROVED", "LAND");
        assertThat(put(OFFICER, "stage", 2, reached("STARTED"))).hasStatusOk();

        var back = put(OFFICER, "correction", 3, "{\"reason\":\"误操作（示例）\"}");

        assertThat((String) JsonPath.read(text(back), "$.stage")).isEqualTo("LAND");
        assertThat(JsonPath.<List<String>>read(text(back), "$.allowed"))
                .containsExactly("stage:STARTED", "correction");
        assertThat(text(get(OFFICER, "/api/investment/projects?stage=LAND"))).contains("150100");
        assertThat(text(get(OFFICER, "/api/investment/projects?stage=APPROVED")))
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void who_may_record_what_is_held_to() {
        assertThat(put("approver-hohhot", "stage", 1, reached("LAND"))).hasStatus(FORBIDDEN);
        assertThat(put("officer-bayannur", "stage", 1, reached("LAND"))).hasStatus(NOT_FOUND);
        assertThat(text(put(OFFICER, "stage", 1, "{\"on\":\"2030-01-01\"}")))
                .contains("/stage", "/on", "/proof");
        assertThat(put(OFFICER, "correction", 1, "{\"reason\":\"?\"}")).hasStatus(CONFLICT);
        assertThat(text(get("applicant-1", PATH))).contains("\"allowed\":[]");
        assertThat(get("investor-1", PATH)).hasStatus(NOT_FOUND);
    }

    @Test
    void while_policy_service_is_away_the_state_of_the_approval_is_unknown() {
        assertThat(text(get(OFFICER, PATH + "/approvals")))
                .contains("\"state\":\"UNKNOWN\"", "示例备〔2026〕1号");
        assertThat(get("officer-bayannur", PATH + "/approvals")).hasStatus(NOT_FOUND);
    }

    private static String reached(String stage) {
        return "{\"stage\":\"%s\",\"on\":\"2026-09-18\",\"proof\":\"示例文件1号\"}".formatted(stage);
    }

    private MvcTestResult put(String user, String act, int version, String body) {
        return users.as(user, http.put().uri(PATH + "/" + act))
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
