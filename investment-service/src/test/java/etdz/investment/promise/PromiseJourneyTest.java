package etdz.investment.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.amqp.CloudEvent;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.investment.promise.agreement.AgreementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From the draft of an agreement to the board: what officers, the enterprise, the region and
/// everybody see and may do.
@ServiceTest
class PromiseJourneyTest {

    private static final String AGREEMENTS = "/api/investment/agreements";
    private static final String OBLIGATIONS = "/api/investment/obligations";
    private static final String OFFICER = "officer-hohhot";
    private static final String CLAUSES =
            """
            [{"number": "2.1", "text": "交付用地（示例）", "side": "GOVERNMENT", "kind": "LAND",
              "due": {"on": "2026-10-30"},
              "owner": {"organ": "committee-hohhot", "name": "管委会", "person": "officer-hohhot"}},
             {"number": "2.2", "text": "设备补助（示例）", "side": "GOVERNMENT", "kind": "MONEY",
              "due": {"days": 30, "unit": "WORKING_DAYS", "clause": "3.1"},
              "owner": {"organ": "drc-nmg", "name": "发展改革委"},
              "money": {"amount": "5000000", "currency": "CNY"}},
             {"number": "3.1", "text": "完成投资（示例）", "side": "ENTERPRISE", "kind": "INVESTMENT",
              "due": {"on": "2026-12-31"}, "owner": {"name": "示例企业（虚构）"}},
             {"number": "3.2", "text": "吸纳就业（示例）", "side": "ENTERPRISE", "kind": "JOBS",
              "due": {"days": 365, "unit": "DAYS", "milestone": "投产"},
              "owner": {"name": "示例企业（虚构）"}}]
            """;
    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired RealMongo mongo;
    @Autowired Reminding reminding;
    @Autowired HearingPromises hearing;
    @Autowired Obligations obligations;

    @Test
    void a_bespoke_policy_binds_only_after_its_review_and_then_each_clause_is_owed() {
        var drafted = draft("key-0001", "ONE_ENTERPRISE_ONE_POLICY", "MAJOR_INDUSTRY", "20000000");
        assertThat(drafted).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
        new Contract().fits("Agreement", text(drafted));
        var id = id(drafted);
        assertThat(states(drafted)).containsOnly("PENDING");
        assertThat(text(get(OFFICER, OBLIGATIONS + "?state=ALL"))).contains("\"items\":[]");

        var refused = act(OFFICER, AGREEMENTS, id, "effect", 1, "");
        isProblem(refused, CONFLICT, "agreement-cannot-take-effect");
        assertThat(texts(refused, "$.faults[*].code")).containsExactly("REVIEW_MISSING");
        assertThat(text(refused)).contains("/investment/promises/agreements/" + id + "#review");

        assertThat(review(id, 1, "NOT_PASSED")).hasStatusOk();
        isProblem(
                act(OFFICER, AGREEMENTS, id, "effect", 2, ""),
                CONFLICT,
                "agreement-cannot-take-effect");
        assertThat(review(id, 2, "PASSED")).hasStatusOk();
        var bound = act(OFFICER, AGREEMENTS, id, "effect", 3, "");

        assertThat(bound).hasStatusOk();
        new Contract().fits("Agreement", text(bound));
        assertThat(states(bound)).containsExactly("OPEN", "WAITING", "OPEN", "WAITING");
        assertThat(text(bound))
                .contains("\"waitingFor\":{\"clause\":\"3.1\",\"side\":\"ENTERPRISE\"}");
    }

    @Test
    void a_bespoke_policy_is_for_two_classes_within_an_authority_that_covers_it() {
        var other = draft("key-0002", "ONE_INDUSTRY_ONE_POLICY", "OTHER", "20000000");
        assertThat(texts(other, "$.lacking[*].code"))
                .containsExactly("CLASS_NOT_OPEN", "REVIEW_MISSING");
        var small = draft("key-0003", "ONE_ENTERPRISE_ONE_POLICY", "SCIENCE_INNOVATION", "100");
        assertThat(texts(small, "$.lacking[*].code"))
                .containsExactly("AUTHORITY_EXCEEDED", "REVIEW_MISSING");
        var without = draft("key-0004", "ONE_ENTERPRISE_ONE_POLICY", "MAJOR_INDUSTRY", null);
        assertThat(texts(without, "$.lacking[*].code"))
                .containsExactly("AUTHORITY_MISSING", "REVIEW_MISSING");
        assertThat(text(get(OFFICER, AGREEMENTS + "/terms"))).contains("一企一策", "国务院令第783号");
    }

