package etdz.policy.incentive.condition;

import static java.util.Comparator.comparingInt;

import etdz.policy.incentive.condition.Condition.All;
import etdz.policy.incentive.condition.Condition.Any;
import etdz.policy.incentive.condition.Condition.Test;
import etdz.policy.incentive.fact.FactValue;
import etdz.policy.incentive.fact.FactValue.Decimal;
import etdz.policy.incentive.fact.FactValue.Whole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a condition comes to for an enterprise, and what stands between it and being met (差一步): the
/// comparisons that fail, each with its distance, and the facts that nobody has said. Of
/// alternatives the one with the least in its way is told.
///
/// @param missing facts, each once
public record Finding(Truth truth, List<Failing> failing, List<String> missing) {

    public Finding {
        failing = List.copyOf(failing);
        missing = List.copyOf(missing);
    }

    /// A comparison that does not hold.
    ///
    /// @param by how much the number would have to change at least; absent for what is no number,
    ///   and for one that must merely differ
    public record Failing(Test test, FactValue found, @Nullable BigDecimal by) {}

    /// How many things stand in the way.
    public int steps() {
        return failing.size() + missing.size();
    }

    public static Finding of(Condition condition, Map<String, FactValue> facts) {
        return switch (condition) {
            case All(var parts) -> all(parts.stream().map(part -> of(part, facts)).toList());
            case Any(var parts) -> any(parts.stream().map(part -> of(part, facts)).toList());
            case Test test -> compared(test, facts.get(test.fact()));
        };
    }

    private static Finding all(List<Finding> parts) {
        var failing = new ArrayList<Failing>();
        var missing = new LinkedHashSet<String>();
        parts.stream()
                .filter(part -> part.truth() != Truth.TRUE)
                .forEach(part -> {
                    failing.addAll(part.failing());
                    missing.addAll(part.missing());
                });
        var truth = Truth.all(parts.stream().map(Finding::truth).toList());
        return new Finding(truth, failing, List.copyOf(missing));
    }

    private static Finding any(List<Finding> parts) {
        var truth = Truth.any(parts.stream().map(Finding::truth).toList());
        return parts.stream()
                .filter(part -> part.truth() == truth)
                .min(comparingInt(Finding::steps))
                .orElseGet(() -> new Finding(truth, List.of(), List.of()));
    }

    private static Finding compared(Test test, @Nullable FactValue found) {
        if (found == null) {
            return new Finding(Truth.UNKNOWN, List.of(), List.of(test.fact()));
        }
        return holds(test, found)
                ? new Finding(Truth.TRUE, List.of(), List.of())
                : new Finding(
                        Truth.FALSE,
                        List.of(new Failing(test, found, by(test, found).orElse(null))),
                        List.of());
    }

    private static boolean holds(Test test, FactValue found) {
        var wanted = test.wanted().getFirst();
        return switch (test.operator()) {
            case EQ -> found.equals(wanted);
            case NE -> !found.equals(wanted);
            case IN -> test.wanted().contains(found);
            case GE -> compare(found, wanted) >= 0;
            case GT -> compare(found, wanted) > 0;
            case LE -> compare(found, wanted) <= 0;
            case LT -> compare(found, wanted) < 0;
        };
    }

    private static int compare(FactValue found, FactValue wanted) {
        return number(found).orElseThrow().compareTo(number(wanted).orElseThrow());
    }

    /// A whole number that must be more than another one must be at least one more.
    private static Optional<BigDecimal> by(Test test, FactValue found) {
        return number(found)
                .filter(_ -> test.operator() != Operator.NE)
                .flatMap(have ->
                        test.wanted().stream()
                                .flatMap(wanted -> number(wanted).stream())
                                .map(wanted -> wanted.subtract(have).abs())
                                .min(BigDecimal::compareTo))
                .map(distance ->
                        found instanceof Whole && strict(test.operator())
                                ? distance.add(BigDecimal.ONE)
                                : distance);
    }

    private static boolean strict(Operator operator) {
        return operator == Operator.GT || operator == Operator.LT;
    }

    private static Optional<BigDecimal> number(FactValue value) {
        return switch (value) {
            case Whole(var whole) -> Optional.of(BigDecimal.valueOf(whole));
            case Decimal(var decimal) -> Optional.of(decimal);
            case FactValue.Flag _, FactValue.Text _ -> Optional.empty();
        };
    }
}
