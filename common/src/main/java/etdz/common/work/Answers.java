package etdz.common.work;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// What another thread came to.
final class Answers {

    private Answers() {}

    /// Waits for it; what it failed with is thrown as it was.
    static <A> A of(Future<A> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            throw brokenOff(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed
                    ? failed
                    : new IllegalStateException(e.getCause());
        }
    }

    static IllegalStateException brokenOff(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Broken off", e);
    }
}
