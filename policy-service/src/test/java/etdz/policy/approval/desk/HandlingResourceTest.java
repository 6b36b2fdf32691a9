package etdz.policy.approval.desk;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.NOTHING_MISSING;
import static etdz.policy.approval.CaseRequests.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.approval.CaseRequests;
import etdz.policy.organ.person.PeopleFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class HandlingResourceTest {

    private static final String OFFICER = "officer-hohhot";
    private static final String REVIEWER = "reviewer-hohhot";
    private static final String APPROVER = "approver-hohhot";
    private static final String GRANTED = "{\"result\":\"GRANTED\"}";
    private static final String DESKS =
            """
            {"desks": [
              {"desk": "planning", "name": {"zh": "规划", "en": "Planning"}, "part": "LEAD"},
              {"desk": "fire", "name": {"zh": "消防", "en": "Fire"}, "part": "REVIEW",
               "assignee": "reviewer-hohhot"}]}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired RealMongo mongo;

    private CaseRequests cases;
    private String id = "";

    @BeforeEach
    void accept() {
        cases = new CaseRequests(http, users);
        id = cases.submitted();
        put(OFFICER, "acceptance", 1, NOTHING_MISSING);
    }

    @Test
    void two_desks_review_a_second_person_signs() {
        assertThat(put(OFFICER, "review", 2, DESKS))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"stage": "InReview", "status": "IN_REVIEW",
                         "progress": {"desks": [{"desk": "planning"}, {"desk": "fire"}]}}
                        """);
        isProblem(put(APPROVER, "decision", 3, GRANTED), CONFLICT, "opinion-outstanding");
        assertThat(opinion(REVIEWER, "planning", 0, "AGREED")).hasStatusOk();
        isProblem(opinion(OFFICER, "fire", 0, "AGREED"), FORBIDDEN, "desk-assigned-to-another");
        assertThat(opinion(REVIEWER, "fire", 0, "NOT_AGREED")).hasStatusOk();
        assertThat(opinion(REVIEWER, "fire", 1, "AGREED")).hasStatusOk();
        assertThat(put(OFFICER, "proposal", 3, GRANTED)).hasStatusOk();

        assertThat(put(APPROVER, "decision", 4, GRANTED))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"stage\": \"Granted\", \"version\": 5}");
        isProblem(opinion(REVIEWER, "fire", 2, "NOT_AGREED"), CONFLICT, "not-at-this-stage");
    }

    @Test
    void an_opinion_is_not_overwritten_unread_and_what_was_said_is_kept() {
        put(OFFICER, "review", 2, DESKS);
        opinion(REVIEWER, "planning", 0, "AGREED");

        assertThat(opinion(OFFICER, "planning", 0, "NOT_AGREED")).hasStatus(412);
        opinion(OFFICER, "planning", 1, "NOT_AGREED");

        assertThat(get(APPROVER, "opinions"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        [{"desk": "planning", "version": 2,
                          "statement": {"by": "officer-hohhot", "verdict": "NOT_AGREED"},
                          "earlier": [{"by": "reviewer-hohhot", "verdict": "AGREED"}]}]
                        """);
        assertThat(get("applicant-1", "opinions")).hasStatus(FORBIDDEN);
        assertThat(get("officer-bayannur", "opinions")).hasStatus(NOT_FOUND);
        isProblem(opinion(OFFICER, "nobody", 0, "AGREED"), NOT_FOUND, "no-such-desk");
    }

    @Test
    void the_applicant_sees_how_far_it_is_but_not_what_the_office_thinks() {
        put(OFFICER, "review", 2, DESKS);
        put(OFFICER, "claim", 3, "");

        assertThat(cases.show("applicant-1", id))
                .bodyJson()
                .doesNotHavePath("$.handler")
                .doesNotHavePath("$.progress.proposal")
                .extractingPath("$.history[*].move")
                .asArray()
                .doesNotContain("Claimed");
        assertThat(cases.show(OFFICER, id))
                .bodyJson()
                .extractingPath("$.handler")
                .isEqualTo(OFFICER);
    }

    @Test
    void why_something_is_not_possible_is_told_with_a_link() {
        put(OFFICER, "review", 2, DESKS);

        assertThat(get(APPROVER, "acts"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        [{"act": "decision", "open": false, "reasons": [
                           {"reason": "opinion-outstanding", "subject": "planning",
                            "text": "审查意见尚未齐全",
                            "link": "/api/policy/cases/%1$s/opinions"},
                           {"reason": "opinion-outstanding", "subject": "fire"}]},
                         {"act": "extension", "open": false,
                          "reasons": [{"reason": "extension-not-asked"}]},
                         {"act": "claim", "open": true, "reasons": []},
                         {"act": "release", "open": false,
                          "reasons": [{"reason": "not-the-handler"}]},
                         {"act": "handover", "open": false,
                          "reasons": [{"reason": "not-claimed"}]}]
                        """
                                .formatted(id));
    }

    @Test
    void a_pause_is_seen_in_the_proof_of_the_clock() {
        assertThat(
                        put(
                                OFFICER,
                                "suspension",
                                2,
                                "{\"ground\":\"EXPERT_REVIEW\",\"told\":\"专家评审\",\"cap\":5}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"stage": "Suspended", "status": "SUSPENDED", "dueOn": "2026-09-23",
                         "progress": {"suspension": {"ground": "EXPERT_REVIEW", "cap": 5}}}
                        """);
        clock.standAt("2026-09-22T09:00");

        assertThat(act("DELETE", OFFICER, "suspension", 3, "")).hasStatusOk();

        assertThat(get("applicant-1", "clock"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"events": [{"kind": "Started", "on": "2026-09-18"},
                           {"kind": "Paused", "on": "2026-09-18", "ground": "EXPERT_REVIEW"},
                           {"kind": "Resumed", "on": "2026-09-22"}],
                         "promised": {"due": "2026-09-23"}}
                        """);
    }

    @Test
    void a_hearing_says_how_far_it_is() {
        assertThat(put(OFFICER, "hearing-offer", 2, ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"progress": {"hearing": {"is": "Offered", "on": "2026-09-18",
                                                  "answerBy": "2026-09-24"}}}
                        """);
        assertThat(put("applicant-1", "hearing-request", 3, ""))
                .bodyJson()
                .extractingPath("$.progress.hearing.is")
                .isEqualTo("Requested");
    }

    @Test
    void a_case_that_another_has_claimed_is_handed_over_by_an_approver() {
        PeopleFixture.people(mongo.stores(), PeopleFixture.inOffice(REVIEWER));
        put(OFFICER, "claim", 2, "");

        isProblem(put(REVIEWER, "claim", 3, ""), CONFLICT, "claimed-by-another");
        isProblem(
                put(APPROVER, "handler", 3, "{\"to\":\"nobody\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                put(REVIEWER, "handler", 3, "{\"to\":\"reviewer-hohhot\"}"),
                CONFLICT,
                "not-the-handler");
        assertThat(put(APPROVER, "handler", 3, "{\"to\":\"reviewer-hohhot\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.handler")
                .isEqualTo("reviewer-hohhot");
    }

    @Test
    void what_is_wrong_with_an_act_is_told() {
        for (var wrong :
                new String[][] {
                    {"suspension", "{\"ground\":\"EXPERT_REVIEW\"}"},
                    {"suspension", "{\"told\":\"x\"}"},
                    {"suspension", "{\"ground\":\"TEST\",\"told\":\"x\",\"cap\":0}"},
                    {"review", "{\"desks\":[]}"},
                    {"extension-request", "{\"workingDays\":0,\"reason\":\"x\"}"},
                    {"extension-request", "{\"workingDays\":5}"},
                    {"proposal", "{\"result\":\"REFUSED\"}"},
                    {"proposal", "{}"},
                    {"declination", "{\"ground\":\" \"}"},
                    {"handler", "{}"},
                    {"termination", "{}"}
                }) {
            assertThat(put(OFFICER, wrong[0], 2, wrong[1]))
                    .as(wrong[0] + " " + wrong[1])
                    .hasStatus(UNPROCESSABLE_CONTENT);
        }
        assertThat(cases.show(OFFICER, id)).bodyJson().extractingPath("$.version").isEqualTo(2);
    }

    @Test
    void an_applicant_confirms_what_came_online_and_an_officer_what_went_by_post() {
        put(APPROVER, "decision", 2, GRANTED);

        isProblem(
                put("applicant-1", "delivery", 3, "{\"channel\":\"POST\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        assertThat(put("applicant-1", "delivery", 3, "{\"channel\":\"ONLINE\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"decision": {"delivery": {"dueOn": "2026-10-09",
                           "receipt": {"channel": "ONLINE", "by": "applicant-1"}}}}
                        """);
    }

    @Test
    void a_revoked_grant_says_why_and_since_when() {
        put(APPROVER, "decision", 2, GRANTED);

        assertThat(put(APPROVER, "revocation", 3, "{\"ground\":\"FRAUD\",\"reason\":\"虚假材料\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"stage": "Revoked", "status": "REVOKED",
                         "decision": {"annulment": {"ground": "FRAUD", "by": "approver-hohhot"}}}
                        """);
        isProblem(
                put(APPROVER, "cancellation", 4, "{\"ground\":\"EXPIRED\",\"reason\":\"到期\"}"),
                CONFLICT,
                "not-at-this-stage");
    }

    @Test
    void an_applicant_is_told_of_a_case_for_the_same_matter_until_it_is_decided() {
        var similar =
                users.as("applicant-1", http.get().uri(CASES + "/similar?matter=SMP-FG-001"))
                        .exchange();

        assertThat(similar).bodyJson().extractingPath("$[*].id").asArray().contains(id);
        assertThat(
                        users.as(
                                        "applicant-2",
                                        http.get().uri(CASES + "/similar?matter=SMP-FG-001"))
                                .exchange())
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();

        put(APPROVER, "decision", 2, GRANTED);

        assertThat(
                        users.as(
                                        "applicant-1",
                                        http.get().uri(CASES + "/similar?matter=SMP-FG-001"))
                                .exchange())
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .doesNotContain(id);
    }

    @Test
    void a_version_must_be_named_and_a_repeat_under_the_same_key_is_done_once() {
        var unguarded = users.as(OFFICER, http.put().uri(CASES + "/" + id + "/claim")).exchange();
        assertThat(unguarded).hasStatus(PRECONDITION_REQUIRED);
        for (var i = 0; i < 2; i++) {
            assertThat(
                            users.as(OFFICER, http.put().uri(CASES + "/" + id + "/claim"))
                                    .header(HttpHeaders.IF_MATCH, "\"2\"")
                                    .header("Idempotency-Key", "claim-once")
                                    .exchange())
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.version")
                    .isEqualTo(3);
        }
    }

    private MvcTestResult opinion(String user, String desk, long version, String verdict) {
        var body = "{\"verdict\":\"%s\",\"text\":\"意见（示例）\"}".formatted(verdict);
        return put(user, "opinions/" + desk, version, body);
    }

    private MvcTestResult put(String user, String act, long version, String body) {
        return act("PUT", user, act, version, body);
    }

    private MvcTestResult act(String method, String user, String act, long version, String body) {
        return cases.act(user, method, id, act, version, body);
    }

    private MvcTestResult get(String user, String what) {
        return users.as(user, http.get().uri(CASES + "/" + id + "/" + what))
                .accept(MediaType.APPLICATION_JSON)
                .exchange();
    }
}
