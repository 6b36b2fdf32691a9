package etdz.policy.approval.desk;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.NOTHING_MISSING;
import static etdz.policy.approval.CaseRequests.id;
import static etdz.policy.approval.CaseRequests.isProblem;
import static etdz.policy.approval.CaseRequests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.approval.CaseRequests;
import etdz.policy.approval.register.PassingOver;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class CaseResourceTest {

    private static final String GRANTED = "{\"result\":\"GRANTED\"}";
    private static final String TELL =
            "{\"items\":[{\"material\":\"filing-form\",\"text\":\"建设地点不一致\"}]}";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @Autowired TestClock clock;

    @Autowired PassingOver passingOver;

    private CaseRequests cases;

    @BeforeEach
    void handIn() {
        cases = new CaseRequests(http, users);
    }

    @Test
    void a_filing_goes_from_submission_to_a_granted_project() {
        var id = cases.submitted();

        var accepted = cases.act("officer-hohhot", "PUT", id, "acceptance", 1, NOTHING_MISSING);
        assertThat(accepted).hasStatusOk().hasHeader(ETAG, "\"2\"");
        var granted = cases.act("approver-hohhot", "PUT", id, "decision", 2, GRANTED);

        assertThat(granted)
                .hasStatusOk()
                .hasHeader(ETAG, "\"3\"")
                .hasHeader("Cache-Control", "no-store, private")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"stage": "Granted", "acceptedOn": "2026-09-18", "deemedAccepted": false,
                         "promisedDueOn": "2026-09-20", "dueOn": "2026-10-09",
                         "light": "GREEN", "status": "GRANTED", "missing": [],
                         "decision": {"result": "GRANTED", "decidedBy": "approver-hohhot",
                           "decidedAt": "2026-09-18T09:30:00+08:00",
                           "authority": {"mode": "PASSED_DOWN", "sample": true,
                             "issuer": {"organ": "committee-hohhot"}}},
                         "allowed": ["revocation", "cancellation", "claim"], "version": 3}
                        """);
        assertThat(text(granted, "$.decision.documentNumber")).startsWith("150100〔2026〕");
        assertThat(text(granted, "$.form.projectName")).isEqualTo("示例冻干粉针生产线（虚构）");
    }

    @Test
    void what_a_case_does_not_have_is_absent_but_a_light_that_is_off_is_said() {
        var id = cases.submitted();
        cases.act("applicant-1", "PUT", id, "withdrawal", 1, "");

        assertThat(cases.show("applicant-1", id))
                .bodyJson()
                .doesNotHavePath("$.decision")
                .doesNotHavePath("$.dueOn")
                .extractingPath("$.light")
                .isNull();
    }

    @Test
    void all_that_is_wrong_with_a_submission_is_told_at_once_with_pointers() {
        var foreign = cases.upload("applicant-2", "foreign");
        var wrong =
                """
                {"matter": "SMP-FG-001", "zone": "atlantis",
                 "form": {"projectName": "x", "industry": "2720", "surprise": 1},
                 "materials": [{"material": "business-licence", "document": "%s"},
                   {"material": "love-letter", "document": "%s"}],
                 "contact": {"name": "示例", "phone": "call me"}}
                """
                        .formatted(foreign, cases.licence());

        var answer = cases.submit("applicant-1", "wrong-key-1", wrong);

        isProblem(answer, UNPROCESSABLE_CONTENT, "invalid-content");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains(
                        "/zone",
                        "/contact/phone",
                        "/form/projectName",
                        "/form/place",
                        "/form/surprise",
                        "/materials/0/document",
                        "/materials/1/material",
                        "/materials");
        isProblem(
                cases.submit("applicant-1", "wrong-key-2", "{\"matter\": \"NO-SUCH\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                cases.submit("applicant-1", "wrong-key-3", "{\"matter\":"),
                BAD_REQUEST,
                "malformed-request");
        assertThat(mongo.database().getCollection("cases").countDocuments()).isZero();
    }

    @Test
    void a_correction_is_asked_for_once_and_answered() {
        var id = cases.submitted();

        var told = cases.act("officer-hohhot", "POST", id, "corrections", 1, TELL);
        assertThat(text(told, "$.stage")).isEqualTo("AwaitingCorrection");
        assertThat(cases.show("applicant-1", id))
                .bodyJson()
                .extractingPath("$.allowed")
                .asArray()
                .containsExactly("correction", "withdrawal");
        var better = cases.upload("applicant-1", "better form");
        var answer =
                "{\"materials\":[{\"material\":\"filing-form\",\"document\":\"%s\"}]}"
                        .formatted(better);
        var corrected = cases.act("applicant-1", "PUT", id, "correction", 2, answer);

        assertThat(corrected)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.materials[1].document")
                .isEqualTo(better);
        isProblem(
                cases.act("officer-hohhot", "POST", id, "corrections", 3, TELL),
                CONFLICT,
                "told-once-already");
    }

    @Test
    void a_material_may_follow_and_nothing_is_granted_before_it_is_in() {
        var id = cases.submitted();
        cases.act(
                "officer-hohhot",
                "PUT",
                id,
                "acceptance",
                1,
                "{\"missing\":[\"power-of-attorney\"]}");

        var refused = cases.act("approver-hohhot", "PUT", id, "decision", 2, GRANTED);

        isProblem(refused, CONFLICT, "materials-still-missing");
        assertThat(refused)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"missing": ["power-of-attorney"], "allowed": ["decision", "claim"],
                         "reasons": [{"reason": "materials-still-missing",
                           "subject": "power-of-attorney",
                           "link": "/api/policy/cases/%1$s/materials/power-of-attorney"}],
                         "case": "/api/policy/cases/%1$s"}
                        """
                                .formatted(id));
        var document = "{\"document\":\"" + cases.licence() + "\"}";
        assertThat(cases.act("applicant-1", "PUT", id, "materials/power-of-attorney", 2, document))
                .hasStatusOk();
        assertThat(cases.act("approver-hohhot", "PUT", id, "decision", 3, GRANTED)).hasStatusOk();
        isProblem(
                cases.act("applicant-1", "PUT", id, "materials/power-of-attorney", 4, document),
                CONFLICT,
                "not-at-this-stage");
    }

    @Test
    void a_refusal_needs_a_ground() {
        var id = cases.submitted();
        cases.act("officer-hohhot", "PUT", id, "acceptance", 1, NOTHING_MISSING);

        isProblem(
                cases.act("approver-hohhot", "PUT", id, "decision", 2, "{\"result\":\"REFUSED\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        assertThat(
                        cases.act(
                                "approver-hohhot",
                                "PUT",
                                id,
                                "decision",
                                2,
                                "{\"result\":\"REFUSED\",\"ground\":\"不在本区\"}"))
                .bodyJson()
                .extractingPath("$.decision.ground")
                .isEqualTo("不在本区");
    }

    @Test
    void who_does_not_hold_the_power_does_not_decide() {
        var id = cases.energyReview();
        cases.act("officer-hohhot", "PUT", id, "acceptance", 1, NOTHING_MISSING);

        var answer = cases.act("approver-hohhot", "PUT", id, "decision", 2, GRANTED);

        isProblem(answer, CONFLICT, "proposal-needed");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"reasons": [
                           {"reason": "proposal-needed"},
                           {"reason": "power-not-held", "subject": "SMP-FG-002",
                            "link": "/api/policy/powers/SMP-FG-002/holder?zone=hohhot&on=2026-09-18"}]}
                        """);
    }

    @Test
    void an_untouched_case_is_accepted_by_law_and_then_overdue() {
        var id = cases.submitted();
        assertThat(text(cases.show("officer-hohhot", id), "$.noticeDueOn")).isEqualTo("2026-09-24");
        clock.standAt("2026-09-25T08:00");

        passingOver.passOver();

        assertThat(cases.show("officer-hohhot", id))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"stage": "Accepted", "acceptedOn": "2026-09-18", "deemedAccepted": true,
                         "dueOn": "2026-09-20", "light": "RED", "daysLeft": -4, "version": 2}
                        """);
    }

    @Test
    void the_clock_proves_its_due_date_day_by_day() {
        var id = cases.submitted();
        assertThat(cases.clockOf(id))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"events": [{"kind": "Received", "on": "2026-09-18"}],
                         "notice": {"limit": 5, "unit": "WORKING_DAYS", "due": "2026-09-24",
                           "provisional": false}}
                        """);
        cases.act("officer-hohhot", "PUT", id, "acceptance", 1, NOTHING_MISSING);

        assertThat(cases.clockOf(id))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"events": [{"kind": "Started", "on": "2026-09-18"}],
                         "promised": {"limit": 1, "due": "2026-09-20"},
                         "days": [{"date": "2026-09-18", "kind": "START", "count": 0},
                           {"date": "2026-09-19", "kind": "WEEKEND", "count": 0},
                           {"date": "2026-09-20", "kind": "COUNTED", "count": 1}]}
                        """);
    }

    @Test
    void a_case_of_another_zone_or_enterprise_is_not_found() {
        var id = cases.submitted();

        for (var user : List.of("officer-bayannur", "applicant-2")) {
            isProblem(cases.show(user, id), NOT_FOUND, "no-such-case");
        }
        isProblem(
                cases.act("officer-bayannur", "PUT", id, "acceptance", 1, NOTHING_MISSING),
                NOT_FOUND,
                "no-such-case");
        assertThat(cases.show("leader-nmg", id)).hasStatusOk();
    }

    @Test
    void acts_are_secured() {
        var id = cases.submitted();

        isProblem(http.get().uri(CASES + "/" + id).exchange(), UNAUTHORIZED, "unauthenticated");
        isProblem(
                cases.act("applicant-1", "PUT", id, "acceptance", 1, NOTHING_MISSING),
                FORBIDDEN,
                "not-allowed");
        isProblem(
                cases.act("officer-hohhot", "PUT", id, "decision", 1, GRANTED),
                FORBIDDEN,
                "not-allowed");
    }

    @Test
    void an_act_says_what_was_read_and_an_older_version_is_stale() {
        var id = cases.submitted();

        isProblem(
                users.as("applicant-1", http.put().uri(CASES + "/" + id + "/withdrawal"))
                        .exchange(),
                PRECONDITION_REQUIRED,
                "if-match-missing");
        isProblem(
                cases.act("officer-hohhot", "PUT", id, "acceptance", 0, NOTHING_MISSING),
                PRECONDITION_FAILED,
                "stale-version");
        assertThat(cases.act("applicant-1", "PUT", id, "withdrawal", 1, "")).hasStatusOk();
    }

    @Test
    void an_officer_opens_what_was_handed_in() {
        var id = cases.submitted();
        var uri = CASES + "/" + id + "/materials/business-licence/content";

        assertThat(users.as("officer-hohhot", http.get().uri(uri)))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .startsWith("%PDF");
        isProblem(
                users.as("officer-bayannur", http.get().uri(uri)).exchange(),
                NOT_FOUND,
                "no-such-case");
    }

    @Test
    void the_own_cases_come_in_pages() {
        for (var i = 0; i < 3; i++) {
            cases.submit("applicant-1", "page-key-" + i, cases.submission());
        }
        cases.submit("applicant-2", "page-key-x", cases.submission());

        var first = users.as("applicant-1", http.get().uri(CASES + "?limit=2")).exchange();
        var cursor = text(first, "$.next");
        var second =
                users.as("applicant-1", http.get().uri(CASES + "?limit=2&cursor=" + cursor))
                        .exchange();

        assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(2);
        assertThat(first).headers().hasHeaderSatisfying("Link", it -> assertThat(it).hasSize(1));
        assertThat(second).bodyJson().extractingPath("$.items").asArray().hasSize(1);
        assertThat(second).bodyJson().doesNotHavePath("$.next");
    }
}