    @Test
    void what_waits_opens_when_its_condition_is_kept_and_waits_again_when_that_is_taken_back() {
        var id = inEffect("key-0005");
        var investment = obligation(id, 3);
        assertThat(keep(investment, "2026-09-17")).hasStatusOk();
        var opened = get(OFFICER, OBLIGATIONS + "/" + obligation(id, 2));

        new Contract().fits("Obligation", text(opened));
        assertThat((String) JsonPath.read(text(opened), "$.state")).isEqualTo("OPEN");
        assertThat((Boolean) JsonPath.read(text(opened), "$.provisional")).isTrue();

        assertThat(act(OFFICER, OBLIGATIONS, investment, "reopening", "{\"reason\": \"凭证不符\"}"))
                .hasStatusOk();
        assertThat(text(get(OFFICER, OBLIGATIONS + "/" + obligation(id, 2))))
                .contains("\"state\":\"WAITING\"");

        var milestone = "{\"name\": \"投产\", \"on\": \"2026-09-16\", \"proof\": \"示例证明\"}";
        assertThat(act(OFFICER, AGREEMENTS, id, "milestones", milestone)).hasStatusOk();
        assertThat(text(get(OFFICER, OBLIGATIONS + "/" + obligation(id, 4))))
                .contains("\"dueOn\":\"2027-09-16\"");
        isProblem(
                act(OFFICER, AGREEMENTS, id, "milestones", milestone),
                CONFLICT,
                "milestone-recorded-already");
        assertThat(
                        act(
                                OFFICER,
                                AGREEMENTS,
                                id,
                                "milestones",
                                "{\"name\": \"投产\", \"withdrawn\": \"登记有误\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"milestonesAwaited\":[\"投产\"]");
        assertThat(states(get(OFFICER, AGREEMENTS + "/" + id)))
                .containsExactly("OPEN", "WAITING", "OPEN", "WAITING");
    }

    @Test
    void events_in_any_order_and_twice_end_in_the_same_state() {
        var random = new Random(3);
        for (var round = 0; round < 5; round++) {
            var id = inEffect("key-1%03d".formatted(round));
            var investment = obligation(id, 3);
            keep(investment, "2026-09-17");
            act(OFFICER, OBLIGATIONS, investment, "reopening", "{\"reason\": \"有误\"}");
            keep(investment, "2026-09-16");
            var before = obligations.of(new AgreementId(id));
            var events =
                    new ArrayList<>(
                            List.of(
                                    event("obligation.kept", investment, id),
                                    event("obligation.kept", investment, id),
                                    event("obligation.reopened", investment, id),
                                    event("agreement.took-effect", id, null),
                                    event("agreement.took-effect", id, null)));
            Collections.shuffle(events, random);

            events.parallelStream().forEach(hearing::hear);

            assertThat(obligations.of(new AgreementId(id))).isEqualTo(before);
        }
    }

    @Test
    void what_a_crash_left_is_done_when_the_event_is_heard() {
        var id = inEffect("key-0006");
        mongo.database().getCollection("obligations").deleteMany(new Document());

        hearing.hear(event("agreement.took-effect", id, null));

        assertThat(states(get(OFFICER, AGREEMENTS + "/" + id))).hasSize(4);
    }

    @Test
    void money_is_paid_in_parts_and_a_wrong_part_is_taken_back() {
        var id = inEffect("key-0007");
        keep(obligation(id, 3), "2026-09-17");
        var subsidy = obligation(id, 2);
        var part =
                "{\"money\": {\"amount\": \"2000000\", \"currency\": \"CNY\"},"
                        + " \"on\": \"2026-09-18\", \"proof\": \"示例凭证\"}";
        assertThat(act(OFFICER, OBLIGATIONS, subsidy, "payment", part)).hasStatusOk();
        var refused = keep(subsidy, "2026-09-18");
        isProblem(refused, CONFLICT, "money-not-paid-in-full");
        assertThat(text(refused)).contains("3000000.00 CNY");
        assertThat(
                        act(
                                OFFICER,
                                OBLIGATIONS,
                                subsidy,
                                "payment-withdrawal",
                                "{\"payment\": 1, \"reason\": \"有误\"}"))
                .hasStatusOk();
        assertThat(
                        act(
                                OFFICER,
                                OBLIGATIONS,
                                subsidy,
                                "payment",
                                part.replace("2000000", "5000000")))
                .hasStatusOk();
        assertThat(keep(subsidy, "2026-09-18"))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"KEPT\"");
        assertThat(text(get(OFFICER, "/api/investment/promises/board")))
                .contains("\"paid\":{\"amount\":\"5000000.00\",\"currency\":\"CNY\"}");
    }

