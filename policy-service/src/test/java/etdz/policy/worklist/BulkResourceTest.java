package etdz.policy.worklist;

import static etdz.policy.organ.person.PeopleFixture.inOffice;
import static etdz.policy.worklist.OpenCasesTest.ZONES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.Moment;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.CaseRequests;
import etdz.policy.approval.Command;
import etdz.policy.approval.stage.Queue.Duty;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.organ.person.PeopleFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class BulkResourceTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired TestClock clock;
    @Autowired Calendars calendars;

    private List<Case> all = List.of();

    @BeforeEach
    void store() {
        all = CaseFixture.mixed(210, ZONES);
        CaseFixture.store(mongo.stores(), all);
    }

    @Test
    void each_row_goes_by_its_own_rules_and_keeps_no_other_back() {
        var free = hohhot().filter(held -> isClaimable(held)).limit(3).toList();
        var taken = hohhot().filter(held -> "officer-1".equals(held.handler())).toList().getFirst();
        var elsewhere = all.stream().filter(held -> !isHere(held)).toList().getFirst();
        var moved = free.get(2);
        CaseFixture.move(mongo.stores(), moved, new Command.Claim(), "officer-9", now());
        var rows = Stream.concat(free.stream(), Stream.of(taken, elsewhere)).toList();

        var answer = bulk("officer-hohhot", "bulk-key-1", body("CLAIM", rows));

        assertThat(results(answer))
                .containsExactly("DONE", "DONE", "STALE", "REFUSED", "NOT_FOUND");
        assertThat(CaseRequests.text(answer, "$.rows[3].reasons[0].reason"))
                .isEqualTo("claimed-by-another");
        assertThat(CaseRequests.text(answer, "$.undo")).isEqualTo("RELEASE");
        assertThat(handler(free.getFirst())).isEqualTo("officer-hohhot");
        assertThat(handler(moved)).isEqualTo("officer-9");
    }

    @Test
    void a_repeat_under_the_same_key_answers_the_same_and_moves_nothing() {
        var rows = hohhot().filter(held -> isClaimable(held)).limit(4).toList();

        var first = bulk("officer-hohhot", "bulk-key-2", body("CLAIM", rows));
        var second = bulk("officer-hohhot", "bulk-key-2", body("CLAIM", rows));

        assertThat(text(second)).isEqualTo(text(first));
        assertThat(results(second)).containsOnly("DONE");
        CaseRequests.isProblem(
                bulk("officer-hohhot", "bulk-key-2", body("RELEASE", rows)),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
    }

    @Test
    void what_was_claimed_is_released_again() {
        var rows = hohhot().filter(held -> isClaimable(held)).limit(4).toList();
        bulk("officer-hohhot", "bulk-key-3", body("CLAIM", rows));
        var claimed = rows.stream().map(held -> seen(held.id().value(), held.version() + 1));

        var answer = bulk("officer-hohhot", "bulk-key-4", body("RELEASE", claimed));

        assertThat(results(answer)).containsOnly("DONE");
        assertThat(handler(rows.getFirst())).isNull();
    }

    @Test
    void many_are_accepted_each_with_its_event() {
        var rows = hohhot().filter(held -> duty(held) == Duty.ACCEPTANCE).limit(6).toList();

        var answer = bulk("officer-hohhot", "bulk-key-5", body("ACCEPT", rows));

        assertThat(results(answer)).hasSize(6).containsOnly("DONE");
        for (var held : rows) {
            var stored = stored(held);
            assertThat(stored.getEmbedded(List.of("stage", "is"), String.class))
                    .isEqualTo("Accepted");
            assertThat(stored.getList("outbox", Document.class).getLast().getString("type"))
                    .isEqualTo("etdz.policy.case.accepted.v1");
        }
    }

    @Test
    void of_officers_who_claim_the_same_cases_at_once_one_gets_each()
            throws InterruptedException, ExecutionException {
        var rows = hohhot().filter(held -> isClaimable(held)).limit(10).toList();
        var tries =
                List.of("officer-hohhot", "reviewer-hohhot", "approver-hohhot").stream()
                        .<Callable<MvcTestResult>>map(
                                user -> () -> bulk(user, "race-" + user, body("CLAIM", rows)))
                        .toList();
        var won = new ArrayList<Integer>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tries)) {
                won.add(JsonPath.<Integer>read(text(result.get()), "$.done"));
            }
        }

        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        assertThat(rows)
                .allSatisfy(held -> {
                    assertThat(handler(held)).isNotNull();
                    assertThat(stored(held).getLong("version")).isEqualTo(held.version() + 1);
                });
    }

    @Test
    void what_is_asked_is_checked() {
        var one = List.of(hohhot().toList().getFirst());

        CaseRequests.isProblem(
                bulk("officer-hohhot", "short", body("CLAIM", one)),
                BAD_REQUEST,
                "idempotency-key-malformed");
        CaseRequests.isProblem(
                bulk("reviewer-hohhot", "bulk-key-6", body("ACCEPT", one)),
                FORBIDDEN,
                "not-allowed");
        for (var body :
                List.of(
                        "{\"act\": \"CLAIM\", \"rows\": []}",
                        body("HAND_OVER", one),
                        body("HAND_OVER", one).replace("}]}", "}], \"to\": \"nobody\"}"),
                        body("CLAIM", List.of(one.getFirst(), one.getFirst())),
                        body("CLAIM", IntStream.range(0, 1001).mapToObj(i -> seen("x" + i, 1))))) {
            CaseRequests.isProblem(
                    bulk("officer-hohhot", "bulk-key-7", body),
                    UNPROCESSABLE_CONTENT,
                    "invalid-content");
        }
        assertThat(bulk("applicant-1", "bulk-key-8", body("CLAIM", one))).hasStatus(FORBIDDEN);
    }

    @Test
    void all_that_an_officer_has_goes_to_others_in_turn() {
        PeopleFixture.people(mongo.stores(), inOffice("reviewer-hohhot"), inOffice("officer-b"));
        var his =
                hohhot().filter(held -> "officer-0".equals(held.handler()))
                        .filter(held -> held.queue() != null)
                        .toList();
        var body =
                """
                {"from": "officer-0", "to": ["reviewer-hohhot", "officer-b"], "reason": "调离（示例）"}
                """;

        CaseRequests.isProblem(
                handOver("approver-hohhot", body.replace("officer-b", "nobody")),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        assertThat(handOver("officer-hohhot", body)).hasStatus(FORBIDDEN);
        var answer = handOver("approver-hohhot", body);

        assertThat(JsonPath.<Integer>read(text(answer), "$.left")).isZero();
        var counts =
                his.stream()
                        .map(held -> requireNonNull(handler(held)))
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrder("reviewer-hohhot", "officer-b");
        var shares = counts.values();
        assertThat(Collections.max(shares) - Collections.min(shares)).isLessThanOrEqualTo(1);
        assertThat(elsewhereOf("officer-0")).isPositive();
    }

    private long elsewhereOf(String officer) {
        return mongo.database()
                .getCollection("cases")
                .countDocuments(new Document("handler", officer));
    }

    private Stream<Case> hohhot() {
        return all.stream().filter(BulkResourceTest::isHere).filter(held -> held.queue() != null);
    }

    private static boolean isHere(Case held) {
        return held.application().zone().value().equals("hohhot");
    }

    private static boolean isClaimable(Case held) {
        return requireNonNull(held.queue()).holder().isEmpty();
    }

    private static Duty duty(Case held) {
        return requireNonNull(held.queue()).duty();
    }

    private Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }

    private Document stored(Case held) {
        var cases = mongo.database().getCollection("cases");
        return requireNonNull(cases.find(new Document("_id", held.id().value())).first());
    }

    private @Nullable String handler(Case held) {
        return stored(held).getString("handler");
    }

    private static String body(String act, List<Case> rows) {
        return body(act, rows.stream().map(held -> seen(held.id().value(), held.version())));
    }

    private static String body(String act, Stream<Map<String, Object>> rows) {
        return new Document("act", act).append("rows", rows.map(Document::new).toList()).toJson();
    }

    private static Map<String, Object> seen(String id, long version) {
        return Map.of("id", id, "version", (int) version);
    }

    private MvcTestResult bulk(String user, String key, String body) {
        return post(user, key, "bulk", body);
    }

    private MvcTestResult handOver(String user, String body) {
        return post(user, "handover-" + System.nanoTime(), "handover", body);
    }

    private MvcTestResult post(String user, String key, String what, String body) {
        return users.as(user, http.post().uri("/api/policy/worklist/" + what))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static List<String> results(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonPath.read(text(answer), "$.rows[*].result");
    }
}
