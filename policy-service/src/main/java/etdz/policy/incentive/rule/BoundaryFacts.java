package etdz.policy.incentive.rule;

import static java.util.stream.Collectors.groupingBy;

import etdz.policy.incentive.condition.Condition;
import etdz.policy.incentive.condition.Condition.All;
import etdz.policy.incentive.condition.Condition.Any;
import etdz.policy.incentive.condition.Condition.Test;
import etdz.policy.incentive.condition.Truth;
import etdz.policy.incentive.fact.Fact;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.fact.FactValue;
import etdz.policy.incentive.fact.FactValue.Decimal;
import etdz.policy.incentive.fact.FactValue.Flag;
import etdz.policy.incentive.fact.FactValue.Text;
import etdz.policy.incentive.fact.FactValue.Whole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Enterprises at the edges of a rule: around each that just meets it every one and two facts are
/// moved over their limits, and some are made at random. The same rule always gets the same ones.
final class BoundaryFacts {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_LIMITS = 12;
    private static final int MOST_WAYS = 16;
    private static final int MOST = 20_000;
    private static final int AT_RANDOM = 2_000;
    private static final long SEED = 20240122;

    private final Condition condition;
    private final List<BigDecimal> limits;
    private final Map<String, List<FactValue>> values = new LinkedHashMap<>();

    BoundaryFacts(Condition condition, String expression, List<Fact> facts) {
        this.condition = condition;
        this.limits =
                NUMBER.matcher(expression)
                        .results()
                        .map(found -> new BigDecimal(found.group()))
                        .distinct()
                        .limit(MOST_LIMITS)
                        .toList();
        facts.forEach(fact -> values.put(fact.name(), edges(fact)));
    }

    static BoundaryFacts of(
            Condition condition, String text, Expression expression, FactDictionary dictionary) {
        var facts =
                Stream.concat(condition.tests().map(Test::fact), expression.facts().stream())
                        .distinct()
                        .flatMap(name -> dictionary.find(name).stream())
                        .toList();
        return new BoundaryFacts(condition, text, facts);
    }

    /// At most so many that checking a rule takes a fraction of a second.
    Stream<Map<String, FactValue>> all() {
        var around =
                ways(condition).stream()
                        .flatMap(way -> meeting(way).stream())
                        .flatMap(this::around);
        return Stream.concat(around.limit(MOST), random());
    }

    private List<FactValue> edges(Fact fact) {
        var wanted =
                condition
                        .tests()
                        .filter(test -> test.fact().equals(fact.name()))
                        .flatMap(test -> test.wanted().stream())
                        .toList();
        var edges = new LinkedHashSet<FactValue>();
        switch (fact.type()) {
            case BOOL -> edges.addAll(List.of(new Flag(true), new Flag(false)));
            case STRING -> {
                edges.addAll(wanted);
                fact.choices().forEach(choice -> edges.add(new Text(choice)));
                if (fact.choices().isEmpty()) {
                    edges.add(new Text("?"));
                }
            }
            case INT ->
                    numbers(wanted)
                            .map(BigDecimal::longValue)
                            .flatMap(it -> Stream.of(it, it - 1, it + 1))
                            .forEach(it -> edges.add(new Whole(it)));
            case DOUBLE ->
                    numbers(wanted)
                            .flatMap(it -> Stream.of(it, it.subtract(HALF), it.add(HALF)))
                            .forEach(it -> edges.add(new Decimal(it)));
        }
        return List.copyOf(edges);
    }

    private Stream<BigDecimal> numbers(List<FactValue> wanted) {
        var own =
                wanted.stream()
                        .flatMap(value ->
                                switch (value) {
                                    case Whole(var whole) -> Stream.of(BigDecimal.valueOf(whole));
                                    case Decimal(var decimal) -> Stream.of(decimal);
                                    case Flag _, Text _ -> Stream.<BigDecimal>empty();
                                });
        return Stream.of(own, limits.stream(), Stream.of(BigDecimal.ZERO)).flatMap(it -> it);
    }

    /// The ways to meet a condition: for each, the comparisons that must hold.
    private static List<List<Test>> ways(Condition condition) {
        return switch (condition) {
            case Test test -> List.of(List.of(test));
            case Any(var parts) ->
                    parts.stream().flatMap(it -> ways(it).stream()).limit(MOST_WAYS).toList();
            case All(var parts) -> {
                var ways = List.of(List.<Test>of());
                for (var part : parts) {
                    var further = ways(part);
                    ways =
                            ways.stream()
                                    .flatMap(way -> further.stream().map(more -> joined(way, more)))
                                    .limit(MOST_WAYS)
                                    .toList();
                }
                yield ways;
            }
        };
    }

    private static List<Test> joined(List<Test> one, List<Test> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private Optional<Map<String, FactValue>> meeting(List<Test> way) {
        var wanted = way.stream().collect(groupingBy(Test::fact));
        var facts = new HashMap<String, FactValue>();
        for (var fact : values.entrySet()) {
            var tests = new All(List.copyOf(wanted.getOrDefault(fact.getKey(), List.of())));
            var fits =
                    fact.getValue().stream()
                            .filter(it -> tests.over(Map.of(fact.getKey(), it)) == Truth.TRUE)
                            .findFirst();
            if (fits.isEmpty()) {
                return Optional.empty();
            }
            facts.put(fact.getKey(), fits.get());
        }
        return Optional.of(facts);
    }

    private Stream<Map<String, FactValue>> around(Map<String, FactValue> base) {
        var names = List.copyOf(values.keySet());
        var one = names.stream().flatMap(name -> moved(base, name));
        var two =
                names.stream()
                        .flatMap(name ->
                                moved(base, name)
                                        .flatMap(it ->
                                                names.stream()
                                                        .filter(other -> other.compareTo(name) > 0)
                                                        .flatMap(other -> moved(it, other))));
        return Stream.of(Stream.of(base), one, two).flatMap(it -> it);
    }

    private Stream<Map<String, FactValue>> moved(Map<String, FactValue> base, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> {
                    var facts = new HashMap<>(base);
                    facts.put(name, value);
                    return facts;
                });
    }

    private Stream<Map<String, FactValue>> random() {
        var random = new SplittableRandom(SEED);
        var made = new ArrayList<Map<String, FactValue>>();
        for (var i = 0; i < AT_RANDOM; i++) {
            var facts = new HashMap<String, FactValue>();
            values.forEach(
                    (name, edges) -> facts.put(name, edges.get(random.nextInt(edges.size()))));
            made.add(facts);
        }
        return made.stream();
    }
}
