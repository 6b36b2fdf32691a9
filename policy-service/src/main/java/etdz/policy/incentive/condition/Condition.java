package etdz.policy.incentive.condition;

import static java.util.stream.Collectors.joining;

import etdz.policy.incentive.fact.FactValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an incentive asks of an enterprise.
public sealed interface Condition {

    /// All of them hold.
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /// One of them is enough.
    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// One fact compared.
    ///
    /// @param wanted one value; several for [Operator#IN]
    /// @param said how people say the value, such as 5亿元
    record Test(String fact, Operator operator, List<FactValue> wanted, @Nullable String said)
            implements Condition {

        public Test {
            wanted = List.copyOf(wanted);
        }
    }

    /// The comparisons at its ends, in their order.
    default Stream<Test> tests() {
        return switch (this) {
            case All(var parts) -> parts.stream().flatMap(Condition::tests);
            case Any(var parts) -> parts.stream().flatMap(Condition::tests);
            case Test test -> Stream.of(test);
        };
    }

    default Truth over(Map<String, FactValue> facts) {
        return Finding.of(this, facts).truth();
    }

    /// The same as an expression.
    default String expression() {
        return switch (this) {
            case All(var parts) -> joined(parts, " && ");
            case Any(var parts) -> joined(parts, " || ");
            case Test(var fact, var operator, var wanted, _) -> {
                var values = wanted.stream().map(FactValue::literal).collect(joining(", "));
                yield fact
                        + " "
                        + operator.symbol()
                        + " "
                        + (operator == Operator.IN ? "[" + values + "]" : values);
            }
        };
    }

    private static String joined(List<Condition> parts, String with) {
        return parts.stream()
                .map(it -> it instanceof Test ? it.expression() : "(" + it.expression() + ")")
                .collect(joining(with));
    }
}
