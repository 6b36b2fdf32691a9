package etdz.investment.lead;

import static etdz.investment.lead.LeadTest.CALLED;
import static etdz.investment.lead.LeadTest.NOW;
import static etdz.investment.lead.LeadTest.OFFICER;
import static etdz.investment.lead.LeadTest.TERMS;
import static etdz.investment.lead.LeadTest.TUESDAY;
import static etdz.investment.lead.LeadTest.opened;
import static etdz.investment.lead.Reminder.LATE;
import static etdz.investment.lead.Reminder.STUCK;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.Moment;
import etdz.investment.lead.Command.Lose;
import etdz.investment.lead.Command.Reopen;
import etdz.investment.lead.Command.Take;
import etdz.investment.lead.Outcome.Moved;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final Moment MONTH_LATER = later(30);

    @Test
    void a_reply_that_is_late_is_told_once_with_the_day_on_which_it_was_due() {
        assertThat(opened().reminded(LATE, TERMS, later(3))).isEmpty();

        var told = opened().reminded(LATE, TERMS, TUESDAY).orElseThrow();

        assertThat(told.version()).isEqualTo(2);
        assertThat(told.history().getLast().move())
                .isEqualTo(new Move.Reminded(LATE, LocalDate.of(2026, 9, 21)));
        assertThat(told.touchedAt()).isEqualTo(opened().touchedAt());
        assertThat(told.awaitsReplySince()).isEqualTo(NOW);
        assertThat(told.reminded(LATE, TERMS, MONTH_LATER)).isEmpty();
    }

    @Test
    void nobody_is_told_twice_when_the_clock_is_put_back_and_comes_again() {
        var told = opened().reminded(LATE, TERMS, TUESDAY).orElseThrow();

        assertThat(told.reminded(LATE, TERMS, later(1))).isEmpty();
        assertThat(told.reminded(LATE, TERMS, TUESDAY)).isEmpty();
    }

    @Test
    void one_that_ends_and_goes_on_waits_for_the_same_reply() {
        var told = opened().reminded(LATE, TERMS, TUESDAY).orElseThrow();

        var lost = on(told, new Lose("改投（示例）"), TUESDAY);
        assertThat(lost.reminded(STUCK, TERMS, MONTH_LATER)).isEmpty();
        var again = on(lost, new Reopen("重新接洽（示例）"), TUESDAY);

        assertThat(again.awaitsReplySince()).isEqualTo(NOW);
        assertThat(again.reminded(LATE, TERMS, MONTH_LATER)).isEmpty();
    }

    @Test
    void a_lead_that_stands_still_is_told_anew_after_the_next_contact_only() {
        assertThat(opened().reminded(STUCK, TERMS, TUESDAY)).isEmpty();
        var told = opened().reminded(STUCK, TERMS, MONTH_LATER).orElseThrow();

        var taken = on(told, new Take("示例受理员"), MONTH_LATER);
        assertThat(taken.reminded(STUCK, TERMS, later(60))).isEmpty();

        var contacted = on(taken, CALLED, MONTH_LATER);
        assertThat(contacted.reminded(STUCK, TERMS, MONTH_LATER)).isEmpty();
        assertThat(contacted.reminded(LATE, TERMS, later(60))).isEmpty();
        assertThat(contacted.reminded(STUCK, TERMS, later(60))).isPresent();
    }

    private static Lead on(Lead held, Command command, Moment now) {
        return ((Moved) held.on(command, OFFICER, now.at())).next();
    }

    private static Moment later(int days) {
        return new Moment(NOW.plus(Duration.ofDays(days)), TUESDAY.calendar());
    }
}
