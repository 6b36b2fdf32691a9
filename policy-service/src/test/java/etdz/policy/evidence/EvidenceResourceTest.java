package etdz.policy.evidence;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.CaseRequests;
import etdz.policy.attachment.DocumentRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class EvidenceResourceTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    private CaseRequests cases;
    private String id = "";

    @BeforeEach
    void submit() {
        cases = new CaseRequests(http, users);
        id = cases.submitted();
    }

    @Test
    void the_office_sees_how_far_each_paper_is_trusted_and_how_far_the_matter_asks() {
        assertThat(list("officer-hohhot"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        [{"material": "business-licence", "asked": "A",
                          "file": {"id": "%s", "grade": "C", "enough": false, "origin": "OWNER",
                            "standing": "VALID"}},
                         {"material": "filing-form", "asked": "D",
                          "file": {"grade": "C", "enough": true}},
                         {"material": "power-of-attorney"}]
                        """
                                .formatted(cases.licence()));
        assertThat(list("officer-hohhot")).bodyJson().doesNotHavePath("$[2].file");
        assertThat(list("applicant-1")).hasStatusOk();
        isProblem(list("officer-bayannur"), NOT_FOUND, "no-such-case");
    }

    @Test
    void what_was_compared_with_the_original_is_trusted_in_later_cases_too() {
        var before = mongo.database().getCollection("cases").find().first();

        assertThat(confirm("officer-hohhot", "business-licence", 1))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"file": {"grade": "A", "enough": true,
                          "confirmation": {"by": "officer-hohhot",
                            "at": "2026-09-18T09:30:00+08:00"}}}
                        """);

        assertThat(mongo.database().getCollection("cases").find().first()).isEqualTo(before);
        assertThat(new DocumentRequests(http, users).get("applicant-1", "/" + cases.licence()))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"grade\": \"A\", \"confirmedAt\": \"2026-09-18T09:30:00+08:00\"}");
        id = cases.submitted();
        assertThat(list("officer-hohhot"))
                .bodyJson()
                .extractingPath("$[0].file.enough")
                .isEqualTo(true);
    }

    @Test
    void only_the_office_confirms_what_it_had_before_it() {
        isProblem(confirm("applicant-1", "business-licence", 1), FORBIDDEN, "not-allowed");
        isProblem(confirm("officer-bayannur", "business-licence", 1), NOT_FOUND, "no-such-case");
        isProblem(confirm("officer-hohhot", "power-of-attorney", 1), NOT_FOUND, "no-such-material");
        isProblem(confirm("officer-hohhot", "love-letter", 1), NOT_FOUND, "no-such-material");
        isProblem(
                confirm("officer-hohhot", "business-licence", 9),
                PRECONDITION_FAILED,
                "stale-version");
    }

    @Test
    void nothing_is_confirmed_when_a_case_is_over() {
        cases.act("applicant-1", "PUT", id, "withdrawal", 1, "");

        isProblem(confirm("officer-hohhot", "business-licence", 2), CONFLICT, "not-at-this-stage");
    }

    private MvcTestResult list(String user) {
        return users.as(user, http.get().uri(CASES + "/" + id + "/evidence")).exchange();
    }

    private MvcTestResult confirm(String user, String material, long version) {
        var uri = CASES + "/" + id + "/evidence/" + material + "/confirmation";
        return users.as(user, http.put().uri(uri))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .exchange();
    }
}
