package etdz.policy.approval;

import static etdz.policy.approval.CaseRequests.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What stops the clock of a case, over HTTP.
@ServiceTest
class PausingTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;

    private CaseRequests cases;
    private String id = "";

    @BeforeEach
    void accept() {
        cases = new CaseRequests(http, users);
        id = cases.submitted();
        cases.act("officer-hohhot", "PUT", id, "acceptance", 1, "{\"missing\": []}");
    }

    @Test
    void a_procedure_of_the_law_stops_it_and_the_proof_says_what_the_applicant_was_told() {
        assertThat(suspend("EXPERT_REVIEW"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("Suspended");
        assertThat(cases.show("officer-hohhot", id))
                .bodyJson()
                .doesNotHavePath("$.statutoryDueOn")
                .doesNotHavePath("$.promisedDueOn")
                .isLenientlyEqualTo(
                        """
                        {"dueOn": "2026-09-23",
                         "progress": {"suspension": {"capOn": "2026-09-23", "provisional": false}}}
                        """);
        assertThat(cases.clockOf(id))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"events": [{"kind": "Started"},
                          {"kind": "Paused", "ground": "EXPERT_REVIEW", "workingDays": 5}]}
                        """);
    }

    @Test
    void a_ground_that_no_law_names_is_none() {
        isProblem(suspend("LUNCH"), CONFLICT, "pause-ground-unknown");
    }

    @Test
    void a_ground_that_the_law_has_for_other_matters_is_none_for_this_one() {
        isProblem(suspend("THIRD_PARTY_OPINION"), CONFLICT, "pause-ground-of-other-matters");
    }

    @Test
    void a_ground_that_nobody_has_read_up_needs_a_person() {
        var answer = suspend("SITE_VISIT");

        isProblem(answer, CONFLICT, "pause-ground-unverified");
        assertThat(answer).bodyJson().extractingPath("$.answer").isEqualTo("NEEDS_MANUAL");
    }

    private MvcTestResult suspend(String ground) {
        return cases.act(
                "officer-hohhot",
                "PUT",
                id,
                "suspension",
                2,
                "{\"ground\": \"%s\", \"cap\": 5, \"told\": \"评审需要五个工作日\"}".formatted(ground));
    }
}
