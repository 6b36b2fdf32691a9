package etdz.bench;

import etdz.bench.Service.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long answers took, in milliseconds.
public record Times(double p50, double p95, double p99) {

    private static final int WARM = 150;

    /// What is asked in each round.
    public interface Asking {
        String path(int round);
    }

    /// One request after the other, by an officer of one zone and a leader of all in turn, after at
    /// least 150 to warm up.
    public static Times of(Service service, int rounds, Asking asking) throws Exception {
        for (var i = 0; i < Math.max(WARM, rounds / 2); i++) {
            service.get(User.of(i), asking.path(i));
        }
        var times = new ArrayList<Double>();
        for (var i = 0; i < rounds; i++) {
            var path = asking.path(i);
            var began = System.nanoTime();
            service.get(User.of(i), path);
            times.add((System.nanoTime() - began) / 1e6);
        }
        return of(times);
    }

    public static Times of(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return new Times(at(sorted, .5), at(sorted, .95), at(sorted, .99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * share)));
    }

    /// A line that the runner reads.
    public static void result(String name, double value) {
        System.out.printf(Locale.ROOT, "result %s %.2f%n", name, value);
        System.out.flush();
    }
}
