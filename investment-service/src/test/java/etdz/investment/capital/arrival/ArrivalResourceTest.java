package etdz.investment.capital.arrival;

import static etdz.investment.capital.CapitalCalls.facts;
import static etdz.investment.capital.CapitalCalls.id;
import static etdz.investment.capital.CapitalCalls.isProblem;
import static etdz.investment.capital.CapitalCalls.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.investment.capital.CapitalCalls;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class ArrivalResourceTest {

    private static final String OFFICER = "officer-hohhot";
    private static final String IMPORTS = "/api/investment/imports";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;

    private CapitalCalls calls;

    @BeforeEach
    void call() {
        calls = new CapitalCalls(http, users);
    }

    private static String recording(String day, String kind, String amount, String currency) {
        return "{\"facts\": " + facts(day, kind, amount, currency) + "}";
    }

    private String record() {
        return id(calls.post(OFFICER, "/arrivals", recording("2026-09-10", "CASH", "100", "USD")));
    }

    @Test
    void an_officer_records_corrects_and_withdraws_and_the_history_stays() {
        var recorded =
                calls.post(OFFICER, "/arrivals", recording("2026-09-10", "CASH", "1000", "USD"));
        assertThat(recorded).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
        new Contract().fits("CapitalArrival", text(recorded));
        var path = "/arrivals/" + id(recorded);

        var corrected =
                calls.put(
                        OFFICER,
                        path + "/correction",
                        1,
                        "{\"facts\": %s, \"reason\": \"多录一位（示例）\"}"
                                .formatted(facts("2026-09-10", "CASH", "100", "USD")));
        assertThat(corrected).hasStatusOk().hasHeader("ETag", "\"2\"");
        var withdrawn = calls.put(OFFICER, path + "/withdrawal", 2, "{\"reason\": \"重复（示例）\"}");

        assertThat(withdrawn).hasStatusOk();
        new Contract().fits("CapitalArrival", text(withdrawn));
        assertThat((List<?>) JsonPath.read(text(withdrawn), "$.history")).hasSize(2);
        assertThat((String) JsonPath.read(text(withdrawn), "$.history[0].facts.amount.amount"))
                .isEqualTo("1000.00");
        assertThat((String) JsonPath.read(text(withdrawn), "$.withdrawn.reason"))
                .isEqualTo("重复（示例）");
        assertThat((Boolean) JsonPath.read(text(withdrawn), "$.mayChange")).isFalse();
        isProblem(
                calls.put(OFFICER, path + "/withdrawal", 3, "{\"reason\": \"再撤\"}"),
                CONFLICT,
                "arrival-is-withdrawn");
    }

    @Test
    void a_table_is_recorded_once_and_corrects_only_what_says_why() throws Exception {
        var head = "到账凭证号,到资日期,外资形式,金额,币种,统一社会信用代码,企业名称,项目编号,更正原因\n";
        var good = "凭证-1,2026-08-03,外方现金出资,\"1,000.50\",usd,91150102MA0T00652L,示例企业（虚构）,,\n";
        var first =
                taken(
                        head
                                + good
                                + "凭证-2,2026/8/32,赠与,多,XXX,9115,示例（虚构）,PRJ-none,\n"
                                + "凭证-3,2026-08-04,CASH,5,USD,91150102MA0T00652L,示例企业（虚构）,,\n"
                                + "凭证-3,2026-08-04,CASH,5,USD,91150102MA0T00652L,示例企业（虚构）,,\n");

        assertThat((Integer) JsonPath.read(first, "$.good")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(first, "$.faults[?(@.row == 3)].column.zh"))
                .containsExactlyInAnyOrder("到资日期", "外资形式", "金额");
        assertThat((Integer) JsonPath.read(first, "$.taken")).isEqualTo(2);
        assertThat((Integer) JsonPath.read(taken(head + good), "$.unchanged")).isEqualTo(1);

        var other = good.replace("1,000.50", "2,000");
        assertThat(looked(head + other)).contains("更正须填写原因");
        var corrected = taken(head + other.strip() + "金额录错（示例）\n");
        assertThat((Integer) JsonPath.read(corrected, "$.taken")).isEqualTo(1);
        var found = text(calls.get(OFFICER, "/arrivals?from=2026-08&to=2026-08"));
        assertThat(JsonPath.<List<String>>read(found, "$.items[*].amount.amount"))
                .containsExactly("5.00", "2000.00");
    }

    /// Confirmed for its good rows, if any, and taken in.
    private String taken(String table) throws Exception {
        var looked = looked(table);
        if ((Integer) JsonPath.read(looked, "$.good") == 0) {
            return looked;
        }
        var path = IMPORTS + "/" + JsonPath.<String>read(looked, "$.id");
        assertThat(
                        users.as(OFFICER, http.put().uri(path + "/confirmation"))
                                .header("If-Match", "\"2\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"rows\": \"GOOD\"}")
                                .exchange())
                .hasStatusOk();
        return awaited(path, "TAKEN_IN");
    }

    private String looked(String table) throws Exception {
        var brought =
                users.as(OFFICER, http.post().uri(IMPORTS + "?kind=arrivals&name=arrivals.csv"))
                        .header("Idempotency-Key", "table-" + UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(table.getBytes(UTF_8))
                        .exchange();
        assertThat(brought).hasStatus(CREATED);
        return awaited(IMPORTS + "/" + id(brought), "CHECKED");
    }

    private String awaited(String path, String state) throws Exception {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> text(users.as(OFFICER, http.get().uri(path)).exchange()),
                        answer -> state.equals(JsonPath.read(answer, "$.state")));
    }

    @Test
    void a_double_click_records_once() {
        var body = recording("2026-09-10", "CASH", "100", "USD");

        var first = calls.post(OFFICER, "/arrivals", "same-key-1", body);
        var second = calls.post(OFFICER, "/arrivals", "same-key-1", body);

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(
                        calls.post(
                                OFFICER,
                                "/arrivals",
                                "same-key-1",
                                recording("2026-09-10", "CASH", "200", "USD")))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void every_place_that_is_wrong_is_told_at_once() {
        var answer =
                calls.post(
                        OFFICER,
                        "/arrivals",
                        """
                        {"zone": "bayannur",
                         "facts": {"day": "2026-09-19", "kind": "GIFT",
                                   "amount": {"amount": "1.234", "currency": "USD"},
                                   "enterprise": {"creditCode": "123", "name": " "},
                                   "project": "PRJ-none"}}
                        """);

        assertThat(answer).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(text(answer))
                .contains(
                        "/zone",
                        "/facts/day",
                        "/facts/kind",
                        "/facts/amount/amount",
                        "/facts/enterprise/creditCode",
                        "/facts/enterprise/name",
                        "/facts/project");
        assertThat(
                        text(
                                calls.post(
                                        OFFICER,
                                        "/arrivals",
                                        recording("2026-09-10", "CASH", "5", "XYZ"))))
                .contains("/facts/amount/currency");
    }

    @Test
    void a_kind_that_needs_a_proof_is_not_recorded_without() {
        var without =
                """
                {"facts": {"day": "2026-09-10", "kind": "%s",
                           "amount": {"amount": "5", "currency": "USD"},
                           "enterprise": {"creditCode": "91150102MA0T00652L", "name": "示例"}}}
                """;

        assertThat(text(calls.post(OFFICER, "/arrivals", without.formatted("CASH"))))
                .contains("/facts/proof");
        assertThat(calls.post(OFFICER, "/arrivals", without.formatted("UNPROVEN_INFLOW")))
                .hasStatus(CREATED);
    }

    @Test
    void who_may_do_what_is_held_to() {
        var path = "/arrivals/" + record();
        var reason = "{\"reason\": \"示例\"}";

        assertThat(calls.get("leader-nmg", path)).hasStatusOk();
        assertThat(calls.get("department-drc", path)).hasStatusOk();
        isProblem(calls.get("officer-bayannur", path), NOT_FOUND, "no-such-arrival");
        isProblem(
                calls.put("officer-bayannur", path + "/withdrawal", 1, reason),
                NOT_FOUND,
                "no-such-arrival");
        for (var user : List.of("applicant-1", "talent-1", "land-officer-hohhot")) {
            assertThat(calls.get(user, path)).hasStatus(FORBIDDEN);
            assertThat(calls.get(user, "/arrivals")).hasStatus(FORBIDDEN);
        }
        assertThat(calls.put("leader-nmg", path + "/withdrawal", 1, reason)).hasStatus(FORBIDDEN);
        assertThat(calls.put(OFFICER, path + "/withdrawal", 9, reason))
                .hasStatus(PRECONDITION_FAILED);
        assertThat((Boolean) JsonPath.read(text(calls.get("leader-nmg", path)), "$.mayChange"))
                .isFalse();
    }

    @Test
    void the_list_is_filtered_and_goes_out_as_a_table() {
        record();
        calls.post(OFFICER, "/arrivals", recording("2026-08-10", "IN_KIND", "200", "EUR"));
        calls.post("officer-bayannur", "/arrivals", recording("2026-09-10", "CASH", "300", "USD"));

        var all = text(calls.get("leader-nmg", "/arrivals"));
        assertThat((List<?>) JsonPath.read(all, "$.items")).hasSize(3);
        new Contract().fits("CapitalArrivalRow", firstOf(all));
        assertThat((List<?>) JsonPath.read(text(calls.get(OFFICER, "/arrivals")), "$.items"))
                .hasSize(2);
        var september = "/arrivals?from=2026-09&to=2026-09&kind=CASH&standing=REPORTED";
        assertThat((List<?>) JsonPath.read(text(calls.get(OFFICER, september)), "$.items"))
                .hasSize(1);
        isProblem(calls.get(OFFICER, "/arrivals?standing=LOST"), BAD_REQUEST, "bad-parameter");
        isProblem(calls.get(OFFICER, "/arrivals?from=2026"), BAD_REQUEST, "bad-parameter");

        var table = calls.get(OFFICER, "/arrivals/export?from=2026-08&to=2026-08");
        assertThat(table).hasStatusOk();
        assertThat(text(table).lines()).hasSize(2);
        assertThat(text(table)).contains("外方实物出资", "待核口径", "200.00,EUR");
        assertThat(calls.get(OFFICER, "/arrivals/export?format=xlsx")).hasStatusOk();
        isProblem(calls.get(OFFICER, "/arrivals/export?format=pdf"), BAD_REQUEST, "bad-parameter");
    }

    private static String firstOf(String page) {
        return JsonPath.parse(JsonPath.parse(page).<Object>read("$.items[0]")).jsonString();
    }
}
