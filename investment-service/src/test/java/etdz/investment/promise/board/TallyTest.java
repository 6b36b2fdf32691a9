package etdz.investment.promise.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void the_rate_is_of_what_was_kept_broken_or_is_overdue() {
        var rate = new Tally(3, 1, 40, 2, 9, 5, 1, 4).rate();

        assertThat(rate.numerator()).isEqualTo(3);
        assertThat(rate.denominator()).isEqualTo(7);
        assertThat(rate.rate()).isEqualTo(new BigDecimal("0.4286"));
    }

    @Test
    void where_nothing_was_due_there_is_no_rate() {
        assertThat(new Tally(0, 0, 12, 0, 3, 1, 0, 2).rate().rate()).isNull();
    }
}
