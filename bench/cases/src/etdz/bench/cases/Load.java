package etdz.bench.cases;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// So many threads do one whole case after the other until the window closes. What was begun is
/// finished, and what has to come after it (`drained`) belongs to the window.
public final class Load {

    /// One case from beginning to end.
    public interface Work {
        void oneCase(int number) throws Exception;
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Load() {}

    /// How many cases, and how many a second.
    public record Done(int count, double rate) {}

    public static Done run(int threads, int seconds, Work work, Work drained) throws Exception {
        var done = new AtomicInteger();
        var began = System.nanoTime();
        var end = began + seconds * 1_000_000_000L;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures =
                    java.util.stream.IntStream.range(0, threads)
                            .mapToObj(_ -> pool.submit(() -> {
                                while (System.nanoTime() < end) {
                                    work.oneCase(NUMBERS.incrementAndGet());
                                    done.incrementAndGet();
                                }
                                return null;
                            }))
                            .toList();
            for (var future : futures) {
                future.get();
            }
        }
        drained.oneCase(0);
        return new Done(done.get(), done.get() * 1e9 / (System.nanoTime() - began));
    }

    /// `name rate` on a line of its own, for the runner to read.
    public static void report(String name, double value) {
        System.out.printf("result %s %.3f%n", name, value);
    }
}
