package etdz.policy.licence;

import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.LicenceFixture.renewal;
import static etdz.policy.approval.LicenceFixture.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class LicenceResourceTest {

    private static final String LICENCES = "/api/policy/licences";
    private static final Case HELD = granted(1, "2023-10-09", LocalDate.parse("2026-12-01"));

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired TestClock clock;

    @BeforeEach
    void two_licences_and_a_renewal_under_way() {
        store(
                mongo.stores(),
                HELD,
                granted(2, "2023-10-09", null),
                renewal(3, HELD.id(), "2026-09-14"));
    }

    @Test
    void anybody_verifies_a_licence_without_a_log_in() {
        var answer = http.get().uri(LICENCES + "/" + identifier(1).value()).exchange();

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer)
                .bodyJson()
                .isEqualTo(
                        """
                        {"identifier": "%s", "state": "VALID", "asOf": "2026-09-18",
                         "holder": "呼和浩特************（虚构）",
                         "matter": {"zh": "食品经营许可（新办）", "en": "Food business licence (new)"},
                         "issuer": "呼和浩特经济技术开发区管理委员会", "validFrom": "2023-10-09",
                         "validTo": "2026-12-01", "renewedByLaw": false, "sample": true}
                        """
                                .formatted(identifier(1).value()));

        clock.standAt("2026-12-02T00:00");
        assertThat(http.get().uri(LICENCES + "/" + identifier(1).value()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("EXPIRED");
    }

    @Test
    void what_nobody_issued_is_unknown_and_what_is_mistyped_is_told_apart() {
        assertThat(http.get().uri(LICENCES + "/" + identifier(9).value()))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        "{\"identifier\": \"%s\", \"state\": \"UNKNOWN\", \"asOf\": \"2026-09-18\"}"
                                .formatted(identifier(9).value()));
        isProblem(
                http.get()
                        .uri(LICENCES + "/" + identifier(1).value().replace("1.001", "2.001"))
                        .exchange(),
                UNPROCESSABLE_CONTENT,
                "licence-identifier-mistyped");
        isProblem(
                http.get().uri(LICENCES + "/123").exchange(),
                UNPROCESSABLE_CONTENT,
                "licence-identifier-malformed");
    }

    @Test
    void the_office_sees_the_licences_of_its_zone() {
        assertThat(list("officer-hohhot", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("150100-2026-000001", "150100-2026-000002");
        assertThat(list("officer-bayannur", ""))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(list("officer-hohhot", "?endsWithin=90"))
                .bodyJson()
                .extractingPath("$.items[*].daysLeft")
                .asArray()
                .containsExactly(74);
        isProblem(list("officer-hohhot", "?endsWithin=-1"), BAD_REQUEST, "bad-parameter");
        isProblem(
                list("officer-hohhot", "?endsWithin=30&state=REVOKED"),
                BAD_REQUEST,
                "bad-parameter");
        isProblem(list("officer-hohhot", "?state=NONE"), BAD_REQUEST, "bad-parameter");
        isProblem(list("applicant-1", ""), FORBIDDEN, "not-allowed");
        assertThat(http.get().uri(LICENCES)).hasStatus(UNAUTHORIZED);
    }

    @Test
    void a_holder_sees_his_own_by_when_to_ask_for_more_time_and_what_is_under_way() {
        assertThat(list("applicant-1", "/own"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [
                          {"id": "150100-2026-000001", "state": "VALID", "askBy": "2026-11-01",
                           "pending": [{"id": "150100-2026-000003", "action": "RENEW",
                             "receivedOn": "2026-09-14"}],
                           "followUps": [
                             {"action": "AMEND", "matter": "SMP-SC-011"},
                             {"action": "RENEW", "matter": "SMP-SC-012"},
                             {"action": "CANCEL", "matter": "SMP-SC-013"}]},
                          {"id": "150100-2026-000002", "state": "VALID", "pending": []}]}
                        """);
        assertThat(list("applicant-2", "/own"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        isProblem(list("officer-hohhot", "/own"), FORBIDDEN, "not-allowed");
    }

    private MvcTestResult list(String user, String rest) {
        return users.as(user, http.get().uri(LICENCES + rest)).exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
