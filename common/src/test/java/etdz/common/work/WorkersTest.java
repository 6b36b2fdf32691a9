package etdz.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Workers workers = new Workers("words", 3, Duration.ofMillis(1), this::next);

    /// Every fifth piece fails.
    private boolean next() {
        var piece = waiting.poll();
        if (piece == null) {
            return false;
        }
        if (piece % 5 == 0) {
            throw new IllegalStateException("Away");
        }
        done.incrementAndGet();
        return true;
    }

    @Test
    void they_do_what_there_is_whatever_fails_and_stop_when_told() {
        IntStream.rangeClosed(1, 100).forEach(waiting::add);

        workers.start();
        assertThat(workers.isRunning()).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(waiting::isEmpty);
        await().atMost(Duration.ofSeconds(10)).until(() -> done.get() == 80);

        workers.stop();
        assertThat(workers.isRunning()).isFalse();
    }
}
