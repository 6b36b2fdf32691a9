package etdz.policy.clock.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class OverlayResourceTest {

    private static final String ON =
            "{\"on\": true, \"from\": \"2026-01-01\", \"to\": \"2026-12-31\", \"basis\": \"示例文件1号\"}";
    private static final String OFF = "{\"on\": false, \"basis\": \"示例文件2号\"}";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;

    @Test
    void festivals_are_known_and_off() {
        assertThat(http.get().uri("/api/policy/calendar/overlays"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"division": "150722", "on": false},
                          {"division": "150723", "on": false},
                          {"division": "150724", "on": false, "version": 1,
                           "festivals": [{"day": "06-18", "verified": false}]}]}
                        """);
        assertDue("150724", "2026-06-22");
    }

    @Test
    void switched_on_they_count_in_their_division_only_and_only_while_it_lasts() {
        assertThat(turn("operator", "\"1\"", ON))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"on\": true, \"basis\": \"示例文件1号\"}");

        assertDue("150724", "2026-06-23");
        assertDue("150700", "2026-06-22");
        assertDue("150723", "2026-06-22");
        assertThat(
                        http.get()
                                .uri(
                                        "/api/policy/calendar/due?from=2027-06-17&workingDays=1"
                                                + "&division=150724"))
                .bodyJson()
                .extractingPath("$.due")
                .isEqualTo("2027-06-18");
        assertThat(http.get().uri("/api/policy/calendar/years/2026?division=150724"))
                .bodyJson()
                .extractingPath("$.local[0]")
                .isEqualTo("2026-06-18");
    }

    @Test
    void switched_off_again_they_do_not_count() {
        turn("operator", "\"1\"", ON);
        turn("system-admin", "\"2\"", OFF);

        assertThat(turn("operator", "\"3\"", OFF)).hasStatus(CONFLICT);
        assertDue("150724", "2026-06-22");
    }

    @Test
    void a_switch_is_made_by_one_who_has_read_the_state() {
        assertThat(turn("operator", null, ON)).hasStatus(PRECONDITION_REQUIRED);
        assertThat(turn("operator", "\"7\"", ON)).hasStatus(PRECONDITION_FAILED);
        assertThat(turn("officer-hulunbuir", "\"1\"", ON)).hasStatus(FORBIDDEN);
        assertThat(http.get().uri("/api/policy/calendar/overlays/110000")).hasStatus(NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"on\": true, \"from\": \"2026-01-01\"}",
                "{\"on\": true, \"basis\": \"示例\"}",
                "{\"on\": true, \"basis\": \"示例\", \"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}"
            })
    void it_needs_a_document_and_a_beginning(String body) {
        assertThat(turn("operator", "\"1\"", body)).hasStatus(UNPROCESSABLE_CONTENT);
    }

    private void assertDue(String division, String day) {
        assertThat(
                        http.get()
                                .uri(
                                        "/api/policy/calendar/due?from=2026-06-17&workingDays=2"
                                                + "&division="
                                                + division))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.due")
                .isEqualTo(day);
    }

    private MvcTestResult turn(String user, @Nullable String ifMatch, String body) {
        var request =
                users.as(user, http.put().uri("/api/policy/calendar/overlays/150724"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return ifMatch == null
                ? request.exchange()
                : request.header("If-Match", ifMatch).exchange();
    }
}
