package etdz.policy.power.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
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
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class DelegationResourceTest {

    private static final String PATH = "/api/policy/delegations";
    private static final String CITY = "department-hohhot";
    private static final String WATER =
            organ("water-hohhot", "呼和浩特市水利局", "ADMINISTRATIVE_ORGAN", "LEAGUE_CITY");
    private static final String REGIONS_WATER =
            organ("water-nmg", "内蒙古自治区水利厅", "ADMINISTRATIVE_ORGAN", "REGION");
    private static final String COMMITTEE =
            organ("committee-hohhot", "呼和浩特经济技术开发区管理委员会", "ADMINISTRATIVE_ORGAN", "ZONE");
    private static final String COMPANY =
            "{\"organ\":\"company\",\"name\":\"示例投资公司\",\"kind\":\"ENTERPRISE\"}";
    private static final String RECALL =
            """
            {"on": "2026-11-01", "reason": "机构改革（示例）", "announcedOn": "2026-10-20",
             "announcedAt": "https://example.org/notice-3"}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;

    @Test
    void a_delegation_is_registered_announced_recalled_and_decides_who_holds_the_power() {
        var created = register(CITY, "key-0001", water(entrusted(WATER, COMMITTEE)));
        assertThat(created).hasStatus(CREATED).hasHeader(ETAG, "\"1\"");
        fits("Delegation", created);
        var id = id(created);
        assertThat(holder("2026-10-08")).contains("\"NOT_ANNOUNCED\"", "water-hohhot");

        clock.standAt("2026-10-08T10:00");
        var announced =
                put(
                        CITY,
                        id,
                        "announcement",
                        1,
                        "{\"on\":\"2026-10-08\",\"at\":\"https://a.example/1\"}");
        assertThat(announced).hasStatusOk().hasHeader(ETAG, "\"2\"");
        assertThat(holder("2026-10-08"))
                .contains("\"HOLDS\"", "\"ENTRUSTED\"", id)
                .contains("\"sample\":false");

        var recalled = put(CITY, id, "recall", 2, RECALL);
        assertThat(recalled).hasStatusOk();
        fits("Delegation", recalled);
        assertThat(holder("2026-10-31")).contains("\"HOLDS\"");
        assertThat(holder("2026-11-01")).contains("\"RECALLED\"");
        assertThat(put(CITY, id, "recall", 3, RECALL))
                .satisfies(isProblem(CONFLICT, "delegation-closed"));
    }

    @Test
    void what_the_law_does_not_allow_is_refused_with_its_reasons() {
        var refused = register(CITY, "key-0002", water(entrusted(WATER, COMPANY)));

        assertThat(refused).satisfies(isProblem(CONFLICT, "grant-against-the-law"));
        assertThat(text(refused)).contains("ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN", "只能委托其他行政机关");
        var overlap =
                """
                {"matter": "SMP-SL-001", "zone": "hohhot", "terms": %s}
                """
                        .formatted(entrusted(WATER, COMMITTEE));
        assertThat(text(register(CITY, "key-0003", overlap))).contains("OVERLAPS_ANOTHER");
    }

    @Test
    void a_double_click_registers_once() {
        var body = water(entrusted(WATER, COMMITTEE));

        var first = register(CITY, "key-0004", body);
        var again = register(CITY, "key-0004", body);

        assertThat(again).hasStatus(CREATED);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(register(CITY, "key-0004", water(entrusted(WATER, COMPANY))))
                .satisfies(isProblem(UNPROCESSABLE_CONTENT, "idempotency-key-reused"));
    }

    @Test
    void who_gives_nothing_registers_nothing() {
        var body = water(entrusted(WATER, COMMITTEE));

        assertThat(register("officer-hohhot", "key-0005", body)).hasStatus(FORBIDDEN);
        assertThat(register(CITY, "key-0006", body.replace("hohhot\"", "bayannur\"")))
                .satisfies(isProblem(NOT_FOUND, "no-such-power"));
        var regions =
                body.replace("\"LEAGUE_CITY\"", "\"REGION\"").replace("water-hohhot", "water-nmg");
        assertThat(register(CITY, "key-0007", regions))
                .satisfies(isProblem(FORBIDDEN, "not-the-giving-organ"));
        assertThat(register("department-nmg", "key-0008", body))
                .satisfies(isProblem(FORBIDDEN, "not-the-giving-organ"));
        var own =
                """
                {"matter": "NEW-1", "zone": "hohhot", "terms": %s,
                 "power": {"name": {"zh": "示例事项", "en": "Sample matter"}, "type": "LICENCE",
                   "original": %s, "originalBasis": "示例依据"}}
                """
                        .formatted(entrusted(REGIONS_WATER, COMMITTEE), REGIONS_WATER);
        assertThat(register("department-drc", "key-0007", own))
                .satisfies(isProblem(FORBIDDEN, "not-the-giving-organ"));
        assertThat(register("department-nmg", "key-0008", own)).hasStatus(CREATED);
    }

    @Test
    void an_unreadable_or_incomplete_registration_says_what_is_wrong() {
        assertThat(register(CITY, "key-0009", "{}"))
                .satisfies(isProblem(UNPROCESSABLE_CONTENT, "invalid-content"));
        assertThat(
                        text(
                                register(
                                        CITY,
                                        "key-0010",
                                        "{\"matter\":\"NEW-1\",\"zone\":\"hohhot\",\"terms\":{}}")))
                .contains("/power", "/terms/from", "/terms/mode", "/terms/validFrom");
        assertThat(register(CITY, "key-0011", "{\"mater\":\"\"}")).hasStatus(BAD_REQUEST);
    }

    @Test
    void a_power_that_is_new_to_the_register_comes_with_what_the_law_says_of_it() {
        var body =
                """
                {"matter": "NEW-001", "zone": "hohhot",
                 "power": {"name": {"zh": "示例新事项", "en": "A new sample matter"},
                   "type": "LICENCE", "original": %s, "originalBasis": "示例条例第一条"},
                 "terms": %s}
                """
                        .formatted(WATER, entrusted(WATER, COMMITTEE));

        assertThat(register(CITY, "key-0012", body)).hasStatus(CREATED);
        assertThat(get(CITY, "/api/policy/powers/NEW-001/holder?zone=hohhot&on=2026-10-08"))
                .hasStatusOk();
        assertThat(text(get(CITY, PATH + "?zone=hohhot&query=示例新")))
                .contains("NEW-001", "NOT_YET_VALID");
    }

    @Test
    void an_act_needs_the_version_that_was_read_and_the_own_zone() {
        var recall = put(CITY, "DLG-SMP-FG-001-hohhot-1", "recall", 7, RECALL);
        assertThat(recall).satisfies(isProblem(PRECONDITION_FAILED, "stale-version"));
        var unread =
                users.as(CITY, http.put().uri(PATH + "/DLG-SMP-FG-001-hohhot-1/recall"))
                        .contentType(APPLICATION_JSON)
                        .content(RECALL)
                        .exchange();
        assertThat(unread).satisfies(isProblem(PRECONDITION_REQUIRED, "if-match-missing"));
        assertThat(put(CITY, "DLG-SMP-FG-001-bayannur-1", "recall", 1, RECALL))
                .satisfies(isProblem(NOT_FOUND, "no-such-delegation"));
        assertThat(put("approver-hohhot", "DLG-SMP-FG-001-hohhot-1", "recall", 1, RECALL))
                .hasStatus(FORBIDDEN);
    }

    @Test
    void a_term_is_renewed_and_amended_and_its_history_kept() {
        var id = "DLG-SMP-SC-001-hohhot-1";
        var renewal =
                """
                {"validTo": "2031-12-31", "signedOn": "2026-09-10", "announcedOn": "2026-09-15",
                 "announcedAt": "https://example.org/notice-2"}
                """;

        var renewed = put(CITY, id, "renewal", 1, renewal);

        assertThat(renewed).hasStatusOk();
        fits("Delegation", renewed);
        assertThat((String) JsonPath.read(text(renewed), "$.terms.validFrom"))
                .isEqualTo("2027-01-01");
        assertThat((String) JsonPath.read(text(renewed), "$.earlier[0].validTo"))
                .isEqualTo("2026-12-31");
        assertThat(put(CITY, "DLG-SMP-FG-001-hohhot-1", "renewal", 1, renewal))
                .satisfies(isProblem(CONFLICT, "no-term-to-renew"));
    }

    @Test
    void the_register_is_read_page_by_page_by_whoever_is_signed_in() {
        var page = get("applicant-1", PATH + "?zone=hohhot&limit=5");
        assertThat(page).hasStatusOk();
        String next = JsonPath.read(text(page), "$.next");
        var further = get("applicant-1", PATH + "?zone=hohhot&limit=5&cursor=" + next);

        assertThat(further).hasStatusOk();
        assertThat(text(further)).doesNotContain(id(page, "$.items[0].id"));
        assertThat(get("applicant-1", PATH + "?standing=Gone")).hasStatus(BAD_REQUEST);
        fits("Delegation", get("applicant-1", PATH + "/DLG-SMP-SC-001-hohhot-1"));
        assertThat(text(get("applicant-1", PATH + "/DLG-SMP-SC-001-hohhot-1")))
                .contains("\"allowed\":[]");
    }

    @Test
    void what_is_kept_says_why_and_what_is_promised_and_may_be_put_anew() {
        var kept = get("officer-hohhot", "/api/policy/kept-powers?zone=hohhot");
        assertThat(text(kept)).contains("公共安全事项", "\"promisedDays\"", "STATIONED");

        var put =
                users.as(CITY, http.put().uri("/api/policy/kept-powers/hohhot/SMP-YJ-001"))
                        .header(IF_MATCH, "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content("{\"reason\":\"公共安全\",\"promisedDays\":3,\"directLine\":true}")
                        .exchange();

        assertThat(put).hasStatusOk().hasHeader(ETAG, "\"2\"");
        fits("KeptPower", put);
        assertThat(text(put)).contains("\"promisedDays\":3");
    }

    private MvcTestResult register(String user, String key, String body) {
        return users.as(user, http.post().uri(PATH))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String user, String id, String act, int version, String body) {
        return users.as(user, http.put().uri(PATH + "/" + id + "/" + act))
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private String holder(String on) {
        return text(get(CITY, "/api/policy/powers/SMP-SL-002/holder?zone=hohhot&on=" + on));
    }

    /// Of a power that nobody was given yet.
    private static String water(String terms) {
        return "{\"matter\": \"SMP-SL-002\", \"zone\": \"hohhot\", \"terms\": %s}".formatted(terms);
    }

    private static String entrusted(String from, String to) {
        return """
        {"mode": "ENTRUSTED", "from": %s, "to": %s, "legalBasis": "行政许可法第二十四条（示例）",
         "basisLevel": "LAW", "validFrom": "2026-10-01", "signedOn": "2026-09-10"}
        """
                .formatted(from, to);
    }

    private static String organ(String code, String name, String kind, String level) {
        return "{\"organ\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"level\":\"%s\"}"
                .formatted(code, name, kind, level);
    }

    private static String id(MvcTestResult answer) {
        return id(answer, "$.id");
    }

    private static String id(MvcTestResult answer, String path) {
        return JsonPath.read(text(answer), path);
    }

    private static void fits(String schema, MvcTestResult answer) {
        new Contract().fits(schema, text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static Consumer<MvcTestResult> isProblem(HttpStatus status, String slug) {
        return answer -> {
            assertThat(answer).hasStatus(status);
            assertThat(text(answer)).contains("\"/problems/" + slug + "\"");
        };
    }
}
