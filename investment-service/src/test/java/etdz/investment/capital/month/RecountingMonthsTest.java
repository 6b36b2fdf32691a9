package etdz.investment.capital.month;

import static etdz.investment.capital.CapitalCalls.facts;
import static etdz.investment.capital.CapitalCalls.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etdz.common.amqp.CloudEvent;
import etdz.common.mongo.RealMongo;
import etdz.common.outbox.EventJson;
import etdz.common.security.DemoUsers;
import etdz.common.security.Scope.Everywhere;
import etdz.common.service.ServiceTest;
import etdz.investment.capital.CapitalCalls;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whatever the order, however often an event comes, and whoever gives up half-way: in the end the
/// months are those of their arrivals.
@ServiceTest
class RecountingMonthsTest {

    private static final List<String> DAYS =
            List.of("2026-01-31", "2026-02-01", "2026-03-15", "2026-04-30");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired MarkingMonths marking;
    @Autowired RecountingMonths recounting;
    @Autowired MonthCells cells;

    @Test
    void months_are_those_of_their_arrivals_whatever_came_first() {
        var random = new Random(11);
        change(new CapitalCalls(http, users), random);
        var events = events();
        events.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(events, random);

        while (!events.isEmpty()) {
            var some = events.subList(0, Math.min(events.size(), 1 + random.nextInt(8)));
            marking.hearAll(List.copyOf(some));
            some.clear();
            if (random.nextBoolean()) {
                recounting.recountNext();
            }
        }
        await().atMost(PATIENCE).until(() -> waiting() == 0);

        var counted =
                cells.between(
                        Optional.empty(),
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 12),
                        new Everywhere());
        assertThat(counted).hasSizeGreaterThanOrEqualTo(DAYS.size());
        for (var cell : counted) {
            assertThat(cell.sums())
                    .isEqualTo(recounting.count(cell.zone(), YearMonth.parse(cell.month())));
        }
        assertThat(Lines.ofCells(counted).line(Line.AWAITING_READING).arrivals())
                .isEqualTo(standing());
    }

    private void change(CapitalCalls calls, Random random) {
        for (var i = 0; i < 25; i++) {
            var officer = random.nextBoolean() ? "officer-hohhot" : "officer-bayannur";
            var path =
                    "/arrivals/"
                            + id(
                                    calls.post(
                                            officer,
                                            "/arrivals",
                                            "{\"facts\": " + some(random) + "}"));
            if (random.nextBoolean()) {
                calls.put(
                        officer,
                        path + "/correction",
                        1,
                        "{\"facts\": %s, \"reason\": \"示例\"}".formatted(some(random)));
            }
            if (random.nextInt(4) == 0) {
                calls.put(officer, path + "/withdrawal", 1, "{\"reason\": \"示例\"}");
                calls.put(officer, path + "/withdrawal", 2, "{\"reason\": \"示例\"}");
            }
        }
    }

    private static String some(Random random) {
        return facts(
                DAYS.get(random.nextInt(DAYS.size())),
                "CASH",
                String.valueOf(1 + random.nextInt(900)),
                "CNY");
    }

    /// As they lie in the documents, since no broker takes them here.
    private List<CloudEvent> events() {
        var events = new ArrayList<CloudEvent>();
        mongo.database()
                .getCollection("capitalArrivals", BsonDocument.class)
                .find()
                .forEach(held ->
                        held.getArray("outbox").forEach(it -> events.add(event(it.asDocument()))));
        return events;
    }

    private static CloudEvent event(BsonDocument told) {
        return new CloudEvent(
                told.getString("id").getValue(),
                told.getString("type").getValue(),
                "/etdz/investment",
                "",
                "",
                told.getNumber("sequence").longValue(),
                null,
                EventJson.of(told.getDocument("data")));
    }

    private long waiting() {
        return mongo.database()
                .getCollection(MonthCells.COLLECTION)
                .countDocuments(new Document("dueAt", new Document("$exists", true)));
    }

    private long standing() {
        return mongo.database()
                .getCollection("capitalArrivals")
                .countDocuments(new Document("standing.is", "Reported"));
    }
}
