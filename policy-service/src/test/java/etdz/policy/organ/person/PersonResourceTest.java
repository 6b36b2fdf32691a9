package etdz.policy.organ.person;

import static etdz.policy.organ.person.PeopleFixture.NOW;
import static etdz.policy.organ.person.PeopleFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.PostCode;
import etdz.policy.organ.person.PeopleImport.Listed;
import etdz.policy.organ.person.RosterResource.DayView;
import etdz.policy.organ.person.RosterResource.Who;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PersonResourceTest {

    private static final String PEOPLE = "/api/policy/people";
    private static final String ABSENCES = "/api/policy/absences";
    private static final String AWAY =
            """
            {"from": "2026-09-21", "to": "2026-09-23", "deputy": "reviewer-hohhot"}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired PeopleRegister register;
    @Autowired PeopleImport people;

    @BeforeEach
    void register() {
        register.addMissing(List.of(officer("officer-hohhot")));
        people.addMissing(
                List.of(
                        listed("reviewer-hohhot", "150100-zone", "review-hohhot"),
                        listed("officer-bayannur", "150800-zone", "window-bayannur")),
                "test",
                NOW);
    }

    private static Listed listed(String user, String organ, String post) {
        return new Listed(
                user,
                "示例" + user,
                new OrganCode(organ),
                List.of(new PostCode(post)),
                LocalDate.parse("2026-01-01"));
    }

    @Test
    void staff_see_the_people_of_their_zone_and_nobody_else() {
        assertThat(get("officer-hohhot", PEOPLE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].user")
                .asArray()
                .containsExactly("officer-hohhot", "reviewer-hohhot");
        assertThat(get("leader-nmg", PEOPLE))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(3);
        assertThat(get("officer-hohhot", PEOPLE + "?zone=bayannur"))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": []}");
        isProblem(get("officer-hohhot", PEOPLE + "/officer-bayannur"), NOT_FOUND, "no-such-person");
        isProblem(get("applicant-1", PEOPLE), FORBIDDEN, "not-allowed");
    }

    @Test
    void an_administrator_registers_somebody_gives_a_post_and_ends_it() {
        var body =
                """
                {"user": "officer-2-hohhot", "name": "示例受理员二（虚构）", "organ": "150100-zone"}
                """;
        assertThat(post("system-admin", PEOPLE, "person-key-1", body))
                .hasStatus(CREATED)
                .hasHeader("ETag", "\"1\"")
                .hasHeader("Location", PEOPLE + "/officer-2-hohhot");
        assertThat(post("system-admin", PEOPLE, "person-key-1", body)).hasStatus(CREATED);
        isProblem(post("system-admin", PEOPLE, "person-key-2", body), CONFLICT, "code-taken");

        var window = PEOPLE + "/officer-2-hohhot/posts/window-hohhot";
        assertThat(put("system-admin", window, 1, "{\"from\": \"2026-09-18\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .extractingPath("$.posts[0].duties[0]")
                .isEqualTo("ACCEPTANCE");
        isProblem(
                put("system-admin", window, 1, "{\"from\": \"2026-09-18\"}"),
                PRECONDITION_FAILED,
                "stale-version");
        isProblem(
                put("system-admin", window, 2, "{\"from\": \"2026-10-01\"}"),
                CONFLICT,
                "post-held-already");
        assertThat(put("system-admin", window + "/end", 2, "{\"on\": \"2026-12-31\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.posts[0].to")
                .isEqualTo("2026-12-31");
        isProblem(
                put("officer-hohhot", window, 3, "{\"from\": \"2027-01-04\"}"),
                FORBIDDEN,
                "not-allowed");
    }

    @Test
    void leaving_can_be_taken_back() {
        var leaving = PEOPLE + "/officer-hohhot/leaving";

        assertThat(put("system-admin", leaving, 1, "{\"on\": \"2026-10-31\"}"))
                .bodyJson()
                .extractingPath("$.leavingOn")
                .isEqualTo("2026-10-31");
        var undone =
                users.as("system-admin", http.delete().uri(leaving))
                        .header("If-Match", "\"2\"")
                        .exchange();
        assertThat(undone).hasStatusOk().bodyJson().doesNotHavePath("$.leavingOn");
    }

    @Test
    void an_officer_records_his_own_absence_and_comes_back_early() {
        var recorded = post("officer-hohhot", ABSENCES, "absence-key-1", AWAY);
        assertThat(recorded)
                .hasStatus(CREATED)
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"user": "officer-hohhot", "from": "2026-09-21", "to": "2026-09-23",
                         "deputy": "reviewer-hohhot", "deputyName": "示例reviewer-hohhot",
                         "handsOver": false, "cancelled": false}
                        """);
        var place = String.valueOf(recorded.getResponse().getHeader("Location"));
        assertThat(post("officer-hohhot", ABSENCES, "absence-key-1", AWAY))
                .hasStatus(CREATED)
                .hasHeader("Location", place)
                .hasHeader("ETag", "\"2\"");
        isProblem(
                post("officer-hohhot", ABSENCES, "absence-key-2", AWAY),
                CONFLICT,
                "absence-overlaps");

        isProblem(
                put("reviewer-hohhot", place + "/end", 2, "{\"back\": \"2026-09-22\"}"),
                FORBIDDEN,
                "not-allowed");
        assertThat(put("officer-hohhot", place + "/end", 2, "{\"back\": \"2026-09-22\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.to")
                .isEqualTo("2026-09-21");
        assertThat(get("reviewer-hohhot", ABSENCES + "?from=2026-09-18&to=2026-09-30"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        isProblem(get("officer-bayannur", place), NOT_FOUND, "no-such-absence");
    }

    @Test
    void only_an_administrator_records_it_for_somebody_else_and_the_deputy_is_of_the_same_zone() {
        var forOfficer = AWAY.replace("{", "{\"user\": \"officer-hohhot\", ");

        isProblem(
                post("reviewer-hohhot", ABSENCES, "absence-key-3", forOfficer),
                FORBIDDEN,
                "not-allowed");
        isProblem(
                post(
                        "system-admin",
                        ABSENCES,
                        "absence-key-4",
                        forOfficer.replace("reviewer-hohhot", "officer-bayannur")),
                CONFLICT,
                "deputy-not-there");
        assertThat(post("system-admin", ABSENCES, "absence-key-5", forOfficer)).hasStatus(CREATED);
        isProblem(
                post(
                        "officer-hohhot",
                        ABSENCES,
                        "absence-key-6",
                        AWAY.replace("2026-09-23", "2026-09-20")),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
    }

    @Test
    void a_month_is_planned_as_a_whole_and_the_deputy_is_shown_for_who_is_away() {
        var roster = "/api/policy/roster/window-hohhot/2026-09";
        var plan = "{\"days\": [{\"day\": \"2026-09-21\", \"people\": [\"officer-hohhot\"]}]}";
        post("officer-hohhot", ABSENCES, "absence-key-7", AWAY);

        assertThat(get("officer-hohhot", roster)).hasHeader("ETag", "\"0\"");
        assertThat(put("system-admin", roster, 0, plan))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .extractingPath("$.days[20]")
                .convertTo(DayView.class)
                .isEqualTo(
                        new DayView(
                                LocalDate.parse("2026-09-21"),
                                List.of(new Who("officer-hohhot", "示例officer-hohhot")),
                                List.of(new Who("reviewer-hohhot", "示例reviewer-hohhot"))));
        isProblem(put("system-admin", roster, 0, plan), PRECONDITION_FAILED, "stale-version");
        isProblem(
                put("system-admin", roster, 1, plan.replace("officer-hohhot", "reviewer-hohhot")),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                put("system-admin", roster, 1, "{\"days\": [null, {\"people\": [null]}]}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(get("officer-bayannur", roster), NOT_FOUND, "no-such-post");

        assertThat(get("reviewer-hohhot", "/api/policy/roster?zone=hohhot&day=2026-09-22"))
                .bodyJson()
                .extractingPath("$.items[?(@.post == 'window-hohhot')].people[0].user")
                .asArray()
                .containsExactly("reviewer-hohhot");
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(path)).exchange();
    }

    private MvcTestResult post(String user, String path, String key, String body) {
        return users.as(user, http.post().uri(path))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String user, String path, int version, String body) {
        return users.as(user, http.put().uri(path))
                .header("If-Match", "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