    @Test
    void the_board_counts_what_the_lists_show_and_the_rates_are_open_to_everybody() {
        var id = inEffect("key-0008");
        var land = obligation(id, 1);
        assertThat(text(rates())).contains("\"denominator\":0");
        assertThat(text(rates())).doesNotContain("\"rate\":0,");

        clock.standAt("2026-10-31T09:00");
        assertThat(text(get(OFFICER, OBLIGATIONS + "?state=OVERDUE&side=GOVERNMENT")))
                .contains(land);
        assertThat((Integer) JsonPath.read(board(), "$.items[0].government.overdue")).isEqualTo(1);
        assertThat(postpone(land, "2026-11-30")).hasStatusOk();
        assertThat((Integer) JsonPath.read(board(), "$.items[0].government.overdue")).isZero();
        assertThat(keep(land, "2026-10-31")).hasStatusOk();

        assertThat((Integer) JsonPath.read(board(), "$.items[0].government.kept")).isEqualTo(1);
        var open = text(rates());
        new Contract().fits("PromiseRates", open);
        new Contract().fits("PromiseBoard", board());
        assertThat(open)
                .contains("\"agreed\":{\"numerator\":1,\"denominator\":1,\"rate\":1.0000}")
                .contains("\"first\":{\"numerator\":0,\"denominator\":1,\"rate\":0.0000}");
        assertThat(http.get().uri("/api/investment/promises/board").exchange())
                .hasStatus(UNAUTHORIZED);
    }

    @Test
    void owners_are_reminded_once_for_each_step() {
        var id = inEffect("key-0009");
        var land = obligation(id, 1);
        assertThat(moves(land)).containsExactly("Recorded", "Reminded");

        clock.standAt("2026-10-30T09:00");
        reminding.remind();
        reminding.remind();
        assertThat(moves(land)).containsExactly("Recorded", "Reminded", "Reminded");
        clock.standAt("2026-11-02T09:00");
        reminding.remind();
        assertThat(moves(land)).hasSize(4);
    }

    @Test
    void an_agreement_ends_only_when_nothing_overdue_would_vanish() {
        var id = inEffect("key-0010");
        clock.standAt("2026-11-02T09:00");
        var terminate = "{\"outcome\": \"TERMINATED\", \"reason\": \"企业撤回投资\"}";
        var refused = act(OFFICER, AGREEMENTS, id, "ending", terminate);
        isProblem(refused, CONFLICT, "agreement-has-undecided-obligations");
        assertThat(text(refused)).contains("/investment/promises/obligations/" + obligation(id, 1));

        assertThat(act(OFFICER, OBLIGATIONS, obligation(id, 1), "breach", "{\"reason\": \"未交付\"}"))
                .hasStatusOk();
        var ended = act(OFFICER, AGREEMENTS, id, "ending", terminate);
        assertThat(ended).hasStatusOk();
        assertThat(states(ended)).containsExactly("BREACHED", "LAPSED", "LAPSED", "LAPSED");
        isProblem(
                act(OFFICER, AGREEMENTS, id, "effect", ""),
                CONFLICT,
                "agreement-not-at-this-stage");
    }

