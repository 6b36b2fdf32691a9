package etdz.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class GuardedTest {

    record Held(String text, long version) {}

    private final AtomicReference<Held> kept = new AtomicReference<>(new Held("first", 1));
    private final AtomicBoolean done = new AtomicBoolean();

    private Guarded<Held> guarded(BiPredicate<Held, Held> store) {
        return new Guarded<>(kept::get, Held::version, done::get, store);
    }

    private static Held second(Held before) {
        return new Held("second", before.version() + 1);
    }

    private static Optional<ETag> read(long version) {
        return Optional.of(ETag.of(version));
    }

    @Test
    void an_act_on_what_was_read_is_stored() {
        assertThat(guarded(kept::compareAndSet).act(read(1), GuardedTest::second))
                .isEqualTo(new Held("second", 2))
                .isEqualTo(kept.get());
    }

    @Test
    void a_repeat_is_answered_though_its_version_is_old() {
        kept.set(new Held("second", 2));
        done.set(true);

        assertThat(guarded((_, _) -> false).act(read(1), GuardedTest::second))
                .isEqualTo(new Held("second", 2));
    }

    @Test
    void a_repeat_that_came_while_the_first_was_stored_gets_what_became_of_it() {
        BiPredicate<Held, Held> faster =
                (before, _) -> {
                    kept.set(second(before));
                    done.set(true);
                    return false;
                };

        assertThat(guarded(faster).act(read(1), GuardedTest::second))
                .isEqualTo(new Held("second", 2));
    }

    @Test
    void who_was_not_the_first_or_did_not_read_what_is_kept_is_told() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> guarded((_, _) -> false).act(read(1), GuardedTest::second))
                .satisfies(it -> assertThat(it.getStatusCode().value()).isEqualTo(412));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> guarded(kept::compareAndSet).act(read(7), GuardedTest::second))
                .satisfies(it -> assertThat(it.getStatusCode().value()).isEqualTo(412));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        guarded(kept::compareAndSet).act(Optional.empty(), GuardedTest::second))
                .satisfies(it -> assertThat(it.getStatusCode().value()).isEqualTo(428));
        assertThat(kept.get()).isEqualTo(new Held("first", 1));
    }
}
