package etdz.investment.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import etdz.common.time.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptFiguresTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofNanos(1);

    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void fresh_ones_are_not_counted_again() {
        var figures = figures(LONG, LONG);

        assertThat(figures.of("hohhot").value()).isEqualTo("hohhot 1");
        assertThat(figures.of("hohhot").value()).isEqualTo("hohhot 1");
        assertThat(figures.of("bayannur").value()).isEqualTo("bayannur 2");
    }

    @Test
    void who_comes_later_gets_the_last_ones_while_new_ones_are_counted() {
        var figures = figures(MOMENT, LONG);
        figures.of("hohhot");

        assertThat(figures.of("hohhot").value()).isEqualTo("hohhot 1");
        await().until(() -> !figures.of("hohhot").value().equals("hohhot 1"));
    }

    @Test
    void nobody_gets_those_of_long_ago() {
        var figures = figures(MOMENT, MOMENT);
        figures.of("hohhot");

        assertThat(figures.of("hohhot").value()).isEqualTo("hohhot 2");
    }

    @Test
    void nothing_is_kept_where_nothing_may_be_old() {
        var figures = figures(Duration.ZERO, LONG);
        figures.of("hohhot");

        assertThat(figures.of("hohhot").value()).isEqualTo("hohhot 2");
    }

    @Test
    void a_count_that_fails_is_told_to_who_has_nothing_else() {
        var failing =
                new KeptFigures<String, String>(
                        _ -> {
                            throw new IllegalStateException("no server");
                        },
                        new FigureSettings(LONG, LONG),
                        new TestClock());

        assertThatThrownBy(() -> failing.of("hohhot")).hasMessage("no server");
    }

    @Test
    void those_that_nobody_asks_for_are_forgotten() {
        var figures = figures(LONG, LONG);
        figures.of("first");
        for (var i = 0; i < 200; i++) {
            figures.of("other " + i);
        }

        assertThat(figures.of("first").value()).isEqualTo("first 202");
        assertThat(figures.of("other 199").value()).isEqualTo("other 199 201");
    }

    private KeptFigures<String, String> figures(Duration freshFor, Duration usableFor) {
        return new KeptFigures<>(
                key -> key + " " + counted.incrementAndGet(),
                new FigureSettings(freshFor, usableFor),
                new TestClock());
    }
}
