package etdz.policy.incentive.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import etdz.policy.incentive.fact.FactValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A compiled expression, which cannot do anything but come to a value.
public final class Expression {

    /// What it comes to for some facts.
    public sealed interface Result {

        record Known(Object value) implements Result {}

        /// Facts that it needs have not been said.
        record Missing(List<String> facts) implements Result {

            public Missing {
                facts = List.copyOf(facts);
            }
        }

        /// It has no value, as where a number is divided by nothing.
        record Failed(String why) implements Result {}
    }

    private final CelRuntime.Program program;
    private final List<String> facts;

    Expression(CelRuntime.Program program, List<String> facts) {
        this.program = program;
        this.facts = List.copyOf(facts);
    }

    /// The facts that it reads.
    public List<String> facts() {
        return facts;
    }

    public Result over(Map<String, FactValue> known) {
        var said = new HashMap<String, Object>();
        for (var fact : facts) {
            var value = known.get(fact);
            if (value != null) {
                said.put(fact, value.inExpression());
            }
        }
        try {
            var value = program.eval(said);
            return value instanceof Boolean || value instanceof Long
                    ? new Result.Known(value)
                    : new Result.Missing(
                            facts.stream().filter(it -> !said.containsKey(it)).toList());
        } catch (CelEvaluationException e) {
            return new Result.Failed(String.valueOf(e.getMessage()));
        }
    }
}
