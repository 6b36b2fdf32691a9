package etdz.policy.clock.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class CalendarResourceTest {

    @Autowired MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "from=2026-09-18&workingDays=20, 2026-10-22, false",
        "from=2026-09-18&workingDays=5, 2026-09-24, false",
        "from=2026-12-10&workingDays=20, 2027-01-08, true",
        "from=2026-03-02&workingDays=20&pauseFrom=2026-03-12&pauseTo=2026-03-25, 2026-04-14, false",
        "from=2026-09-18&workingDays=0, 2026-09-18, false"
    })
    void anybody_asks_for_a_due_date(String question, String due, boolean provisional) {
        assertThat(http.get().uri("/api/policy/calendar/due?" + question))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"due\": \"%s\", \"provisional\": %s}".formatted(due, provisional));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workingDays=5",
                "from=2026-09-18",
                "from=2026-02-30&workingDays=5",
                "from=2026-09-18&workingDays=-1",
                "from=2026-09-18&workingDays=1001",
                "from=2026-09-18&workingDays=many",
                "from=1999-01-01&workingDays=5",
                "from=9999-01-01&workingDays=5",
                "from=2026-09-18&workingDays=5&pauseFrom=2026-09-21",
                "from=2026-09-18&workingDays=5&pauseTo=2026-09-21",
                "from=2026-09-18&workingDays=5&pauseFrom=2026-09-17&pauseTo=2026-09-21",
                "from=2026-09-18&workingDays=5&pauseFrom=2026-09-22&pauseTo=2026-09-21"
            })
    void a_question_that_has_no_answer_is_a_bad_one(String question) {
        assertThat(http.get().uri("/api/policy/calendar/due?" + question))
                .hasStatus(BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/bad-parameter");
    }

    @Test
    void the_loaded_years_are_shown_with_their_source() {
        assertThat(http.get().uri("/api/policy/calendar/years"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [
                          {"year": 2023, "status": "FINAL", "workingDays": 249},
                          {"year": 2024, "status": "FINAL", "workingDays": 251},
                          {"year": 2025, "status": "FINAL", "workingDays": 248},
                          {"year": 2026, "status": "FINAL", "workingDays": 248},
                          {"year": 2027, "status": "PROVISIONAL"}]}
                        """);
    }
}
