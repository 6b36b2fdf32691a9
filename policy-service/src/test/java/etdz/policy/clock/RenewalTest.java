package etdz.policy.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RenewalTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Renewal RENEWAL = Renewal.byLaw(END);

    @Test
    void it_is_asked_for_thirty_plain_days_before_the_end() {
        assertThat(RENEWAL.askBy()).isEqualTo("2026-12-01");
        assertThat(RENEWAL.askedInTime(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(RENEWAL.askedInTime(LocalDate.of(2026, 12, 2))).isFalse();
    }

    @Test
    void a_regulation_may_ask_for_more() {
        assertThat(new Renewal(END, 60).askBy()).isEqualTo("2026-11-01");
    }

    @Test
    void silence_until_the_end_renews_it() {
        var asked = LocalDate.of(2026, 11, 20);

        assertThat(RENEWAL.renewedBySilence(asked, null, END)).isFalse();
        assertThat(RENEWAL.renewedBySilence(asked, null, END.plusDays(1))).isTrue();
        assertThat(RENEWAL.renewedBySilence(asked, END, END.plusDays(9))).isFalse();
        assertThat(RENEWAL.renewedBySilence(asked, END.plusDays(2), END.plusDays(9))).isTrue();
    }

    @Test
    void whoever_asked_late_is_not_renewed_by_silence() {
        assertThat(RENEWAL.renewedBySilence(LocalDate.of(2026, 12, 2), null, END.plusDays(1)))
                .isFalse();
    }
}
