package etdz.policy.clock;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.clock.calendar.CalendarFixture;
import etdz.policy.matter.Matter.Evidence;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    @Test
    void a_promise_may_be_as_long_as_the_law_and_no_longer() {
        assertThat(broken(workingDays(20), workingDays(20))).isEmpty();
        assertThat(broken(workingDays(20), workingDays(21))).contains(FROM);
    }

    @Test
    void in_other_units_the_dates_decide() {
        assertThat(broken(plain(30), workingDays(10))).isEmpty();
        assertThat(broken(plain(15), workingDays(10))).contains(LocalDate.of(2026, 2, 4));
        assertThat(broken(workingDays(10), plain(14))).contains(LocalDate.of(2026, 1, 2));
    }

    @Test
    void where_the_law_sets_no_limit_none_is_broken() {
        assertThat(broken(workingDays(null), workingDays(90))).isEmpty();
        assertThat(broken(workingDays(20), workingDays(null))).isEmpty();
    }

    private static Optional<LocalDate> broken(Limit statutory, Limit promised) {
        return new Promise(statutory, promised).brokenOn(FROM, TO, CalendarFixture.calendar());
    }

    private static Limit workingDays(@Nullable Integer days) {
        return new Limit(days, Unit.WORKING_DAYS, null, "示例", Evidence.SAMPLE, null);
    }

    private static Limit plain(int days) {
        return new Limit(days, Unit.DAYS, null, "示例", Evidence.SAMPLE, null);
    }
}
