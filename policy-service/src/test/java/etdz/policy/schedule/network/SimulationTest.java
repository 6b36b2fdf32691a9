package etdz.policy.schedule.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import etdz.policy.schedule.network.Network.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    /// filing 1 → permit 3 → works 7 → build 3, land 45 → permit; impact 10 beside them.
    private static final Network PATH =
            Network.of(
                    List.of("build", "filing", "land", "permit", "works", "impact"),
                    List.of(
                            new Link("filing", "permit"),
                            new Link("land", "permit"),
                            new Link("permit", "works"),
                            new Link("works", "build")));

    private static final Map<String, Integer> DAYS =
            Map.of("filing", 1, "land", 45, "permit", 3, "works", 7, "build", 3, "impact", 10);

    @Test
    void forward_and_backward_pass_of_a_small_network_are_those_worked_out_by_hand() {
        var times = PATH.times(PATH.steps().stream().mapToInt(DAYS::get).toArray());

        assertThat(times.end()).isEqualTo(58);
        assertThat(byStep(times.finish()))
                .isEqualTo(
                        Map.of(
                                "filing", 1, "land", 45, "permit", 48, "works", 55, "build", 58,
                                "impact", 10));
        assertThat(byStep(times.slack()))
                .isEqualTo(
                        Map.of(
                                "filing", 44, "land", 0, "permit", 0, "works", 0, "build", 0,
                                "impact", 48));
        assertThat(PATH.before("permit")).containsExactlyInAnyOrder("filing", "land");
    }

    @Test
    void a_circle_and_a_link_to_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Network.of(
                                List.of("a", "b", "c"),
                                List.of(
                                        new Link("a", "b"),
                                        new Link("b", "c"),
                                        new Link("c", "b"))))
                .withMessageContaining("[b, c]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of(List.of("a"), List.of(new Link("a", "z"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of(List.of("a", "a"), List.of()));
    }

    @Test
    void the_end_is_that_of_the_longest_way_tried_out_by_force() {
        var random = new SplittableRandom(11);
        for (var round = 0; round < 200; round++) {
            var size = 2 + random.nextInt(7);
            var links = links(random, size, 0.4);
            var network = Network.of(names(size), links);
            var durations = random.ints(size, 0, 9).toArray();

            var times = network.times(durations);

            var waysEnd =
                    network.steps().stream()
                            .mapToInt(step -> longest(network, step, durations))
                            .max()
                            .orElseThrow();
            assertThat(times.end()).isEqualTo(waysEnd);
            for (var i = 0; i < size; i++) {
                var slower = durations.clone();
                slower[i] += times.slack().get(i);
                assertThat(network.times(slower).end()).isEqualTo(times.end());
                slower[i] += 1;
                assertThat(network.times(slower).end()).isEqualTo(times.end() + 1);
            }
        }
    }

    @Test
    void fixed_durations_have_one_end_in_every_draw() {
        var outcome =
                Simulation.of(
                        PATH,
                        PATH.steps().stream()
                                .map(it -> new int[] {DAYS.getOrDefault(it, 0)})
                                .toList(),
                        100,
                        1);

        assertThat(outcome.shortest()).isEqualTo(58);
        assertThat(outcome.p50()).isEqualTo(58);
        assertThat(outcome.p80()).isEqualTo(58);
        assertThat(outcome.steps().get(PATH.steps().indexOf("land")).criticalShare()).isEqualTo(1);
        assertThat(outcome.steps().get(PATH.steps().indexOf("impact")).criticalShare()).isZero();
    }

    @Test
    void draws_come_close_to_all_combinations_and_are_the_same_for_the_same_question() {
        var network =
                Network.of(List.of("a", "b", "c"), List.of(new Link("a", "c"), new Link("b", "c")));
        var taken = List.of(new int[] {1, 5, 9}, new int[] {2, 4, 8, 8}, new int[] {0, 3, 3});
        var ends =
                Arrays.stream(taken.get(0))
                        .flatMap(a ->
                                Arrays.stream(taken.get(1))
                                        .flatMap(b ->
                                                Arrays.stream(taken.get(2))
                                                        .map(c -> Math.max(a, b) + c)))
                        .sorted()
                        .toArray();

        var ordered = network.steps().stream().map(it -> taken.get("abc".indexOf(it))).toList();
        var outcome = Simulation.of(network, ordered, 10_000, 42);

        assertThat(outcome.p50()).isEqualTo(Simulation.rank(ends, 0.5));
        assertThat(outcome.p80()).isEqualTo(Simulation.rank(ends, 0.8));
        assertThat(outcome.shortest()).isEqualTo(ends[0]);
        assertThat(Simulation.of(network, ordered, 10_000, 42)).isEqualTo(outcome);
        assertThat(outcome.steps().get(2).criticalShare()).isEqualTo(1);
    }

    @Test
    void two_hundred_matters_are_counted_and_drawn() {
        var random = new SplittableRandom(3);
        var network = Network.of(names(200), links(random, 200, 0.02));
        var durations = random.ints(200, 1, 30).toArray();

        var times = network.times(durations);
        var outcome =
                Simulation.of(
                        network,
                        IntStream.of(durations).mapToObj(it -> new int[] {it, it, it + 3}).toList(),
                        1_000,
                        5);

        assertThat(times.slack()).contains(0).allMatch(it -> it >= 0);
        assertThat(outcome.shortest()).isEqualTo(times.end());
        assertThat(outcome.p80()).isGreaterThanOrEqualTo(outcome.p50());
        assertThat(outcome.p50()).isGreaterThanOrEqualTo(outcome.shortest());
    }

    @Test
    void a_rank_is_the_value_that_so_many_do_not_exceed() {
        var ten = IntStream.rangeClosed(1, 10).toArray();

        assertThat(Simulation.rank(ten, 0.5)).isEqualTo(5);
        assertThat(Simulation.rank(ten, 0.8)).isEqualTo(8);
        assertThat(Simulation.rank(new int[] {7}, 0.8)).isEqualTo(7);
    }

    private static Map<String, Integer> byStep(List<Integer> values) {
        var map = new HashMap<String, Integer>();
        PATH.steps().forEach(step -> map.put(step, values.get(map.size())));
        return map;
    }

    private static int longest(Network network, String step, int[] durations) {
        var before =
                network.before(step).stream()
                        .mapToInt(it -> longest(network, it, durations))
                        .max()
                        .orElse(0);
        return before + durations[network.steps().indexOf(step)];
    }

    private static List<String> names(int size) {
        return IntStream.range(0, size).mapToObj(i -> "s" + i).toList();
    }

    private static List<Link> links(SplittableRandom random, int size, double share) {
        var links = new ArrayList<Link>();
        for (var to = 1; to < size; to++) {
            for (var from = 0; from < to; from++) {
                if (random.nextDouble() < share) {
                    links.add(new Link("s" + from, "s" + to));
                }
            }
        }
        return links;
    }
}
