package etdz.bench.cases;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// So many threads do one whole case after the other until the window closes. What was begun is
/// finished, and what has to come after it (`drained`) belongs to the window.
public final class Load {

    /// One case from beginning to end.
    public interface Work {
        void oneCase(int number) throws Exception;
    }

    private static final int WARMING_THREADS = 8;
    private static final int ROUND_SECONDS = 10;
    private static final int MOST_ROUNDS = 30;
    private static final double QUIET = 0.1;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Load() {}

    /// How many cases, and how many a second.
    public record Done(int count, double rate) {}

    /// Works until the compilers use less than a tenth of the time: on a slow machine they are busy
    /// for minutes, and a window would measure them.
    public static void warmUp(Work work, Work drained) throws Exception {
        var compilers = ManagementFactory.getCompilationMXBean();
        for (var round = 1; round <= MOST_ROUNDS; round++) {
            var before = compilers.getTotalCompilationTime();
            run(WARMING_THREADS, ROUND_SECONDS, work, drained);
            var share = (compilers.getTotalCompilationTime() - before) / (ROUND_SECONDS * 1000.0);
            System.err.printf("warming up %d: compilers %.2f%n", round, share);
            if (share < QUIET) {
                return;
            }
        }
    }

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
