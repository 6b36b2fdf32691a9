package etdz.investment.capital.duty;

import static etdz.investment.capital.CapitalCalls.isProblem;
import static etdz.investment.capital.CapitalCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.investment.capital.CapitalCalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class AnnualReportsTest {

    private static final String FIRM = "91150102MA0T00652L";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired AnnualReports reports;

    @Test
    void an_enterprise_with_foreign_capital_owes_one_report_from_the_year_after() {
        record(FIRM, "JV");
        record("91150104MA0T00063D", "DOMESTIC");
        reports.open();
        assertThat(owed()).isEmpty();

        clock.standAt("2027-01-04T09:00");
        reports.open();
        reports.open();

        assertThat(owed()).containsExactly("RD-2027-" + FIRM);
        isProblem(
                new CapitalCalls(http, users)
                        .post(
                                "officer-hohhot",
                                "/duties",
                                """
                                {"enterprise": {"creditCode": "%s", "name": "示例企业（虚构）"},
                                 "kind": "ANNUAL", "startsOn": "2027-03-01", "occasion": "示例"}
                                """
                                        .formatted(FIRM)),
                CONFLICT,
                "annual-report-owed-already");
    }

    private List<String> owed() {
        var page =
                new CapitalCalls(http, users).get("officer-hohhot", "/duties?state=open&limit=100");
        return JsonPath.read(text(page), "$.items[?(@.kind == 'ANNUAL')].id");
    }

    private void record(String code, String capital) {
        assertThat(
                        users.as("officer-hohhot", http.post().uri("/api/investment/enterprises"))
                                .header("Idempotency-Key", "firm-" + code)
                                .contentType(APPLICATION_JSON)
                                .content(
                                        """
                                        {"creditCode": "%s",
                                         "facts": {"name": "示例企业（虚构）", "capitalKind": "%s"}}
                                        """
                                                .formatted(code, capital))
                                .exchange())
                .hasStatus(CREATED);
    }
}
