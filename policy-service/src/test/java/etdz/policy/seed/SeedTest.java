package etdz.policy.seed;

import static com.mongodb.client.model.Filters.exists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the seed brings, as its users find it.
@ServiceTest(filledOnce = true)
@TestInstance(Lifecycle.PER_CLASS)
class SeedTest {

    @Autowired SeedEndpoint seed;

    @Autowired TestClock clock;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @BeforeAll
    void fill() {
        laterInTheYear();
        seed.seed();
    }

    @BeforeEach
    void laterInTheYear() {
        clock.standAt("2026-11-24T10:00");
    }

    @Test
    void reviews_and_correspondence_are_under_way() {
        assertThat(texts("queue.duty"))
                .containsOnly("ACCEPTANCE", "REVIEW", "DECISION", "WAITING", "PAUSED");
        assertThat(mongo.database().getCollection("opinions").countDocuments()).isGreaterThan(50);
        assertThat(body("applicant-1", "/api/policy/messages/unread?case=150100-2026-900101"))
                .contains("\"unread\"");
    }

    @Test
    void every_demo_applicant_has_licences_in_each_state() {
        for (var user : List.of("applicant-1", "applicant-2", "applicant-3")) {
            for (var state : List.of("VALID", "EXPIRED", "SUPERSEDED", "REVOKED", "CANCELLED")) {
                assertThat(body(user, "/api/policy/licences/own?state=" + state))
                        .contains("\"state\":\"" + state + "\"");
            }
            assertThat(body(user, "/api/policy/licences/own?endsWithin=90"))
                    .contains("\"daysLeft\":6", "\"daysLeft\":40", "\"daysLeft\":75")
                    .contains("\"action\":\"RENEW\",\"receivedOn\"");
        }
    }

    @Test
    void only_the_filings_are_announced_by_grant_and_delivery() {
        var announced = new ArrayList<Document>();
        cases().find(exists("outbox.0")).into(announced);
        assertThat(announced)
                .hasSize(150)
                .allSatisfy(held -> {
                    var event = held.getList("outbox", Document.class).getFirst();
                    assertThat(held.getList("outbox", Document.class)).hasSize(2);
                    assertThat(event.getString("type")).isEqualTo("etdz.policy.case.granted.v1");
                    assertThat(event.getEmbedded(List.of("data", "resultType"), ""))
                            .isEqualTo("PROJECT_FILING");
                });
        for (var zone : List.of("hohhot", "hulunbuir", "bayannur")) {
            assertThat(announced)
                    .filteredOn(h -> h.getEmbedded(List.of("application", "zone"), "").equals(zone))
                    .hasSize(50);
        }
    }

    @Test
    void an_editor_of_the_catalogue_finds_work() {
        assertThat(users.as("catalogue-nmg", http.get().uri("/api/policy/catalogue/drafts")))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .isEqualTo(List.of("SMP-SC-021", "SMP-HB-003"));
        assertThat(users.as("catalogue-nmg", http.get().uri("/api/policy/catalogue/searches")))
                .bodyJson()
                .extractingPath("$.items[0].text")
                .isEqualTo("门头招牌");
    }

    @Test
    void the_demo_users_are_at_their_posts_and_have_news() {
        for (var zone : List.of("hohhot", "hulunbuir", "bayannur")) {
            assertThat(body("officer-" + zone, "/api/policy/people/officer-" + zone))
                    .contains("window-" + zone);
            assertThat(body("officer-" + zone, "/api/policy/roster?zone=" + zone))
                    .contains("officer-" + zone);
            assertThat(body("officer-" + zone, "/api/policy/absences"))
                    .contains("\"deputy\":\"approver-" + zone);
            assertThat(body("officer-" + zone, "/api/policy/notices/unread"))
                    .isEqualTo("{\"unread\":6}");
        }
        for (var user : List.of("applicant-1", "applicant-2", "applicant-3")) {
            assertThat(body(user, "/api/policy/notices")).contains("/cases/");
        }
    }

    @Test
    void every_officer_finds_green_amber_and_overdue_cases() {
        for (var zone : List.of("hohhot", "hulunbuir", "bayannur")) {
            assertThat(
                            Stream.of("acceptance", "decision")
                                    .map(queue ->
                                            body(
                                                    "officer-" + zone,
                                                    "/api/policy/worklist?limit=100&queue="
                                                            + queue)))
                    .allSatisfy(
                            rows -> assertThat(rows).contains("\"GREEN\"").contains("\"AMBER\""));
            assertThat(body("officer-" + zone, "/api/policy/worklist?queue=overdue"))
                    .contains("\"RED\"");
        }
    }

    @Test
    void no_page_of_powers_premises_and_direct_line_is_empty() {
        for (var zone : List.of("hohhot", "hulunbuir", "bayannur")) {
            var officer = "officer-" + zone;
            assertThat(body(officer, "/api/policy/direct-line/tickets?state=overdue"))
                    .contains("DL-SEED-" + zone);
            assertThat(body(officer, "/api/policy/direct-line/tickets?state=zone"))
                    .contains("DL-SEED-" + zone);
            assertThat(body(officer, "/api/policy/premises/" + zone + "/today"))
                    .contains("\"waiting\":4", "\"served\":7", "\"expected\":6");
            assertThat(
                            body(
                                    officer,
                                    "/api/policy/premises/"
                                            + zone
                                            + "/slots?group=project&day=2026-11-24"))
                    .contains("\"left\":4");
            assertThat(body(officer, "/api/policy/staffing-posts")).contains("STP-SEED-" + zone);
            assertThat(body(officer, "/api/policy/power-rates"))
                    .contains("\"takeUpRate\":0.", "\"useRate\":0.");
            assertThat(body(officer, "/api/policy/kept-powers?zone=" + zone))
                    .contains("promisedDays");
        }
    }

    private String body(String user, String uri) {
        var answer = users.as(user, http.get().uri(uri)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MongoCollection<Document> cases() {
        return mongo.database().getCollection("cases");
    }

    private List<String> texts(String field) {
        return cases().distinct(field, String.class).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }
}
