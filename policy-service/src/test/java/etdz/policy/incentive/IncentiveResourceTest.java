package etdz.policy.incentive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class IncentiveResourceTest {

    private static final String PATH = "/api/policy/incentives";
    private static final String REGION = "catalogue-nmg";
    private static final String ZONE = "catalogue-hohhot";
    private static final String DAY = "&on=2026-09-18";
    private static final String FORM =
            """
            {"code": "%s", "sample": true, "category": "EQUIPMENT", "zones": ["hohhot"],
             "name": {"zh": "设备更新补贴（示例）", "en": "New equipment (sample)"},
             "conditions": {"all": [
               {"fact": "registered_in_zone", "operator": "eq", "value": true},
               {"any": [
                 {"fact": "equipment_invest_fen", "operator": "ge", "value": 1000, "said": "10元"},
                 {"fact": "rd_intensity_pct", "operator": "ge", "value": 3}]}]},
             "amount": {"cel": "equipment_invest_fen / 10", "zh": "设备投资的一成", "capFen": 500},
             "validity": {"from": "2026-01-01", "to": "2026-12-31"},
             "materials": ["发票"], "source": {"title": "示例文件"}}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @Test
    void anybody_looks_through_the_incentives_of_a_zone() {
        var first = text(get(PATH + "?zone=hohhot&limit=20" + DAY));
        String next = JsonPath.read(first, "$.next");
        var second = text(get(PATH + "?zone=hohhot&limit=20&cursor=" + next + DAY));

        List<String> codes = JsonPath.read(first, "$.items[*].code");
        codes.addAll(JsonPath.read(second, "$.items[*].code"));
        assertThat(codes).contains("INC-001", "INC-030").doesNotContain("INC-018").isSorted();
        assertThat(first).contains("\"sample\":true");
        assertThat(text(get(PATH + "?zone=bayannur&q=租金 代建" + DAY))).contains("INC-018");
        assertThat(text(get(PATH + "?category=TRAINING" + DAY)))
                .contains("INC-028", "INC-029")
                .doesNotContain("INC-001");
        assertThat(text(get(PATH + "?on=2025-12-31"))).doesNotContain("INC-001");
        assertThat(get(PATH + "?zone=nowhere")).hasStatus(NOT_FOUND);
        assertThat(get(PATH + "?category=NONE")).hasStatus(BAD_REQUEST);
        assertThat(get(PATH + "/INC-999")).hasStatus(NOT_FOUND);
        assertThat(text(get(PATH + "/INC-001?on=2026-09-18")))
                .contains("首次入规", "\"notTogetherWith\":[\"INC-002\"]", "years_since_above_scale");
    }

    @Test
    void what_is_one_step_away_says_which_step_and_how_far() {
        var answer =
                match(
                        """
                        {"zone": "hohhot", "on": "2026-09-18", "facts": {
                          "registered_in_zone": true, "seriously_dishonest": false,
                          "false_promise_unrepaired": false, "same_item_funded": false,
                          "safety_accident_12m": false, "env_penalty_12m": false,
                          "still_above_scale": true, "first_above_scale": true,
                          "years_since_above_scale": 2, "output_increase_fen": 48000000000,
                          "rd_intensity_pct": 2.5, "high_tech_valid": true}}
                        """);

        assertThat(answer).hasStatusOk();
        var body = text(answer);
        assertThat(one(body, "INC-001", "verdict")).isEqualTo("ELIGIBLE");
        assertThat(one(body, "INC-001", "amountFen")).isEqualTo(20000000);
        assertThat(one(body, "INC-001", "stackingGroup")).isEqualTo("G-GROWTH");
        assertThat(one(body, "INC-002", "verdict")).isEqualTo("NOT_ELIGIBLE");
        assertThat(one(body, "INC-002", "failing[0].by")).isEqualTo(2000000000);
        assertThat(one(body, "INC-014", "verdict")).isEqualTo("UNKNOWN");
        assertThat(one(body, "INC-014", "missing[0].fact")).isEqualTo("high_tech_first_time");
        assertThat(((Number) one(body, "INC-013", "failing[0].by")).doubleValue()).isEqualTo(0.5);
        List<String> verdicts = JsonPath.read(body, "$.matches[*].verdict");
        assertThat(verdicts.indexOf("NOT_ELIGIBLE")).isGreaterThan(verdicts.lastIndexOf("UNKNOWN"));
    }

    @Test
    void facts_that_nobody_declared_and_values_of_another_type_are_told_at_once() {
        var answer =
                match(
                        """
                        {"zone": "hohhot", "facts": {"no/such": 1, "revenue_fen": "much",
                         "enterprise_size": "HUGE", "registered_in_zone": null}}
                        """);

        assertThat(answer).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(text(answer))
                .contains(
                        "/facts/no~1such",
                        "/facts/revenue_fen",
                        "/facts/enterprise_size",
                        "/facts/registered_in_zone");
        assertThat(match("{}")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(match("{\"zone\": \"nowhere\", \"facts\": {}}")).hasStatus(NOT_FOUND);
        assertThat(match("{\"zone\": \"bayannur\", \"facts\": {}}")).hasStatusOk();
    }

    @Test
    void an_editor_records_an_incentive_and_its_next_edition() {
        var form = FORM.formatted("INC-901");
        var recorded = record(ZONE, "incentive-1", form);
        assertThat(recorded).hasStatus(CREATED);
        new Contract().fits("Incentive", text(recorded));
        assertThat(text(record(ZONE, "incentive-1", form))).isEqualTo(text(recorded));
        assertThat(record(ZONE, "incentive-2", form)).hasStatus(CONFLICT);

        var next =
                form.replace("\"code\"", "\"basedOn\": 1, \"code\"")
                        .replace("2026-01-01", "2026-10-01")
                        .replace("\"capFen\": 500", "\"capFen\": 900");
        assertThat(record(ZONE, "incentive-3", next)).hasStatus(CREATED);

        assertThat(text(get(PATH + "/INC-901?on=2026-09-30"))).contains("\"capFen\":500");
        assertThat(text(get(PATH + "/INC-901?on=2026-10-01"))).contains("\"capFen\":900");
        assertThat(get(PATH + "/INC-901?on=2027-01-01")).hasStatus(NOT_FOUND);
        var matched =
                text(
                        match(
                                """
                                {"zone": "hohhot", "on": "2026-10-01", "facts": {
                                 "registered_in_zone": true, "equipment_invest_fen": 20000}}
                                """));
        assertThat(one(matched, "INC-901", "amountFen")).isEqualTo(900);
    }

    @Test
    void everything_that_is_wrong_with_a_rule_is_told_at_once() {
        var wrong =
                """
                {"code": "a b", "zones": ["bayannur"], "category": "X", "name": {"zh": "示例"},
                 "conditions": {"all": [
                   {"fact": "no_such", "operator": "eq", "value": true},
                   {"fact": "registered_in_zone", "operator": "ge", "value": true},
                   {"fact": "revenue_fen", "operator": "ge", "value": "much"},
                   {"all": [], "any": []}]},
                 "amount": {"cel": "x", "zh": "x", "capFen": -1},
                 "validity": {"from": "2026-01-01", "to": "2025-01-01"},
                 "source": {"title": "x", "url": "javascript:alert(1)"}}
                """;

        assertThat(text(record(ZONE, "incentive-4", wrong)))
                .contains(
                        "/code",
                        "/zones/0",
                        "/category",
                        "/name/en",
                        "/conditions/all/0/fact",
                        "/conditions/all/1/operator",
                        "/conditions/all/2/value",
                        "/conditions/all/3",
                        "/amount/capFen",
                        "/validity/to",
                        "/source/url",
                        "/source/documentNumber",
                        "/source/issuedOn");
        assertThat(
                        text(
                                record(
                                        ZONE,
                                        "incentive-5",
                                        FORM.formatted("INC-902")
                                                .replace(
                                                        "\"amount\"",
                                                        "\"cel\": \"registered_in_zone && (equipment_invest_fen >"
                                                                + " 1000 || rd_intensity_pct >= 3.0)\","
                                                                + " \"amount\"")
                                                .replace(
                                                        "equipment_invest_fen / 10",
                                                        "no_fact + "))))
                .contains("/cel", "equipment_invest_fen = 1000", "/amount/cel");
    }

    @Test
    void an_editor_of_a_zone_changes_nothing_that_holds_elsewhere() {
        var everywhere =
                FORM.formatted("INC-903").replace("[\"hohhot\"]", "[\"hohhot\", \"bayannur\"]");
        assertThat(record("officer-hohhot", "incentive-6", FORM.formatted("INC-904")))
                .hasStatus(FORBIDDEN);
        assertThat(text(record(ZONE, "incentive-7", everywhere))).contains("/zones/1");
        assertThat(record(REGION, "incentive-8", everywhere)).hasStatus(CREATED);

        assertThat(
                        record(
                                ZONE,
                                "incentive-9",
                                FORM.formatted("INC-903")
                                        .replace("\"code\"", "\"basedOn\": 1, \"code\"")))
                .hasStatus(NOT_FOUND);
    }

    @Test
    void no_question_reads_a_whole_collection() {
        assertThat(
                        mongo.collectionScansDuring(() -> {
                            get(PATH + "?zone=hohhot");
                            record(ZONE, "incentive-10", FORM.formatted("INC-905"));
                            get(PATH + "/INC-905");
                        }))
                .isEmpty();
    }

    private static Object one(String matches, String code, String member) {
        List<Object> found =
                JsonPath.read(matches, "$.matches[?(@.code == '%s')].%s".formatted(code, member));
        return found.getFirst();
    }

    private MvcTestResult match(String body) {
        return http.post()
                .uri(PATH + "/matches")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult record(String user, String key, String body) {
        return users.as(user, http.post().uri(PATH))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
