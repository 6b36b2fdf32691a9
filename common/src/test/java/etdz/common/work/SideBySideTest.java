package etdz.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void all_are_asked_at_the_same_time_and_answered_in_order() {
        var all = new CyclicBarrier(3);

        assertThat(SideBySide.ask(List.of("a", "b", "c"), it -> it + wait(all)))
                .containsExactly("a!", "b!", "c!");
    }

    private static String wait(CyclicBarrier others) {
        try {
            others.await(10, TimeUnit.SECONDS);
            return "!";
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_one_fails_with_is_thrown_after_the_others_have_ended() {
        var ended = new AtomicInteger();

        assertThatThrownBy(() ->
                        SideBySide.ask(List.of(0, 1, 2), it -> 10 / it + ended.incrementAndGet()))
                .isInstanceOf(ArithmeticException.class);
        assertThat(ended).hasValue(2);
    }

    @Test
    void a_question_is_answered_while_something_else_is_done() {
        var both = new CyclicBarrier(2);

        assertThat(SideBySide.meanwhile(() -> wait(both), () -> "asked" + wait(both)))
                .isEqualTo("asked!");
    }

    @Test
    void what_is_done_meanwhile_fails_after_the_answer_has_come() {
        var both = new CyclicBarrier(2);
        var answered = new AtomicInteger();

        assertThatThrownBy(() ->
                        SideBySide.meanwhile(
                                () -> failing(wait(both)),
                                () -> wait(both) + answered.incrementAndGet()))
                .isInstanceOf(ArithmeticException.class);
        assertThat(answered).hasValue(1);
    }

    private static void failing(String after) {
        throw new ArithmeticException(after);
    }
}
