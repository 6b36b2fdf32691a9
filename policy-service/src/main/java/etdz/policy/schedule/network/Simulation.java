package etdz.policy.schedule.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Draws the duration of each step from what it took before, again and again, and sees when all is
/// done. The same question has the same answer: the draws follow from a seed.
public final class Simulation {

    /// What came out, in units of time after the beginning.
    ///
    /// @param shortest the end if every step takes the least it ever took
    /// @param steps in the order of the network
    public record Outcome(int shortest, int p50, int p80, List<StepOutcome> steps) {

        public Outcome {
            steps = List.copyOf(steps);
        }
    }

    /// What came out for one step.
    ///
    /// @param slack by how much it may be late, where every step takes its median
    /// @param criticalShare in which share of the draws it decided the end
    public record StepOutcome(int p50, int p80, int slack, double criticalShare) {}

    private static final double MEDIAN = 0.5;
    private static final double FOUR_OF_FIVE = 0.8;

    private Simulation() {}

    /// Draws so often.
    ///
    /// @param taken for each step what it took, at least one value, in the order of the network
    public static Outcome of(Network network, List<int[]> taken, int draws, long seed) {
        var sorted = taken.stream().map(Simulation::sorted).toList();
        var random = new SplittableRandom(seed);
        var size = network.size();
        var durations = new int[size];
        var finish = new int[size];
        var critical = new int[size];
        var ends = new int[draws];
        for (var draw = 0; draw < draws; draw++) {
            for (var i = 0; i < size; i++) {
                var all = sorted.get(i);
                durations[i] = all[all.length == 1 ? 0 : random.nextInt(all.length)];
            }
            ends[draw] = network.forward(durations, finish);
            network.countCritical(durations, finish, ends[draw], critical);
        }
        Arrays.sort(ends);
        var medians = sorted.stream().mapToInt(all -> rank(all, MEDIAN)).toArray();
        var usual = network.times(medians);
        var shortest = network.times(sorted.stream().mapToInt(all -> all[0]).toArray());
        var steps = new StepOutcome[size];
        Arrays.setAll(
                steps,
                i ->
                        new StepOutcome(
                                medians[i],
                                rank(sorted.get(i), FOUR_OF_FIVE),
                                usual.slack().get(i),
                                (double) critical[i] / draws));
        return new Outcome(
                shortest.end(), rank(ends, MEDIAN), rank(ends, FOUR_OF_FIVE), List.of(steps));
    }

    private static int[] sorted(int[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// The value that a share of them does not exceed (nearest rank).
    public static int rank(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
