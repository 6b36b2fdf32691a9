package etdz.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingAheadTest {

    private static final int ROWS = 25;
    private static final int AT_ONCE = 10;

    private final AtomicInteger read = new AtomicInteger();

    private Iterator<Integer> rows(IntUnaryOperator row) {
        return IntStream.range(0, ROWS).map(row).peek(_ -> read.incrementAndGet()).iterator();
    }

    @Test
    void all_rows_come_in_their_order() {
        var worked = new ArrayList<Integer>();

        ReadingAhead.each(rows(it -> it), AT_ONCE, worked::add);

        assertThat(worked).isEqualTo(IntStream.range(0, ROWS).boxed().toList());
    }

    @Test
    void while_some_are_worked_on_the_next_are_read_and_no_more() {
        var ahead = new CountDownLatch(2 * AT_ONCE);
        var most = new AtomicInteger();

        ReadingAhead.each(
                rows(it -> {
                    ahead.countDown();
                    return it;
                }),
                AT_ONCE,
                worked -> {
                    assertThat(isReached(ahead)).isTrue();
                    most.accumulateAndGet(read.get() - worked, Math::max);
                });

        assertThat(most.get()).isLessThanOrEqualTo(2 * AT_ONCE + 1);
    }

    private static boolean isReached(CountDownLatch ahead) {
        try {
            return ahead.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_reading_fails_with_is_thrown() {
        assertThatThrownBy(() -> ReadingAhead.each(rows(it -> 20 / (20 - it)), AT_ONCE, _ -> {}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void who_cannot_go_on_working_reads_no_more() {
        assertThatThrownBy(() ->
                        ReadingAhead.each(
                                rows(it -> it),
                                5,
                                _ -> {
                                    throw new IllegalStateException("gone");
                                }))
                .hasMessage("gone");
        assertThat(read.get()).isLessThanOrEqualTo(10 + 1);
    }
}
