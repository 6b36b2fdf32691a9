package etdz.policy.incentive;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.policy.incentive.condition.Condition;
import etdz.policy.incentive.condition.Condition.All;
import etdz.policy.incentive.condition.Condition.Any;
import etdz.policy.incentive.condition.Condition.Test;
import etdz.policy.incentive.condition.Operator;
import etdz.policy.incentive.fact.FactValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition in JSON: `{"all": […]}`, `{"any": […]}`, or one fact compared.
///
/// @param value one, or a list of them for `in`
/// @param said how people say the value
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConditionForm(
        @Nullable List<@Nullable ConditionForm> all,
        @Nullable List<@Nullable ConditionForm> any,
        @Nullable String fact,
        @Nullable String operator,
        @Nullable Object value,
        @Nullable String said) {

    static ConditionForm of(Condition condition) {
        return switch (condition) {
            case All(var parts) -> new ConditionForm(views(parts), null, null, null, null, null);
            case Any(var parts) -> new ConditionForm(null, views(parts), null, null, null, null);
            case Test test ->
                    new ConditionForm(
                            null,
                            null,
                            test.fact(),
                            test.operator().code(),
                            value(test),
                            test.said());
        };
    }

    private static List<@Nullable ConditionForm> views(List<Condition> parts) {
        return parts.stream().<@Nullable ConditionForm>map(ConditionForm::of).toList();
    }

    private static Object value(Test test) {
        var values = test.wanted().stream().map(FactValue::plain).toList();
        return test.operator() == Operator.IN ? values : values.getFirst();
    }
}
