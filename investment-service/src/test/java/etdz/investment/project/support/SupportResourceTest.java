package etdz.investment.project.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
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
class SupportResourceTest {

    private static final String PATH = "/api/investment/projects/PRJ-150100-2026-000001/supports";
    private static final String OFFICER = "officer-hohhot";
    private static final String BODY =
            """
            {"company": "Sample GmbH (fictitious)", "measure": "用地保障（示例）", "basis": "国发〔2023〕11号",
             "decidedBy": "管委会", "decidedOn": "2026-09-17", "document": "示例纪要1号"}
            """;
    private static final String WHY = "{\"reason\": \"登记到了别的项目（示例）\"}";

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
    void a_support_is_registered_once_for_the_project_of_a_multinational() {
        for (var i = 0; i < 2; i++) {
            var registered = post(OFFICER, BODY);
            assertThat(registered).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
            new Contract().fits("Support", text(registered));
        }

        var shown = text(get("applicant-1", PATH));
        assertThat(JsonPath.<Integer>read(shown, "$.items.length()")).isEqualTo(1);
        assertThat(shown).contains("\"mayWithdraw\":false");
        assertThat(post(OFFICER, "{}")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(get("applicant-2", PATH)).hasStatus(NOT_FOUND);
    }

    @Test
    void one_that_was_entered_wrongly_is_withdrawn_and_stays_readable() {
        var path = PATH + "/" + id(post(OFFICER, BODY)) + "/withdrawal";
        assertThat(put("applicant-1", path, 1, WHY)).hasStatus(FORBIDDEN);
        assertThat(put("officer-bayannur", path, 1, WHY)).hasStatus(NOT_FOUND);
        assertThat(put(OFFICER, PATH + "/SUP-0/withdrawal", 1, WHY))
                .hasStatus(NOT_FOUND)
                .bodyText()
                .contains("no-such-support");
        assertThat(put(OFFICER, path, 1, "{\"reason\": \" \"}")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(
                        users.as(OFFICER, http.put().uri(path))
                                .contentType(APPLICATION_JSON)
                                .content(WHY)
                                .exchange())
                .hasStatus(PRECONDITION_REQUIRED);

        var withdrawn = put(OFFICER, path, 1, WHY);
        assertThat(withdrawn).hasStatusOk().hasHeader("ETag", "\"2\"");
        new Contract().fits("Support", text(withdrawn));

        var shown = text(get("applicant-1", PATH));
        assertThat(JsonPath.<List<String>>read(shown, "$.items[*].withdrawn.reason"))
                .containsExactly("登记到了别的项目（示例）");
        assertThat(shown).contains("用地保障（示例）").doesNotContain(OFFICER);
        assertThat(put(OFFICER, path, 2, WHY))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("support-is-withdrawn");
    }

    @Test
    void of_two_officers_at_once_one_is_told_to_look_again_and_a_repeat_is_done_once() {
        var path = PATH + "/" + id(post(OFFICER, BODY)) + "/withdrawal";

        assertThat(put(OFFICER, path, 1, WHY)).hasStatusOk();
        assertThat(put(OFFICER, path, 1, WHY)).hasStatus(PRECONDITION_FAILED);

        var other = PATH + "/" + id(post(OFFICER, BODY.replace("1号", "2号"))) + "/withdrawal";
        for (var i = 0; i < 2; i++) {
            assertThat(
                            users.as(OFFICER, http.put().uri(other))
                                    .header(IF_MATCH, "\"1\"")
                                    .header("Idempotency-Key", "withdraw-1")
                                    .contentType(APPLICATION_JSON)
                                    .content(WHY)
                                    .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"version\":2");
        }
    }

    private MvcTestResult put(String user, String path, int version, String body) {
        return users.as(user, http.put().uri(path))
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String user, String body) {
        return users.as(user, http.post().uri(PATH))
                .header("Idempotency-Key", "support-key-" + Integer.toHexString(body.hashCode()))
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.id");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
