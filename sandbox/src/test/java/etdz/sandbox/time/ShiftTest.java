package etdz.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {

    @ParameterizedTest
    @CsvSource({"+20d, P20D", "-3d, P-3D", "+2h, PT2H", "+30m, PT30M", "-15s, PT-15S"})
    void some_time_on_or_back(String text, Duration amount) {
        assertThat(Shift.parse(text)).contains(new Shift.By(amount));
    }

    @Test
    void or_back_to_the_real_time() {
        assertThat(Shift.parse("reset")).contains(new Shift.Reset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20d", "+d", "+1y", "+1.5d", "+3661d", "+999999999d", "now"})
    void nothing_else(String text) {
        assertThat(Shift.parse(text)).isEmpty();
    }
}
