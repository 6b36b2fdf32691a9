package etdz.policy.incentive.rule;

import static java.util.stream.Collectors.joining;

import etdz.policy.incentive.condition.Condition;
import etdz.policy.incentive.condition.Truth;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.fact.FactValue;
import etdz.policy.incentive.rule.Expression.Result.Known;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether an expression says the same as the typed conditions, looked at on generated enterprises.
public final class Agreement {

    /// An enterprise on which they differ.
    ///
    /// @param typed what the typed conditions say
    public record Difference(Map<String, FactValue> facts, boolean typed) {

        public Difference {
            facts = Map.copyOf(facts);
        }

        /// `fact = value` for each, by name.
        public String words() {
            return new TreeMap<>(facts)
                    .entrySet().stream()
                            .map(it -> it.getKey() + " = " + it.getValue().plain())
                            .collect(joining(", "));
        }
    }

    private Agreement() {}

    public static Optional<Difference> difference(
            Condition condition, String text, Expression expression, FactDictionary dictionary) {
        return BoundaryFacts.of(condition, text, expression, dictionary)
                .all()
                .filter(facts ->
                        !(expression.over(facts) instanceof Known(var value))
                                || !value.equals(condition.over(facts) == Truth.TRUE))
                .findFirst()
                .map(facts -> new Difference(facts, condition.over(facts) == Truth.TRUE));
    }
}
