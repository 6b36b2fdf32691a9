package etdz.investment.capital.report;

import static etdz.investment.capital.CapitalCalls.facts;
import static etdz.investment.capital.CapitalCalls.id;
import static etdz.investment.capital.CapitalCalls.isProblem;
import static etdz.investment.capital.CapitalCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.investment.capital.CapitalCalls;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class ReportResourceTest {

    private static final String OFFICER = "officer-hohhot";
    private static final String AUGUST = "/reports/hohhot/2026-08";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;

    private CapitalCalls calls;

    @BeforeEach
    void bringWhatCounts() {
        calls = new CapitalCalls(http, users);
        calls.post(
                "department-drc",
                "/kinds/CASH/readings",
                "{\"countsAs\": \"ACTUAL\", \"basis\": \"示例读法\", \"from\": \"2022-05-01\"}");
        calls.post(
                "department-drc",
                "/rates",
                """
                {"rates": [{"currency": "USD", "day": "2026-08-08", "cnyPerUnit": "7.00",
                            "source": "示例"}]}
                """);
    }

    private String record(String day, String amount) {
        return id(
                calls.post(
                        OFFICER,
                        "/arrivals",
                        "{\"facts\": " + facts(day, "CASH", amount, "USD") + "}"));
    }

    @Test
    void a_report_never_changes_and_later_corrections_show_as_a_difference() {
        var wrong = record("2026-08-10", "1000");
        record("2026-08-11", "50");
        var closed = calls.post(OFFICER, "/reports", "{\"month\": \"2026-08\"}");
        assertThat(closed).hasStatus(CREATED);
        new Contract().fits("CapitalReport", text(closed));

        clock.standAt("2026-09-20T09:00");
        calls.put(
                OFFICER,
                "/arrivals/" + wrong + "/correction",
                1,
                "{\"facts\": %s, \"reason\": \"多录一位（示例）\"}"
                        .formatted(facts("2026-09-10", "CASH", "100", "USD")));
        record("2026-08-12", "7");
        var report = text(calls.get("leader-nmg", AUGUST));

        new Contract().fits("CapitalReport", report);
        assertThat(usd(report, "reported")).isEqualTo("1050.00");
        assertThat(usd(report, "current")).isEqualTo("57.00");
        assertThat(usd(report, "difference")).isEqualTo("-993.00");
        assertThat((List<?>) JsonPath.read(report, "$.changes")).hasSize(2);
        assertThat((String) JsonPath.read(report, "$.changes[0].before.amount"))
                .isEqualTo("1000.00");
        assertThat((String) JsonPath.read(report, "$.changes[0].now.day")).isEqualTo("2026-09-10");
        assertThat((String) JsonPath.read(report, "$.changes[0].reason")).isEqualTo("多录一位（示例）");
        assertThat(JsonPath.parse(report).<Object>read("$.changes[1]").toString())
                .doesNotContain("before");
        assertThat(usd(text(calls.get(OFFICER, AUGUST)), "reported")).isEqualTo("1050.00");
    }

    @Test
    void a_month_is_reported_once_and_when_it_is_over() {
        isProblem(
                calls.post(OFFICER, "/reports", "{\"month\": \"2026-09\"}"),
                CONFLICT,
                "month-not-over");
        assertThat(calls.post(OFFICER, "/reports", "report-key-1", "{\"month\": \"2026-08\"}"))
                .hasStatus(CREATED);
        assertThat(calls.post(OFFICER, "/reports", "report-key-1", "{\"month\": \"2026-08\"}"))
                .hasStatus(CREATED);
        isProblem(
                calls.post(OFFICER, "/reports", "{\"month\": \"2026-08\"}"),
                CONFLICT,
                "month-already-reported");
    }

    @Test
    void only_the_zone_reports_and_only_those_in_scope_read() {
        calls.post(OFFICER, "/reports", "{\"month\": \"2026-08\"}");

        assertThat(calls.post("leader-nmg", "/reports", "{\"month\": \"2026-07\"}"))
                .hasStatus(FORBIDDEN);
        isProblem(calls.get("officer-bayannur", AUGUST), NOT_FOUND, "no-such-report");
        assertThat(text(calls.get("officer-bayannur", "/reports"))).contains("\"items\":[]");
        assertThat((String) JsonPath.read(text(calls.get(OFFICER, "/reports")), "$.items[0].month"))
                .isEqualTo("2026-08");
    }

    private static String usd(String report, String which) {
        return JsonPath.read(report, "$." + which + ".counted.usd");
    }
}
