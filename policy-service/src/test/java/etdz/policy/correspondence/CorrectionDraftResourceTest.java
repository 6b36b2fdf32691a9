package etdz.policy.correspondence;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.NOTHING_MISSING;
import static etdz.policy.approval.CaseRequests.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.CaseRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class CorrectionDraftResourceTest {

    private static final String OFFICER = "officer-hohhot";
    private static final String DRAFT =
            "{\"items\":[{\"material\":\"filing-form\",\"text\":\"建设地点不一致\"},{\"text\":\"\"}]}";
    private static final String TOLD =
            "{\"items\":[{\"material\":\"filing-form\",\"text\":\"建设地点不一致\"}]}";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    private CaseRequests cases;
    private String about = "";

    @BeforeEach
    void handIn() {
        cases = new CaseRequests(http, users);
        about = cases.submitted();
    }

    @Test
    void a_draft_is_written_in_steps_and_is_gone_when_it_was_sent() {
        isProblem(show(OFFICER), NOT_FOUND, "no-correction-draft");
        assertThat(save(OFFICER, 0, DRAFT)).hasStatusOk().hasHeader(ETAG, "\"1\"");
        assertThat(save(OFFICER, 1, TOLD)).hasStatusOk().hasHeader(ETAG, "\"2\"");
        assertThat(show("reviewer-hohhot"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"material": "filing-form", "text": "建设地点不一致"}],
                         "by": "officer-hohhot", "version": 2}
                        """);

        assertThat(cases.act(OFFICER, "POST", about, "corrections", 1, TOLD)).hasStatusOk();

        isProblem(show(OFFICER), NOT_FOUND, "no-correction-draft");
        assertThat(mongo.database().getCollection("correctionDrafts").countDocuments()).isZero();
        isProblem(save(OFFICER, 0, DRAFT), CONFLICT, "told-once-already");
    }

    @Test
    void the_applicant_sees_nothing_of_it() {
        save(OFFICER, 0, DRAFT);

        isProblem(show("applicant-1"), FORBIDDEN, "not-allowed");
        isProblem(show("officer-bayannur"), NOT_FOUND, "no-such-case");
        assertThat(cases.show("applicant-1", about)).bodyText().doesNotContain("建设地点不一致");
        assertThat(cases.show("applicant-1", about))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void of_two_officers_the_second_is_told_that_the_draft_has_changed() {
        save(OFFICER, 0, DRAFT);

        isProblem(save(OFFICER, 0, TOLD), PRECONDITION_FAILED, "stale-version");
        isProblem(
                users.as(OFFICER, http.put().uri(uri()))
                        .contentType(APPLICATION_JSON)
                        .content(TOLD)
                        .exchange(),
                PRECONDITION_REQUIRED,
                "if-match-missing");
        assertThat(save(OFFICER, 1, TOLD)).hasStatusOk();
        isProblem(save(OFFICER, 1, DRAFT), PRECONDITION_FAILED, "stale-version");
        isProblem(discard(1), PRECONDITION_FAILED, "stale-version");
        assertThat(discard(2)).hasStatus(NO_CONTENT);
        isProblem(show(OFFICER), NOT_FOUND, "no-correction-draft");
    }

    @Test
    void what_the_case_overtook_is_not_shown_and_not_written_on() {
        save(OFFICER, 0, DRAFT);
        cases.act(OFFICER, "PUT", about, "acceptance", 1, NOTHING_MISSING);

        isProblem(show(OFFICER), NOT_FOUND, "no-correction-draft");
        isProblem(save(OFFICER, 1, TOLD), CONFLICT, "not-at-this-stage");
    }

    @Test
    void items_are_about_materials_of_the_matter() {
        isProblem(
                save(OFFICER, 0, "{\"items\":[{\"material\":\"love-letter\",\"text\":\"x\"}]}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                save(OFFICER, 0, "{\"items\":[{\"text\":\"" + "长".repeat(1001) + "\"}]}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(save("reviewer-hohhot", 0, DRAFT), FORBIDDEN, "not-allowed");
    }

    private MvcTestResult show(String user) {
        return users.as(user, http.get().uri(uri())).exchange();
    }

    private MvcTestResult save(String user, long read, String body) {
        return users.as(user, http.put().uri(uri()))
                .header(IF_MATCH, "\"" + read + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult discard(long read) {
        return users.as(OFFICER, http.delete().uri(uri()))
                .header(IF_MATCH, "\"" + read + "\"")
                .exchange();
    }

    private String uri() {
        return CASES + "/" + about + "/correction-draft";
    }
}
