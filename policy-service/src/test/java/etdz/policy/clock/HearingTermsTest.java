package etdz.policy.clock;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.clock.calendar.CalendarFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HearingTermsTest {

    private static final HearingTerms TERMS = new HearingTerms(CalendarFixture.calendar());
    private static final LocalDate ASKED = LocalDate.of(2026, 5, 8);

    @Test
    void the_applicant_has_five_days_to_ask() {
        var told = LocalDate.of(2026, 4, 28);

        assertThat(TERMS.askBy(told)).isEqualTo("2026-05-08");
        assertThat(TERMS.askedInTime(told, ASKED)).isTrue();
        assertThat(TERMS.askedInTime(told, ASKED.plusDays(1))).isFalse();
        assertThat(TERMS.askedInTime(told, told.minusDays(1))).isFalse();
    }

    @Test
    void it_is_held_within_twenty_days() {
        assertThat(TERMS.holdBy(ASKED)).isEqualTo("2026-06-04");
    }

    @Test
    void the_parties_know_seven_days_before() {
        var hearing = LocalDate.of(2026, 6, 4);

        assertThat(TERMS.tellBy(hearing)).isEqualTo("2026-05-26");
        assertThat(TERMS.earliest(LocalDate.of(2026, 5, 26))).isEqualTo(hearing);
    }

    @Test
    void a_hearing_has_to_keep_both_terms() {
        var notice = LocalDate.of(2026, 5, 11);

        assertThat(TERMS.fits(ASKED, notice, TERMS.earliest(notice))).isTrue();
        assertThat(TERMS.fits(ASKED, notice, TERMS.earliest(notice).minusDays(1))).isFalse();
        assertThat(TERMS.fits(ASKED, notice, LocalDate.of(2026, 6, 5))).isFalse();
    }
}