    @Test
    void everybody_sees_his_own_rows_only() {
        var id = inEffect("key-0011");
        var path = AGREEMENTS + "/" + id;
        var land = OBLIGATIONS + "/" + obligation(id, 1);

        assertThat(get("applicant-1", path)).hasStatusOk().bodyText().contains("\"allowed\":[]");
        assertThat(get("applicant-1", land)).hasStatusOk();
        assertThat(get("leader-nmg", path)).hasStatusOk();
        for (var stranger : List.of("applicant-2", "officer-bayannur", "investor-1")) {
            isProblem(get(stranger, path), NOT_FOUND, "no-such-agreement");
            isProblem(get(stranger, land), NOT_FOUND, "no-such-obligation");
            assertThat(text(get(stranger, AGREEMENTS))).doesNotContain(id);
            assertThat(text(get(stranger, OBLIGATIONS + "?state=ALL"))).doesNotContain(id);
        }
        assertThat(states(get("department-drc", path))).hasSize(1);
        isProblem(get("department-drc", land), NOT_FOUND, "no-such-obligation");
        assertThat(get("department-drc", OBLIGATIONS + "/" + obligation(id, 2))).hasStatusOk();
        isProblem(get("department-hohhot", path), NOT_FOUND, "no-such-agreement");
        assertThat(get("department-drc", "/api/investment/promises/board")).hasStatus(FORBIDDEN);
        assertThat(get("talent-1", path)).hasStatus(FORBIDDEN);
        assertThat(
                        act(
                                "applicant-1",
                                OBLIGATIONS,
                                obligation(id, 1),
                                "breach",
                                1,
                                "{\"reason\": \"x\"}"))
                .hasStatus(FORBIDDEN);
        isProblem(
                act("officer-bayannur", AGREEMENTS, id, "effect", 3, ""),
                NOT_FOUND,
                "no-such-agreement");
    }

    @Test
    void a_double_click_drafts_once_and_a_repeated_act_is_done_once() {
        var first = draft("key-0012", "STANDARD", "OTHER", null);
        assertThat(id(draft("key-0012", "STANDARD", "OTHER", null))).isEqualTo(id(first));
        assertThat(draft("key-0012", "STANDARD", "MAJOR_INDUSTRY", null))
                .hasStatus(UNPROCESSABLE_CONTENT);

        for (var i = 0; i < 2; i++) {
            var answer =
                    users.as(OFFICER, http.put().uri(AGREEMENTS + "/" + id(first) + "/effect"))
                            .header(IF_MATCH, "\"1\"")
                            .header("Idempotency-Key", "command-0001")
                            .exchange();
            assertThat(answer).hasStatusOk().hasHeader("ETag", "\"2\"");
        }
        isProblem(
                act(OFFICER, AGREEMENTS, id(first), "effect", 1, ""),
                PRECONDITION_FAILED,
                "stale-version");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var wrong =
                post(
                        "key-0013",
                        """
                        {"enterprise": {"creditCode": "1", "name": ""},
                         "deal": {"number": "1", "title": "示例", "signedOn": "2026-09-10",
                          "policy": "STANDARD", "projectClass": "OTHER", "clauses": [
                           {"number": "1", "text": "示例", "side": "GOVERNMENT", "kind": "LUCK",
                            "due": {"days": 3, "unit": "DAYS", "clause": "2"},
                            "owner": {"name": "管委会"},
                            "money": {"amount": "1e99999999", "currency": "XYZ"}}]}}
                        """);
        isProblem(wrong, UNPROCESSABLE_CONTENT, "invalid-content");
        assertThat(texts(wrong, "$.errors[*].pointer"))
                .contains(
                        "/enterprise/creditCode",
                        "/enterprise/name",
                        "/deal/clauses/0/kind",
                        "/deal/clauses/0/owner/organ",
                        "/deal/clauses/0/money/amount");

        var circle =
                post(
                        "key-0014",
                        drafting("STANDARD", "OTHER", null)
                                .replace(
                                        "{\"on\": \"2026-12-31\"}",
                                        "{\"days\": 1, \"unit\": \"DAYS\", \"clause\": \"2.2\"}"));
        assertThat(texts(circle, "$.errors[*].pointer"))
                .containsExactly("/deal/clauses/1/due/clause", "/deal/clauses/2/due/clause");
        assertThat(get(OFFICER, OBLIGATIONS + "?state=LOST")).hasStatus(BAD_REQUEST);
    }

