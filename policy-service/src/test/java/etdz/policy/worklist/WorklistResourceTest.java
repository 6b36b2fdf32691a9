package etdz.policy.worklist;

import static etdz.policy.worklist.OpenCasesTest.ZONES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.CaseRequests;
import etdz.policy.worklist.query.WorkQueue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class WorklistResourceTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @BeforeEach
    void store() {
        CaseFixture.store(mongo.stores(), CaseFixture.mixed(210, ZONES));
    }

    @Test
    void every_count_is_the_length_of_its_list() {
        for (var user : List.of("officer-hohhot", "leader-nmg")) {
            Map<String, Integer> counts = JsonPath.read(text(get(user, "worklist/counts")), "$");

            for (var queue : WorkQueue.values()) {
                assertThat(length(user, "worklist?queue=" + queue.code() + "&limit=100"))
                        .as(user + " " + queue)
                        .isEqualTo(counts.get(queue.code()));
            }
        }
    }

    @Test
    void an_officer_reads_his_own_writes() {
        var row = "$.items[0]";
        var first = text(get("officer-hohhot", "worklist?queue=claimable&limit=1"));
        String id = JsonPath.read(first, row + ".id");
        int version = JsonPath.read(first, row + ".version");
        var requests = new CaseRequests(http, users);

        assertThat(requests.act("officer-hohhot", "PUT", id, "claim", version, "{}")).hasStatusOk();

        assertThat(ids(get("officer-hohhot", "worklist?queue=mine"))).containsExactly(id);
        assertThat(ids(get("officer-hohhot", "worklist?queue=claimable&limit=100")))
                .doesNotContain(id);
    }

    @Test
    void a_department_of_the_region_sees_what_is_its_own_and_nothing_else() {
        var zone = ZONES.getFirst();
        var own = CaseFixture.accepted("150100-2026-000990", "SMP-FG-002", zone, "2026-09-17");
        var other = CaseFixture.accepted("150100-2026-000991", zone, "2026-09-17");
        CaseFixture.store(mongo.stores(), List.of(own, other));
        var id = own.id().value();

        for (var list : List.of("worklist?queue=team", "cases/register")) {
            assertThat(ids(get("department-drc", list))).as(list).containsExactly(id);
            assertThat(ids(get("department-nmg", list))).as(list).isEmpty();
        }
        assertThat(
                        (Integer)
                                JsonPath.read(
                                        text(get("department-drc", "worklist/counts")), "$.team"))
                .isEqualTo(1);
        assertThat(text(get("department-drc", "cases/register/export?format=csv")).lines())
                .hasSize(2);
        assertThat(get("department-drc", "cases/" + id)).hasStatusOk();
        assertThat(get("department-drc", "cases/" + other.id().value())).hasStatus(NOT_FOUND);
        assertThat(get("department-drc", "cases/" + other.id().value() + "/opinions"))
                .hasStatus(NOT_FOUND);
        assertThat(ids(get("department-drc", "worklist/reminders"))).isEmpty();
    }

    @Test
    void filters_and_searches_work_inside_a_queue_and_over_the_register() {
        assertThat(zones(get("leader-nmg", "worklist?queue=team&zone=bayannur&limit=100")))
                .containsOnly("bayannur");
        assertThat(ids(get("officer-hohhot", "worklist?zone=bayannur"))).isEmpty();
        assertThat(ids(get("officer-hohhot", "cases/register?query=储能电站&status=GRANTED")))
                .isNotEmpty();
        assertThat(zones(get("officer-hohhot", "cases/register?limit=100"))).containsOnly("hohhot");
        CaseRequests.isProblem(
                get("officer-hohhot", "worklist?queue=none"), BAD_REQUEST, "bad-parameter");
        CaseRequests.isProblem(
                get("officer-hohhot", "cases/register?status=none"), BAD_REQUEST, "bad-parameter");
    }

    @Test
    void a_user_keeps_a_bounded_number_of_filters_of_his_own() {
        assertThat(keep("本周备案", "{\"queue\": \"acceptance\", \"query\": \"储能\"}")).hasStatusOk();
        assertThat(keep("本周备案", "{\"queue\": \"overdue\"}")).hasStatusOk();

        assertThat(text(get("officer-hohhot", "worklist/filters")))
                .isEqualTo("[{\"name\":\"本周备案\",\"queue\":\"overdue\"}]");
        assertThat(text(get("reviewer-hohhot", "worklist/filters"))).isEqualTo("[]");
        for (var i = 1; i < SavedFilters.MOST; i++) {
            assertThat(keep("filter " + i, "{\"queue\": \"mine\"}")).hasStatusOk();
        }
        CaseRequests.isProblem(keep("one more", "{}"), CONFLICT, "too-many-filters");
        assertThat(keep("filter 3", "{\"queue\": \"team\"}")).hasStatusOk();
        var path = "/api/policy/worklist/filters/{name}";
        assertThat(users.as("officer-hohhot", http.delete().uri(path, "filter 3")))
                .hasStatus(NO_CONTENT);
        assertThat(keep("one more", "{}")).hasStatusOk();
    }

    private MvcTestResult keep(String name, String body) {
        var request = http.put().uri("/api/policy/worklist/filters/{name}", name);
        return users.as("officer-hohhot", request)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private int length(String user, String path) {
        var answer = text(get(user, path));
        List<String> found = JsonPath.read(answer, "$.items[*].id");
        List<String> next = JsonPath.read(answer, "$[?(@.next)].next");
        return next.isEmpty()
                ? found.size()
                : found.size()
                        + length(
                                user,
                                path.replaceAll("&cursor=.*", "") + "&cursor=" + next.getFirst());
    }

    private static List<String> ids(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.items[*].id");
    }

    private static Set<String> zones(MvcTestResult answer) {
        return Set.copyOf(JsonPath.<List<String>>read(text(answer), "$.items[*].zone"));
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri("/api/policy/" + path)).exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
