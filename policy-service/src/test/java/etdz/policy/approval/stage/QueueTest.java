package etdz.policy.approval.stage;

import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.on;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.approval.stage.Queue.Duty;
import etdz.policy.clock.Due.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueTest {

    /// Worked example C11: ten working days promised on 2026-09-18.
    @ParameterizedTest
    @CsvSource({
        "2026-09-18, GREEN",
        "2026-09-30, GREEN",
        "2026-10-08, AMBER",
        "2026-10-09, AMBER",
        "2026-10-10, RED"
    })
    void the_light_turns_amber_at_nine_tenths_and_red_after_the_due_date(
            String today, Light light) {
        var queue = queue(Duty.DECISION, "2026-09-18", "2026-10-09", "2026-10-08");

        assertThat(queue.light(on(today))).contains(light);
    }

    @Test
    void one_working_day_before_the_due_date_is_amber_however_long_the_term_is() {
        var queue = queue(Duty.ACCEPTANCE, "2026-09-18", "2026-09-24", "2026-09-23");

        assertThat(queue.light(on("2026-09-22"))).contains(Light.GREEN);
        assertThat(queue.light(on("2026-09-23"))).contains(Light.AMBER);
    }

    @Test
    void where_nothing_is_due_there_is_no_light() {
        var never = Queue.NEVER.toString();
        assertThat(queue(Duty.WAITING, "2026-09-18", never, never).light(on("2026-12-01")))
                .isEmpty();
    }

    private static Queue queue(Duty duty, String since, String until, String warnOn) {
        return new Queue(duty, day(since), day(until), day(warnOn), "", Queue.NOBODY, true);
    }
}