    @Test
    void the_list_goes_out_as_a_table() {
        var id = inEffect("key-0015");

        var csv = get("applicant-1", OBLIGATIONS + "/export?state=ALL&format=csv");
        assertThat(csv).hasStatusOk();
        assertThat(text(csv).lines()).hasSize(5);
        assertThat(text(csv)).contains("设备补助（示例）", "待条件成就", "5000000.00");
        assertThat(get("applicant-2", OBLIGATIONS + "/export?state=ALL"))
                .bodyText()
                .doesNotContain(id, "设备补助");
        assertThat(get(OFFICER, OBLIGATIONS + "/export?format=xlsx"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"obligations-2026-09-18.xlsx\"");
        assertThat(get(OFFICER, OBLIGATIONS + "/export?format=pdf")).hasStatus(BAD_REQUEST);
    }

    private String board() {
        return text(get(OFFICER, "/api/investment/promises/board"));
    }

    private MvcTestResult rates() {
        var answer = http.get().uri("/api/investment/promises/rates").exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private List<String> moves(String obligation) {
        return JsonPath.read(
                text(get(OFFICER, OBLIGATIONS + "/" + obligation)), "$.history[*].move");
    }

    private static List<String> texts(MvcTestResult answer, String path) {
        return JsonPath.read(text(answer), path);
    }

    private static List<String> states(MvcTestResult agreement) {
        return JsonPath.read(text(agreement), "$.obligations[*].state");
    }

    private static CloudEvent event(String type, String id, @Nullable String agreement) {
        var data =
                agreement == null
                        ? "{\"id\": \"%s\"}".formatted(id)
                        : "{\"id\": \"%s\", \"agreement\": \"%s\"}".formatted(id, agreement);
        return new CloudEvent(
                id + "-1",
                "etdz.investment." + type + ".v1",
                "/etdz/investment",
                "2026-09-18T09:30:00+08:00",
                id,
                1,
                null,
                data);
    }

    private static String drafting(String policy, String projectClass, @Nullable String limit) {
        return """
        {"enterprise": {"creditCode": "91150100MA0N00016K", "name": "示例企业（虚构）"},
         "deal": {"number": "示例协1号", "title": "示例协议（虚构）", "signedOn": "2026-09-10",
          "policy": "%s", "projectClass": "%s", %s "clauses": %s}}
        """
                .formatted(policy, projectClass, limit == null ? "" : authority(limit), CLAUSES);
    }

    private static String authority(String limit) {
        return """
        "authority": {"document": "示例纪要", "number": "7号",
         "limit": {"amount": "%s", "currency": "CNY"}},
        """
                .formatted(limit);
    }

    private MvcTestResult draft(
            String key, String policy, String projectClass, @Nullable String limit) {
        return post(key, drafting(policy, projectClass, limit));
    }

    private MvcTestResult post(String key, String body) {
        return users.as(OFFICER, http.post().uri(AGREEMENTS))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String inEffect(String key) {
        var id = id(draft(key, "STANDARD", "OTHER", null));
        assertThat(act(OFFICER, AGREEMENTS, id, "effect", 1, "")).hasStatusOk();
        return id;
    }

    private static String obligation(String agreement, int ordinal) {
        return "OBL-" + agreement.substring(4) + "-" + ordinal;
    }

    private MvcTestResult review(String id, int version, String result) {
        return act(
                OFFICER,
                AGREEMENTS,
                id,
                "review",
                version,
                """
                {"organ": "示例市场监管局（虚构）", "number": "12号", "on": "2026-09-17",
                 "result": "%s", "document": "示例审查意见书"}
                """
                        .formatted(result));
    }

    private MvcTestResult keep(String obligation, String on) {
        return act(
                OFFICER,
                OBLIGATIONS,
                obligation,
                "keeping",
                "{\"on\": \"%s\", \"proof\": \"示例凭证\"}".formatted(on));
    }

    private MvcTestResult postpone(String obligation, String until) {
        return act(
                OFFICER,
                OBLIGATIONS,
                obligation,
                "postponement",
                """
                {"until": "%s", "basis": "推迟开工",
                 "consent": {"by": "示例企业", "on": "2026-10-20", "document": "示例纪要"}}
                """
                        .formatted(until));
    }

    /// On the version as it stands.
    private MvcTestResult act(String user, String what, String id, String act, String body) {
        int version = JsonPath.read(text(get(user, what + "/" + id)), "$.version");
        return act(user, what, id, act, version, body);
    }

    private MvcTestResult act(
            String user, String what, String id, String act, int version, String body) {
        var request =
                users.as(user, http.put().uri(what + "/" + id + "/" + act))
                        .header(IF_MATCH, "\"" + version + "\"");
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(APPLICATION_JSON).content(body).exchange();
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

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer).hasStatus(status);
        assertThat((String) JsonPath.read(text(answer), "$.type")).isEqualTo("/problems/" + slug);
    }
}
