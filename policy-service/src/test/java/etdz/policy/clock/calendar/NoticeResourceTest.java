package etdz.policy.clock.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.http.CreationKeys;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class NoticeResourceTest {

    private static final String STATUTORY =
            """
            ["2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05",
             "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02",
             "2027-10-03"]\
            """;

    /// An invented notice: six days are made up on working days, none is worked for it.
    private static final String INVENTED =
            """
            {"year": 2027, "status": "FINAL", "source": "示例通知",
             "url": "https://example.org/notice",
             "statutory": %s,
             "holidays": ["2027-01-01", "2027-01-04", "2027-02-05", "2027-02-06", "2027-02-07",
               "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-05", "2027-05-01", "2027-05-02",
               "2027-05-03", "2027-05-04", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02",
               "2027-10-03", "2027-10-04"],
             "workedWeekends": []}\
            """
                    .formatted(STATUTORY);

    private static final String WRONG =
            INVENTED.replace("\"workedWeekends\": []", "\"workedWeekends\": [\"2027-03-01\"]")
                    .replace("\"2027-01-01\", \"2027-01-04\"", "\"2027-01-04\"");

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;

    @Test
    void a_trial_says_what_would_change_and_changes_nothing() {
        assertThat(check("operator", INVENTED))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"loadable": true, "errors": [], "workingDays": 248,
                         "changes": [{"day": "2027-01-04", "before": true, "after": false},
                           {"day": "2027-02-09", "before": true, "after": false},
                           {"day": "2027-02-10", "before": true, "after": false},
                           {"day": "2027-05-03", "before": true, "after": false},
                           {"day": "2027-05-04", "before": true, "after": false},
                           {"day": "2027-10-04", "before": true, "after": false}]}
                        """);
        assertDue("2027-01-08", true);
    }

    @Test
    void a_trial_names_every_mistake() {
        assertThat(check("catalogue-nmg", WRONG))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"loadable": false, "errors": [
                          {"code": "STATUTORY_DAY_NOT_OFF", "day": "2027-01-01"},
                          {"code": "WORKED_DAY_NOT_A_WEEKEND", "day": "2027-03-01",
                           "text": {"zh": "2027-03-01 不是周末，不能调休上班"}},
                          {"code": "WORKING_DAYS",
                           "text": {"zh": "全年工作日数：249，应为 248"}}]}
                        """);
    }

    @Test
    void a_notice_is_loaded_once_however_often_it_is_sent() {
        var first = load("operator", "key-notice-1", INVENTED);

        assertThat(first)
                .hasStatus(CREATED)
                .hasHeader("Location", "/api/policy/calendar/years/2027/versions/2")
                .bodyJson()
                .isLenientlyEqualTo("{\"year\": 2027, \"version\": 2, \"status\": \"FINAL\"}");
        assertThat(load("operator", "key-notice-1", INVENTED))
                .hasStatus(CREATED)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        assertThat(load("operator", "key-notice-1", INVENTED.replace("示例通知", "另一通知")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertDue("2027-01-11", false);
    }

    @Test
    void an_earlier_version_is_loaded_again() {
        load("operator", "key-notice-1", INVENTED);

        assertThat(again("system-admin", "key-notice-2", 1))
                .hasStatus(CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"year\": 2027, \"version\": 3, \"status\": \"PROVISIONAL\"}");
        assertDue("2027-01-08", true);
        assertThat(http.get().uri("/api/policy/calendar/years/2027"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"about\": {\"version\": 3, \"again\": 1}, \"statutory\": %s}"
                                .formatted(STATUTORY));
        assertThat(http.get().uri("/api/policy/calendar/years/2027/versions/2"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"about\": {\"source\": \"示例通知\", \"url\": \"https://example.org/notice\"}}");
    }

    @Test
    void what_cannot_be_right_is_not_loaded() {
        assertThat(load("operator", "key-notice-1", WRONG))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .isEqualTo(List.of("/holidays", "/workedWeekends", "/holidays"));
        assertThat(load("operator", "key-notice-1", "{}")).hasStatus(UNPROCESSABLE_CONTENT);
        assertDue("2027-01-08", true);
    }

    @Test
    void only_those_who_answer_for_it_load_a_notice() {
        assertThat(load("officer-hohhot", "key-notice-1", INVENTED)).hasStatus(FORBIDDEN);
        assertThat(check("applicant-1", INVENTED)).hasStatus(FORBIDDEN);
        assertThat(again("officer-hohhot", "key-notice-1", 1)).hasStatus(FORBIDDEN);
    }

    @Test
    void loading_needs_a_key() {
        var request = http.post().uri("/api/policy/calendar/notices");

        assertThat(
                        users.as("operator", request)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(INVENTED)
                                .exchange())
                .hasStatus(BAD_REQUEST);
    }

    @Test
    void a_year_or_version_that_was_never_loaded_is_not_found() {
        assertThat(http.get().uri("/api/policy/calendar/years/2040")).hasStatus(NOT_FOUND);
        assertThat(http.get().uri("/api/policy/calendar/years/2027/versions/9"))
                .hasStatus(NOT_FOUND);
        assertThat(again("operator", "key-notice-1", 9)).hasStatus(NOT_FOUND);
    }

    private void assertDue(String day, boolean provisional) {
        assertThat(http.get().uri("/api/policy/calendar/due?from=2026-12-10&workingDays=20"))
                .bodyJson()
                .isEqualTo("{\"due\": \"%s\", \"provisional\": %s}".formatted(day, provisional));
    }

    private MvcTestResult check(String user, String body) {
        return users.as(user, http.post().uri("/api/policy/calendar/notices/check"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult load(String user, String key, String body) {
        return users.as(user, http.post().uri("/api/policy/calendar/notices"))
                .header(CreationKeys.HEADER, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult again(String user, String key, int version) {
        return users.as(
                        user,
                        http.post()
                                .uri(
                                        "/api/policy/calendar/years/2027/versions/{version}/again",
                                        version))
                .header(CreationKeys.HEADER, key)
                .exchange();
    }
}
