package etdz.investment.capital;

import static etdz.investment.capital.CapitalCalls.id;
import static etdz.investment.capital.CapitalCalls.isProblem;
import static etdz.investment.capital.CapitalCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The figures of a seeded demonstration, on 18 September 2026.
@ServiceTest
class CapitalFiguresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired SampleCapital sample;

    private CapitalCalls calls;

    @BeforeEach
    void call() {
        calls = new CapitalCalls(http, users);
    }

    /// As the bus would: without it nobody hears of the arrivals.
    private void seed() {
        sample.seed();
        var cells = new ArrayList<Document>();
        for (var zone : List.of("hohhot", "hulunbuir", "bayannur")) {
            for (var year = 2023; year <= 2026; year++) {
                for (var month = 1; month <= (year == 2026 ? 9 : 12); month++) {
                    var name = "%d-%02d".formatted(year, month);
                    cells.add(
                            new Document("_id", zone + "|" + name)
                                    .append("zone", zone)
                                    .append("month", name)
                                    .append("sums", List.of())
                                    .append("run", 0L)
                                    .append("counted", 0L)
                                    .append("mark", "first")
                                    .append("dueAt", Date.from(Instant.EPOCH)));
                }
            }
        }
        var months = mongo.database().getCollection("capitalMonths");
        months.insertMany(cells);
        await().atMost(PATIENCE)
                .until(() ->
                        months.countDocuments(new Document("dueAt", new Document("$exists", true)))
                                == 0);
    }

    @Test
    void the_seed_changes_nothing_the_second_time() {
        assertThat(sample.seed()).isGreaterThan(100);
        assertThat(sample.seed()).isZero();
    }

    @Test
    void years_show_growth_in_each_currency_with_the_exchange_effect_apart() {
        seed();

        var years = text(calls.get("leader-nmg", "/years?zone=hohhot&from=2023&to=2026"));

        new Contract().fits("CapitalYear", at(years, "$.items[3]"));
        assertThat(integers(years, "$.items[*].year")).containsExactly(2023, 2024, 2025, 2026);
        assertThat(at(years, "$.items[0]")).doesNotContain("growthUsd");
        assertThat(number(years, "$.items[1].growthUsd")).isBetween(0.05, 0.12);
        assertThat((Boolean) JsonPath.read(years, "$.items[3].partial")).isTrue();
        assertThat((Integer) JsonPath.read(years, "$.items[3].through")).isEqualTo(9);
        assertThat((Boolean) JsonPath.read(years, "$.items[3].incomplete")).isTrue();
        assertThat((Integer) JsonPath.read(years, "$.items[3].lines.counted.withoutRate"))
                .isEqualTo(1);
        assertThat((Integer) JsonPath.read(years, "$.items[3].lines.awaitingReading.arrivals"))
                .isEqualTo(1);
        var usd = number(years, "$.items[2].growthUsd");
        var cny = number(years, "$.items[2].growthCny");
        var effect = number(years, "$.items[2].exchangeEffect");
        assertThat((1 + usd) * (1 + effect) - 1).isCloseTo(cny, offset(0.0003));
    }

    @Test
    void every_reading_of_the_base_year_stands_beside_the_others() {
        seed();

        var targets = text(calls.get("officer-hohhot", "/targets"));

        assertThat(integers(targets, "$.readings[*].baseYear"))
                .containsExactly(2023, 2023, 2022, 2022, 2024, 2024);
        assertThat((String) JsonPath.read(targets, "$.readings[2].reason")).isEqualTo("NO_FIGURES");
        assertThat(number(targets, "$.readings[0].perYear")).isBetween(0.05, 0.15);
        assertThat((Integer) JsonPath.read(targets, "$.readings[0].year")).isEqualTo(2025);
        new Contract().fits("GrowthReading", at(targets, "$.readings[0]"));
    }

    @Test
    void a_share_without_a_figure_of_the_host_is_not_said() {
        seed();

        var hohhot = text(calls.get("officer-hohhot", "/shares?from=2025&to=2026"));
        var all = text(calls.get("leader-nmg", "/shares?from=2025&to=2025"));

        assertThat(number(hohhot, "$.items[0].share")).isBetween(0.2, 0.5);
        assertThat((String) JsonPath.read(hohhot, "$.items[1].reason")).isEqualTo("NO_HOST_FIGURE");
        assertThat((String) JsonPath.read(all, "$.items[0].reason")).isEqualTo("NO_HOST_FIGURE");
        new Contract().fits("CapitalShare", at(hohhot, "$.items[0]"));
        new Contract().fits("CapitalShare", at(hohhot, "$.items[1]"));

        assertThat(
                        calls.post(
                                "department-drc",
                                "/host-figures",
                                """
                                {"zone": "bayannur", "year": 2025, "source": "示例",
                                 "amount": {"amount": "14000000", "currency": "USD"}}
                                """))
                .hasStatus(CREATED);
        assertThat(
                        number(
                                text(calls.get("leader-nmg", "/shares?from=2025&to=2025")),
                                "$.items[0].share"))
                .isBetween(0.2, 0.5);
    }

    @Test
    void nothing_of_nothing_is_no_share() {
        calls.post(
                "department-hohhot",
                "/host-figures",
                """
                {"zone": "hohhot", "year": 2025, "source": "示例",
                 "amount": {"amount": "0", "currency": "USD"}}
                """);
        seedMonthOfNothing();

        var shares = text(calls.get("officer-hohhot", "/shares?from=2025&to=2025"));

        assertThat((String) JsonPath.read(shares, "$.items[0].reason"))
                .isEqualTo("HOST_FIGURE_IS_ZERO");
        assertThat(at(shares, "$.items[0]")).doesNotContain("\"share\"");
    }

    private void seedMonthOfNothing() {
        mongo.database()
                .getCollection("capitalMonths")
                .insertOne(
                        new Document("_id", "hohhot|2025-03")
                                .append("zone", "hohhot")
                                .append("month", "2025-03")
                                .append("sums", List.of())
                                .append("run", 1L)
                                .append("counted", 1L)
                                .append("mark", "first"));
    }

    @Test
    void months_are_all_there_and_bounded() {
        seed();

        var months = text(calls.get("leader-nmg", "/months?from=2026-01&to=2026-09"));

        assertThat((List<?>) JsonPath.read(months, "$.items")).hasSize(9);
        new Contract().fits("CapitalMonth", at(months, "$.items[1]"));
        assertThat((List<?>) JsonPath.read(text(calls.get("leader-nmg", "/months")), "$.items"))
                .hasSize(12);
        isProblem(
                calls.get("leader-nmg", "/months?from=2000-01&to=2026-01"),
                BAD_REQUEST,
                "bad-parameter");
        isProblem(calls.get("leader-nmg", "/months?to=0000-01"), BAD_REQUEST, "bad-parameter");
        isProblem(
                calls.get("leader-nmg", "/years?from=2026&to=2023"), BAD_REQUEST, "bad-parameter");
        assertThat(calls.get("applicant-1", "/months")).hasStatus(FORBIDDEN);
    }

    @Test
    void only_the_region_says_how_a_kind_counts_and_what_a_currency_is_worth() {
        var reading = "{\"countsAs\": \"ACTUAL\", \"basis\": \"示例\", \"from\": \"2026-01-01\"}";
        var rates =
                """
                {"rates": [{"currency": "USD", "day": "2026-09-01", "cnyPerUnit": "%s",
                            "source": "示例"}]}
                """;

        assertThat(calls.post("leader-nmg", "/kinds/CASH/readings", reading)).hasStatus(CREATED);
        isProblem(
                calls.post("department-hohhot", "/kinds/CASH/readings", reading),
                FORBIDDEN,
                "not-of-the-region");
        assertThat(calls.post("officer-hohhot", "/kinds/CASH/readings", reading))
                .hasStatus(FORBIDDEN);
        isProblem(
                calls.post("leader-nmg", "/kinds/GIFT/readings", reading),
                NOT_FOUND,
                "no-such-kind");
        var kinds = text(calls.get("officer-hohhot", "/kinds"));
        new Contract().fits("CapitalKind", at(kinds, "$.items[0]"));
        assertThat((String) JsonPath.read(kinds, "$.items[0].today")).isEqualTo("ACTUAL");
        assertThat(at(kinds, "$.items[1]")).doesNotContain("today");

        assertThat(text(calls.post("department-drc", "/rates", rates.formatted("7.00"))))
                .isEqualTo("{\"added\":1,\"unchanged\":0}");
        assertThat(text(calls.post("department-drc", "/rates", rates.formatted("7.00"))))
                .isEqualTo("{\"added\":0,\"unchanged\":1}");
        calls.post("department-drc", "/rates", rates.formatted("7.01"));
        assertThat(
                        integers(
                                text(calls.get("officer-hohhot", "/rates?currency=USD")),
                                "$.items[*].revision"))
                .containsExactly(2, 1);
        isProblem(
                calls.post("department-hohhot", "/rates", rates.formatted("7.00")),
                FORBIDDEN,
                "not-of-the-region");
        assertThat(calls.post("department-drc", "/rates", rates.formatted("0")))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_duty_runs_by_working_days_and_is_fulfilled_with_its_proof() {
        var opened =
                calls.post(
                        "officer-hohhot",
                        "/duties",
                        """
                        {"kind": "CHANGE", "startsOn": "2026-09-01", "occasion": "示例：变更",
                         "enterprise": {"creditCode": "91150102MA0T00652L", "name": "示例"}}
                        """);
        assertThat(opened).hasStatus(CREATED);
        new Contract().fits("ReportDuty", text(opened));
        var path = "/duties/" + id(opened);
        assertThat((String) JsonPath.read(text(opened), "$.light")).isEqualTo("GREEN");
        assertThat((Boolean) JsonPath.read(text(opened), "$.verified")).isFalse();

        var proof = "{\"on\": \"2026-09-18\", \"proof\": \"回执（示例）\"}";
        isProblem(calls.get("officer-bayannur", path), NOT_FOUND, "no-such-duty");
        assertThat(calls.put("leader-nmg", path + "/fulfilment", 1, proof)).hasStatus(FORBIDDEN);
        var done = calls.put("officer-hohhot", path + "/fulfilment", 1, proof);
        assertThat(done).hasStatusOk();
        new Contract().fits("ReportDuty", text(done));
        isProblem(
                calls.put("officer-hohhot", path + "/fulfilment", 2, proof),
                CONFLICT,
                "duty-is-fulfilled");
        assertThat(text(calls.get("officer-hohhot", "/duties?state=fulfilled"))).contains("DONE");
        assertThat(text(calls.get("officer-hohhot", "/duties"))).contains("\"items\":[]");
        isProblem(calls.get("officer-hohhot", "/duties?state=x"), BAD_REQUEST, "bad-parameter");
        assertThat(text(calls.get("officer-hohhot", "/duties/rules"))).contains("SERIOUS");
    }

    private static List<Integer> integers(String json, String path) {
        return JsonPath.read(json, path);
    }

    private static double number(String json, String path) {
        Number number = JsonPath.read(json, path);
        return number.doubleValue();
    }

    private static String at(String json, String path) {
        Map<String, Object> part = JsonPath.read(json, path);
        return JsonPath.parse(part).jsonString();
    }
}
