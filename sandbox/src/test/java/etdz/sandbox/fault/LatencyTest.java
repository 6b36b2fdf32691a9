package etdz.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void nine_of_ten_answers_take_40_to_120_ms() {
        var random = new Random(7);
        var latency = new Latency(Duration.ofMillis(70), 0.33);

        var times =
                Stream.generate(() -> latency.next(random).toMillis())
                        .limit(10_000)
                        .sorted()
                        .toList();

        assertThat(times.get(5_000)).isBetween(67L, 73L);
        assertThat(times.get(500)).isBetween(38L, 43L);
        assertThat(times.get(9_500)).isBetween(114L, 126L);
        assertThat(times.getLast()).isGreaterThan(180L);
    }

    @Test
    void a_median_of_zero_switches_it_off() {
        assertThat(new Latency(Duration.ZERO, 0.33).next(new Random(7))).isZero();
    }
}
