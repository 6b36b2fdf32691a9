package etdz.policy.schedule.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Steps of which some wait for others, in an order in which each comes after those it waits for.
/// All of them must be done: the end is when the last one is.
public final class Network {

    /// One step must be over before another begins.
    public record Link(String from, String to) {}

    /// When each step is done, in units of time after the beginning.
    ///
    /// @param slack by how much it may be late without delaying the end
    public record Times(int end, List<Integer> finish, List<Integer> slack) {

        public Times {
            finish = List.copyOf(finish);
            slack = List.copyOf(slack);
        }
    }

    private final List<String> steps;
    private final int[][] before;
    private final int[][] after;

    private Network(List<String> steps, int[][] before, int[][] after) {
        this.steps = List.copyOf(steps);
        this.before = before;
        this.after = after;
    }

    /// Steps that wait for each other in a circle, and links of unknown steps, are refused.
    public static Network of(List<String> names, List<Link> links) {
        var waiting = new HashMap<String, List<String>>();
        var following = new HashMap<String, List<String>>();
        for (var name : names) {
            if (waiting.put(name, new ArrayList<>()) != null) {
                throw new IllegalArgumentException(name + " is there twice");
            }
            following.put(name, new ArrayList<>());
        }
        for (var link : links) {
            listOf(waiting, link.to()).add(link.from());
            listOf(following, link.from()).add(link.to());
        }
        var order = order(names, waiting, following);
        var at = new HashMap<String, Integer>();
        order.forEach(name -> at.put(name, at.size()));
        return new Network(order, indices(order, waiting, at), indices(order, following, at));
    }

    private static List<String> listOf(Map<String, List<String>> lists, String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("No step " + name);
        }
        return list;
    }

    private static List<String> order(
            List<String> names,
            Map<String, List<String>> waiting,
            Map<String, List<String>> following) {
        var open = new HashMap<String, Integer>();
        waiting.forEach((name, list) -> open.put(name, list.size()));
        var ready = new ArrayDeque<String>();
        names.stream().filter(name -> listOf(waiting, name).isEmpty()).forEach(ready::add);
        var order = new ArrayList<String>();
        while (!ready.isEmpty()) {
            var next = ready.remove();
            order.add(next);
            for (var later : listOf(following, next)) {
                if (open.merge(later, -1, Integer::sum) == 0) {
                    ready.add(later);
                }
            }
        }
        if (order.size() < names.size()) {
            var rest = names.stream().filter(name -> !order.contains(name)).toList();
            throw new IllegalArgumentException("Steps that wait for each other: " + rest);
        }
        return order;
    }

    private static int[][] indices(
            List<String> order, Map<String, List<String>> lists, Map<String, Integer> at) {
        return order.stream()
                .map(name ->
                        listOf(lists, name).stream()
                                .distinct()
                                .mapToInt(it -> at.getOrDefault(it, -1))
                                .toArray())
                .toArray(int[][]::new);
    }

    /// Every step after those it waits for.
    public List<String> steps() {
        return steps;
    }

    public List<String> before(String step) {
        return Arrays.stream(before[steps.indexOf(step)]).mapToObj(steps::get).toList();
    }

    public int size() {
        return steps.size();
    }

    /// Forward and backward pass (关键路径法).
    ///
    /// @param durations in the order of [#steps()]
    public Times times(int[] durations) {
        var finish = new int[size()];
        var end = forward(durations, finish);
        var latest = new int[size()];
        for (var i = size() - 1; i >= 0; i--) {
            latest[i] = end;
            for (var next : after[i]) {
                latest[i] = Math.min(latest[i], latest[next] - durations[next]);
            }
        }
        var slack = new int[size()];
        Arrays.setAll(slack, i -> latest[i] - finish[i]);
        return new Times(end, listOf(finish), listOf(slack));
    }

    private static List<Integer> listOf(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /// Writes when each step is done; the greatest of them is the end.
    int forward(int[] durations, int[] finish) {
        var end = 0;
        for (var i = 0; i < finish.length; i++) {
            var start = 0;
            for (var earlier : before[i]) {
                start = Math.max(start, finish[earlier]);
            }
            finish[i] = start + durations[i];
            end = Math.max(end, finish[i]);
        }
        return end;
    }

    /// Counts the steps that no one may delay: those that end last, and those for which such a step
    /// waits.
    void countCritical(int[] durations, int[] finish, int end, int[] counts) {
        var critical = new boolean[finish.length];
        for (var i = finish.length - 1; i >= 0; i--) {
            critical[i] = finish[i] == end;
            for (var next : after[i]) {
                critical[i] |= critical[next] && finish[next] - durations[next] == finish[i];
            }
            if (critical[i]) {
                counts[i]++;
            }
        }
    }
}
