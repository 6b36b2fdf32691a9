package etdz.policy.premises;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PremisesResourceTest {

    private static final String HALL = "/api/policy/premises/hohhot";
    private static final String OFFICER = "officer-hohhot";
    private static final String WINDOW =
            """
            {"name": {"zh": "投资项目窗口", "en": "Investment projects"}, "group": "project",
             "services": ["SMP-FG-001"], "organs": ["呼和浩特市发展和改革委员会"], "open": true}
            """;
    private static final String SLOTS =
            """
            {"group": "project", "day": "2026-09-18", "times": ["10:00", "10:30"], "capacity": 2}
            """;
    private static final String APPOINTMENT =
            """
            {"zone": "hohhot", "group": "project", "day": "2026-09-18", "time": "%s"}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;

    @BeforeEach
    void open() {
        assertThat(put(OFFICER, HALL + "/windows/1", WINDOW, "\"0\"")).hasStatusOk();
        assertThat(put(OFFICER, HALL + "/slots", SLOTS, null)).hasStatusOk();
    }

    @Test
    void who_booked_comes_is_called_and_served() {
        var booked =
                post(
                        "applicant-1",
                        "/api/policy/appointments",
                        "key-0001",
                        APPOINTMENT.formatted("10:00"));
        assertThat(booked).hasStatus(CREATED);
        new Contract().fits("Appointment", text(booked));
        String id = JsonPath.read(text(booked), "$.id");
        assertThat(text(get("applicant-1", "/api/policy/appointments"))).contains(id, "BOOKED");
        assertThat(text(get("applicant-2", "/api/policy/appointments"))).doesNotContain(id);
        assertThat(post("applicant-2", HALL + "/queue", "key-0002", "{\"group\":\"project\"}"))
                .hasStatus(CREATED);

        var arrived = put(OFFICER, "/api/policy/appointments/" + id + "/arrival", "", null);
        assertThat(arrived).hasStatusOk();
        new Contract().fits("Arrival", text(arrived));
        var called = put(OFFICER, HALL + "/windows/1/call", "", null);
        new Contract().fits("QueueNumber", text(called));
        assertThat(text(called)).contains("\"booked\":true", "CALLED");
        var board = http.get().uri(HALL + "/today").exchange();
        assertThat(board).hasStatusOk();
        new Contract().fits("HallBoard", text(board));
        assertThat(text(board))
                .contains("\"waiting\":1", "\"serving\":\"hohhot-2026-09-18-project");
        String number = JsonPath.read(text(called), "$.id");
        for (var i = 0; i < 2; i++) {
            assertThat(put(OFFICER, HALL + "/queue/" + number + "/served", "", null)).hasStatusOk();
        }
        assertThat(put(OFFICER, HALL + "/queue/" + number + "/skipped", "", null))
                .hasStatus(CONFLICT);
    }

    @Test
    void an_appointment_is_cancelled_by_its_owner_or_marked_by_the_desk() {
        String id =
                JsonPath.read(
                        text(
                                post(
                                        "applicant-1",
                                        "/api/policy/appointments",
                                        "key-0003",
                                        APPOINTMENT.formatted("10:30"))),
                        "$.id");
        var at = "/api/policy/appointments/" + id;

        for (var other : List.of("applicant-2", "supervisor-hohhot", "officer-bayannur")) {
            assertThat(put(other, at + "/cancellation", "", null)).hasStatus(NOT_FOUND);
        }
        assertThat(put("officer-bayannur", at + "/no-show", "", null)).hasStatus(NOT_FOUND);
        assertThat(put(OFFICER, at + "/no-show", "", null)).hasStatus(CONFLICT);
        clock.standAt("2026-09-18T11:00");
        assertThat(put(OFFICER, at + "/no-show", "", null))
                .hasStatusOk()
                .bodyText()
                .contains("NO_SHOW");
        assertThat(put("applicant-1", at + "/cancellation", "", null)).hasStatus(CONFLICT);
        assertThat(
                        post(
                                "applicant-1",
                                "/api/policy/appointments",
                                "key-0004",
                                APPOINTMENT.formatted("09:00")))
                .hasStatus(NOT_FOUND);
    }

    @Test
    void the_desk_of_the_zone_sees_whom_it_expects_by_name_and_nobody_else_does() {
        book("applicant-1", "key-0008");
        var day = HALL + "/appointments?group=project&day=2026-09-18";

        var expected = get(OFFICER, day);

        assertThat(expected).hasStatusOk();
        new Contract().fits("ExpectedVisitors", text(expected));
        assertThat(text(expected)).contains("\"time\":\"10:00\"", "\"state\":\"BOOKED\"");
        String name = JsonPath.read(text(expected), "$.items[0].name");
        assertThat(name).isNotBlank();
        assertThat(text(get(OFFICER, HALL + "/appointments?group=talent")))
                .contains("\"items\":[]");
        assertThat(get("officer-bayannur", day)).hasStatus(NOT_FOUND);
        assertThat(get("applicant-1", day)).hasStatus(FORBIDDEN);
    }

    @Test
    void a_full_time_is_full_and_says_how_many_places_are_left() {
        book("applicant-1", "key-0005");
        assertThat(text(get("applicant-3", HALL + "/slots?group=project&day=2026-09-18")))
                .contains("{\"time\":\"10:00\",\"capacity\":2,\"left\":1}");
        book("applicant-2", "key-0006");

        assertThat(book("applicant-3", "key-0007"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("slot-full");
    }

    @Test
    void a_window_is_changed_by_who_read_it_and_works_there() {
        assertThat(put(OFFICER, HALL + "/windows/1", WINDOW, "\"0\""))
                .hasStatus(PRECONDITION_FAILED);
        assertThat(put(OFFICER, HALL + "/windows/1", WINDOW.replace("true", "false"), "\"1\""))
                .hasStatusOk();
        assertThat(put("officer-bayannur", HALL + "/windows/1", WINDOW, "\"2\""))
                .hasStatus(NOT_FOUND);
        assertThat(put("applicant-1", HALL + "/windows/1", WINDOW, "\"2\"")).hasStatus(FORBIDDEN);
        assertThat(post("applicant-1", HALL + "/queue", "key-0008", "{\"group\":\"project\"}"))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(put(OFFICER, HALL + "/windows/1/call", "", null)).hasStatus(NOT_FOUND);
    }

    @Test
    void who_is_seconded_is_expected_and_counted_when_there() {
        var body =
                """
                {"organ": "呼和浩特市市场监督管理局", "person": "示例派驻人员", "window": 1,
                 "from": "2026-09-01"}
                """;
        var seconded = post(OFFICER, HALL + "/staff", "key-0009", body);
        assertThat(seconded).hasStatus(CREATED);
        new Contract().fits("SecondedStaff", text(seconded));
        String id = JsonPath.read(text(seconded), "$.id");

        assertThat(put(OFFICER, HALL + "/staff/" + id + "/attendance", "{\"present\":true}", null))
                .hasStatusOk();

        assertThat(text(get("supervisor-hohhot", HALL + "/staff"))).contains("\"present\":true");
        assertThat(text(http.get().uri(HALL + "/today").exchange()))
                .contains("\"expected\":1", "\"present\":1");
        assertThat(
                        put(
                                OFFICER,
                                HALL + "/staff/" + id + "/end",
                                "{\"until\":\"2026-09-10\"}",
                                "\"1\""))
                .hasStatusOk();
        assertThat(text(get("supervisor-hohhot", HALL + "/staff"))).doesNotContain(id);
        assertThat(put(OFFICER, HALL + "/staff/" + id + "/attendance", "{\"present\":true}", null))
                .hasStatus(CONFLICT);
        assertThat(get("supervisor-bayannur", HALL + "/staff")).hasStatus(NOT_FOUND);
    }

    @Test
    void a_key_that_was_used_in_one_hall_is_refused_in_another() {
        var other = "/api/policy/premises/bayannur";
        assertThat(put("officer-bayannur", other + "/windows/1", WINDOW, "\"0\"")).hasStatusOk();
        var number = "{\"group\":\"project\"}";
        var staff =
                """
                {"organ": "示例局", "person": "示例派驻人员", "window": 1, "from": "2026-09-01"}
                """;

        assertThat(post("applicant-1", HALL + "/queue", "key-0031", number)).hasStatus(CREATED);
        assertThat(post("applicant-1", other + "/queue", "key-0031", number))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post("department-nmg", HALL + "/staff", "key-0032", staff)).hasStatus(CREATED);
        assertThat(post("department-nmg", other + "/staff", "key-0032", staff))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult book(String user, String key) {
        return post(user, "/api/policy/appointments", key, APPOINTMENT.formatted("10:00"));
    }

    private MvcTestResult post(String user, String uri, String key, String body) {
        return users.as(user, http.post().uri(uri))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String user, String uri, String body, @Nullable String read) {
        var request =
                users.as(user, http.put().uri(uri)).contentType(APPLICATION_JSON).content(body);
        return (read == null ? request : request.header(IF_MATCH, read)).exchange();
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
