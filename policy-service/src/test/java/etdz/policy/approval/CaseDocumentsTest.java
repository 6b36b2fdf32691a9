package etdz.policy.approval;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.id;
import static etdz.policy.approval.CaseRequests.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.Papers;
import etdz.policy.attachment.DocumentRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What goes from the enterprise's store into a case.
@ServiceTest
class CaseDocumentsTest {

    private static final String OWNER = "applicant-1";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;

    private CaseRequests cases;
    private DocumentRequests documents;

    @BeforeEach
    void handIn() {
        cases = new CaseRequests(http, users);
        documents = new DocumentRequests(http, users);
    }

    @Test
    void a_case_keeps_the_version_that_it_was_given() {
        var id = cases.submitted();
        renew(cases.licence(), 1);

        assertThat(content(id)).bodyText().contains("licence").doesNotContain("second");
        assertThat(cases.show("officer-hohhot", id))
                .bodyJson()
                .extractingPath("$.materials[0].document")
                .isEqualTo(cases.licence());
    }

    @Test
    void who_names_a_document_means_its_newest_version() {
        renew(cases.licence(), 1);

        var id = cases.submitted();

        assertThat(cases.show(OWNER, id))
                .bodyJson()
                .extractingPath("$.materials[0].document")
                .isEqualTo(cases.licence() + ".2");
        assertThat(content(id)).bodyText().contains("second");
    }

    @Test
    void an_older_version_an_expired_and_an_archived_document_go_into_no_new_case() {
        renew(cases.licence(), 1);
        renew(cases.licence(), 2);
        refuses(cases.submission().replace(cases.licence(), cases.licence() + ".2"));

        documents.put(OWNER, "/" + cases.licence() + "/archive", 3, "");
        refuses(cases.submission());

        var expired =
                documents.upload(
                        OWNER, "name=a.pdf&validTo=2026-09-17", "expired-key", Papers.pdf("a"));
        refuses(cases.submission().replace(cases.licence(), id(expired)));
        clock.standAt("2026-09-17T23:59");
        assertThat(
                        cases.submit(
                                OWNER,
                                "case-key-1",
                                cases.submission().replace(cases.licence(), id(expired))))
                .hasStatus(CREATED);
    }

    @Test
    void the_owner_sees_who_of_the_staff_opened_his_file_and_for_what() {
        var id = cases.submitted();
        content(id);
        users.as(OWNER, http.get().uri(CASES + "/" + id + "/materials/business-licence/content"))
                .exchange();

        assertThat(documents.get(OWNER, "/" + cases.licence() + "/downloads"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        """
                        {"items": [{"version": 1, "by": "officer-hohhot", "reason": "%s",
                          "at": "2026-09-18T09:30:00+08:00"}]}
                        """
                                .formatted(id));
    }

    private void refuses(String submission) {
        var answer = cases.submit(OWNER, "refused-" + System.nanoTime(), submission);
        isProblem(answer, UNPROCESSABLE_CONTENT, "invalid-content");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains("/materials/0/document");
    }

    private void renew(String document, long revision) {
        assertThat(
                        documents.renew(
                                OWNER,
                                document,
                                "",
                                revision,
                                "renewal-" + revision,
                                Papers.pdf("second")))
                .hasStatus(CREATED);
    }

    private MvcTestResult content(String id) {
        return users.as(
                        "officer-hohhot",
                        http.get().uri(CASES + "/" + id + "/materials/business-licence/content"))
                .exchange();
    }
}
