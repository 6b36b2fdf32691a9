package etdz.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void ten_thousands_of_yuan_become_yuan_and_fen() {
        assertThat(Money.wan(new BigDecimal("1200.5")))
                .isEqualTo(new Money(new BigDecimal("12005000.00"), "CNY"));
    }

    @Test
    void less_than_a_fen_is_refused_and_not_rounded() {
        assertThatThrownBy(() -> Money.yuan(new BigDecimal("0.001")))
                .isInstanceOf(ArithmeticException.class);
    }
}
