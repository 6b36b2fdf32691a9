package etdz.common.work;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/// Questions that do not need each other, asked at the same time: while the database answers one,
/// another is on its way.
public final class SideBySide {

    private SideBySide() {}

    /// What each of them gives, in their order.
    public static <A> List<A> all(List<Supplier<A>> questions) {
        return ask(questions, Supplier::get);
    }

    /// What a question gives that is asked while something else is done. When that fails, the
    /// answer is waited for all the same.
    public static <A> A meanwhile(Runnable doing, Supplier<A> question) {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = thread.submit(question::get);
            doing.run();
            return Answers.of(asked);
        }
    }

    /// The answers in the order of the questions. When one fails, the others are waited for, and
    /// what the first of them failed with is thrown.
    public static <Q, A> List<A> ask(Collection<Q> questions, Function<Q, A> ask) {
        var calls = questions.stream().<Callable<A>>map(it -> () -> ask.apply(it)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Answers::of).toList();
        } catch (InterruptedException e) {
            throw Answers.brokenOff(e);
        }
    }
}
