package etdz.policy.clock.pause;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.service.ServiceTest;
import etdz.policy.clock.pause.PauseRight.Given;
import etdz.policy.clock.pause.PauseRight.NeedsManual;
import etdz.policy.clock.pause.PauseRight.None;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class PauseRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

    @Autowired PauseRules rules;
    @Autowired MockMvcTester http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEARING",
                "TENDER",
                "AUCTION",
                "INSPECTION",
                "TEST",
                "QUARANTINE",
                "APPRAISAL",
                "EXPERT_REVIEW"
            })
    void the_procedures_of_the_law_stop_a_clock(String ground) {
        assertThat(rules.rightTo(new PauseGround(ground), DAY)).isInstanceOf(Given.class);
    }

    @Test
    void one_that_nobody_has_read_up_needs_a_person() {
        assertThat(rules.rightTo(new PauseGround("SITE_VISIT"), DAY))
                .isInstanceOf(NeedsManual.class);
    }

    @Test
    void one_that_no_law_names_is_none() {
        assertThat(rules.rightTo(new PauseGround("LUNCH"), DAY)).isEqualTo(new None());
    }

    @Test
    void before_the_law_was_in_force_there_was_no_right() {
        assertThat(rules.rightTo(PauseGround.HEARING, LocalDate.of(2004, 6, 30)))
                .isEqualTo(new None());
    }

    @Test
    void anybody_may_know_them() {
        assertThat(http.get().uri("/api/policy/calendar/pause-grounds"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(11);
    }
}
