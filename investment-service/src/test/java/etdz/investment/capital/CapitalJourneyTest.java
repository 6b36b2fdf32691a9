package etdz.investment.capital;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoCollection;
import etdz.common.amqp.RealRabbit;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.investment.Surroundings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From the officer's record over the bus to the figures that the region reads.
@ServiceTest(bus = true)
@DirtiesContext
class CapitalJourneyTest {

    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    @RegisterExtension
    static final WireMockExtension OUTSIDE =
            WireMockExtension.newInstance()
                    .options(wireMockConfig().dynamicPort().globalTemplating(false))
                    .build();

    private static final String CAPITAL = "/api/investment/capital";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger KEYS = new AtomicInteger();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Surroundings.register(registry, RABBIT, OUTSIDE);
    }

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @BeforeEach
    void consume() {
        Surroundings.everybodyAnswers(OUTSIDE, "2609-150100-04-01-123456");
        await().atMost(PATIENCE).until(() -> consumers() == 1);
    }

    @Test
    void what_is_recorded_shows_in_the_figures_and_moves_with_its_correction() {
        read("CASH", "ACTUAL");
        rate("USD", "2026-03-01", "7.00");
        rate("USD", "2026-04-01", "7.10");
        var id = record("2026-03-05", "CASH", "100000", "USD");

        awaitCounted("2026-03", "100000.00", "700000.00");

        var corrected =
                put(
                        id,
                        "correction",
                        1,
                        """
                        {"facts": %s, "reason": "月份录错（示例）"}
                        """
                                .formatted(facts("2026-04-05", "CASH", "50000", "USD")));
        assertThat(corrected).hasStatusOk();
        awaitCounted("2026-03", "0.00", "0.00");
        awaitCounted("2026-04", "50000.00", "355000.00");

        assertThat(put(id, "withdrawal", 2, "{\"reason\": \"重复（示例）\"}")).hasStatusOk();
        awaitCounted("2026-04", "0.00", "0.00");
    }

    @Test
    void what_waits_for_a_reading_or_a_rate_is_counted_once_they_come() {
        record("2026-05-06", "IN_KIND", "200000", "USD");
        record("2026-05-06", "IN_KIND", "60000", "JPY");
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    var month = month("2026-05");
                    assertThat(arrivals(month, "awaitingReading")).isEqualTo(2);
                    assertThat((Integer) JsonPath.read(month, line("awaitingReading.withoutRate")))
                            .isEqualTo(2);
                    assertThat(arrivals(month, "counted")).isZero();
                });

        rate("USD", "2026-05-06", "7.00");
        read("IN_KIND", "ACTUAL");

        awaitCounted("2026-05", "200000.00", "1400000.00");
        assertThat((Integer) JsonPath.read(month("2026-05"), line("counted.withoutRate")))
                .isEqualTo(1);

        rate("JPY", "2026-05-01", "0.07");
        awaitCounted("2026-05", "200600.00", "1404200.00");
    }

    @Test
    void a_lost_read_model_comes_back_and_many_changes_are_few_counts() {
        read("CASH", "ACTUAL");
        rate("USD", "2026-02-01", "7.00");
        for (var i = 0; i < 40; i++) {
            record("2026-02-03", "CASH", "1000", "USD");
        }
        awaitCounted("2026-02", "40000.00", "280000.00");
        var cell = requireNonNull(months().find(new Document("month", "2026-02")).first());
        assertThat(cell.getLong("run")).isLessThan(80);

        months().deleteMany(new Document());
        record("2026-02-04", "CASH", "1000", "USD");
        awaitCounted("2026-02", "41000.00", "287000.00");
    }

    private MongoCollection<Document> months() {
        return mongo.database().getCollection("capitalMonths");
    }

    private void awaitCounted(String month, String usd, String cny) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    var answer = month(month);
                    assertThat((String) JsonPath.read(answer, line("counted.usd"))).isEqualTo(usd);
                    assertThat((String) JsonPath.read(answer, line("counted.cny"))).isEqualTo(cny);
                });
    }

    private static String line(String path) {
        return "$.items[0].lines." + path;
    }

    private static int arrivals(String month, String line) {
        return JsonPath.read(month, line(line + ".arrivals"));
    }

    private String month(String month) {
        return text(
                users.as(
                                "leader-nmg",
                                http.get()
                                        .uri(
                                                CAPITAL
                                                        + "/months?zone=hohhot&from="
                                                        + month
                                                        + "&to="
                                                        + month))
                        .exchange());
    }

    private void read(String kind, String countsAs) {
        post(
                "department-drc",
                "/kinds/" + kind + "/readings",
                """
                {"countsAs": "%s", "basis": "示例读法", "from": "2022-05-01"}
                """
                        .formatted(countsAs));
    }

    private void rate(String currency, String day, String unit) {
        post(
                "department-drc",
                "/rates",
                """
                {"rates": [{"currency": "%s", "day": "%s", "cnyPerUnit": "%s", "source": "示例"}]}
                """
                        .formatted(currency, day, unit));
    }

    private String record(String day, String kind, String amount, String currency) {
        return post(
                "officer-hohhot",
                "/arrivals",
                "{\"facts\": " + facts(day, kind, amount, currency) + "}");
    }

    private static String facts(String day, String kind, String amount, String currency) {
        return """
        {"day": "%s", "kind": "%s", "amount": {"amount": "%s", "currency": "%s"},
         "enterprise": {"creditCode": "91150102MA0T00652L", "name": "示例企业（虚构）"},
         "proof": "示例入账凭证"}
        """
                .formatted(day, kind, amount, currency);
    }

    private String post(String user, String path, String body) {
        var answer =
                users.as(user, http.post().uri(CAPITAL + path))
                        .header("Idempotency-Key", "journey-" + KEYS.incrementAndGet())
                        .contentType(APPLICATION_JSON)
                        .content(body)
                        .exchange();
        assertThat(answer).hasStatus(CREATED);
        var location = String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private MvcTestResult put(String id, String act, int version, String body) {
        return users.as("officer-hohhot", http.put().uri(CAPITAL + "/arrivals/" + id + "/" + act))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static int consumers() {
        var info = RABBIT.admin().getQueueInfo("investment.capital");
        return info == null ? 0 : info.getConsumerCount();
    }
}
