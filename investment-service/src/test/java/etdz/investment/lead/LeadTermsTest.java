package etdz.investment.lead;

import static etdz.investment.lead.LeadTest.CALLED;
import static etdz.investment.lead.LeadTest.HOHHOT;
import static etdz.investment.lead.LeadTest.after;
import static etdz.investment.lead.LeadTest.opened;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.CalendarYear;
import etdz.common.time.CalendarYear.Status;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.investment.lead.LeadTerms.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadTermsTest {

    /// As the State Council had 2026: a Sunday is worked before the days off at Mid-Autumn.
    private static final WorkingDays CALENDAR =
            WorkingDays.of(
                    List.of(
                            new CalendarYear(
                                    2026,
                                    Status.FINAL,
                                    Set.of(LocalDate.of(2026, 9, 25)),
                                    Set.of(LocalDate.of(2026, 9, 20)))));

    private static final LeadTerms TERMS = new LeadTerms(new Term(1, "示例"), new Term(10, "示例"));

    @Test
    void the_first_reply_is_due_on_the_next_working_day_also_if_that_is_a_sunday() {
        var friday = opened("LEAD-1", HOHHOT, "示例", China.startOf(LocalDate.of(2026, 9, 18)));

        assertThat(TERMS.replyDueOn(friday, on("2026-09-18"))).contains(LocalDate.of(2026, 9, 20));
        assertThat(TERMS.replyIsLate(friday, on("2026-09-20"))).isFalse();
        assertThat(TERMS.replyIsLate(friday, on("2026-09-21"))).isTrue();
        assertThat(TERMS.replyIsLate(after(friday, CALLED), on("2026-09-21"))).isFalse();
    }

    @Test
    void the_bound_of_the_query_says_the_same_as_the_date_of_each_lead() {
        for (var today = LocalDate.of(2026, 9, 10);
                today.isBefore(LocalDate.of(2026, 10, 20));
                today = today.plusDays(1)) {
            var now = on(today.toString());
            for (var back = 0; back < 40; back++) {
                var at = China.startOf(today.minusDays(back)).plusSeconds(3_600);
                var held = opened("LEAD-1", HOHHOT, "示例", at);

                assertThat(at.isBefore(TERMS.lateBefore(now)))
                        .isEqualTo(TERMS.replyIsLate(held, now));
                assertThat(at.isBefore(TERMS.stuckBefore(now))).isEqualTo(TERMS.isStuck(held, now));
            }
        }
    }

    private static Moment on(String day) {
        return new Moment(China.startOf(LocalDate.parse(day)).plusSeconds(36_000), CALENDAR);
    }
}
