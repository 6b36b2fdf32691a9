package etdz.policy.incentive;

import etdz.common.http.Complaints;
import etdz.policy.incentive.condition.Condition;
import etdz.policy.incentive.condition.Condition.All;
import etdz.policy.incentive.condition.Condition.Any;
import etdz.policy.incentive.condition.Condition.Test;
import etdz.policy.incentive.condition.Operator;
import etdz.policy.incentive.fact.Fact;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.fact.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a condition from outside and tells all that is wrong with it: facts that nobody declared,
/// comparisons that a fact does not take, values of another type.
final class ConditionReading {

    private static final int DEEPEST = 4;
    private static final int MOST_PARTS = 30;
    private static final int MOST_TESTS = 60;
    private static final int LONGEST = 100;

    private final FactDictionary dictionary;
    private final Complaints complaints;

    ConditionReading(FactDictionary dictionary, Complaints complaints) {
        this.dictionary = dictionary;
        this.complaints = complaints;
    }

    /// Empty after a complaint.
    Optional<Condition> read(String pointer, @Nullable ConditionForm form) {
        var condition = part(pointer, form, 1);
        if (condition.filter(it -> it.tests().count() > MOST_TESTS).isPresent()) {
            complaints.at(pointer, "最多 60 项条件", "at most 60 comparisons");
            return Optional.empty();
        }
        return condition;
    }

    private Optional<Condition> part(String pointer, @Nullable ConditionForm form, int depth) {
        if (form == null) {
            complaints.needed(pointer);
            return Optional.empty();
        }
        var kinds = Stream.of(form.all(), form.any(), form.fact()).filter(it -> it != null).count();
        if (kinds != 1) {
            complaints.at(pointer, "须为 all、any 或一项事实之一", "either all, any, or one fact");
            return Optional.empty();
        }
        if (form.all() != null) {
            return parts(pointer + "/all", form.all(), depth).map(All::new);
        }
        if (form.any() != null) {
            return parts(pointer + "/any", form.any(), depth).map(Any::new);
        }
        return test(pointer, form).map(it -> it);
    }

    private Optional<List<Condition>> parts(
            String pointer, List<@Nullable ConditionForm> forms, int depth) {
        if (forms.isEmpty() || forms.size() > MOST_PARTS) {
            complaints.at(pointer, "须有 1 至 30 项", "1 to 30 of them");
            return Optional.empty();
        }
        if (depth > DEEPEST) {
            complaints.at(pointer, "嵌套最多 4 层", "at most 4 levels");
            return Optional.empty();
        }
        var parts = new ArrayList<Condition>();
        IntStream.range(0, forms.size())
                .forEach(i ->
                        part(pointer + "/" + i, forms.get(i), depth + 1).ifPresent(parts::add));
        return parts.size() == forms.size() ? Optional.of(parts) : Optional.empty();
    }

    private Optional<Test> test(String pointer, ConditionForm form) {
        var name = String.valueOf(form.fact());
        var fact = dictionary.find(name);
        if (fact.isEmpty()) {
            complaints.at(pointer + "/fact", "事实字典中没有", "not in the dictionary of facts");
        }
        var operator = Optional.ofNullable(form.operator()).flatMap(Operator::of);
        if (operator.isEmpty()) {
            complaints.at(
                    pointer + "/operator",
                    "须为 eq、ne、ge、gt、le、lt 或 in",
                    "one of eq, ne, ge, gt, le, lt, in");
        }
        var said = complaints.optionalText(pointer + "/said", form.said(), LONGEST);
        if (fact.isEmpty() || operator.isEmpty()) {
            return Optional.empty();
        }
        if (!operator.get().fits(fact.get())) {
            complaints.at(pointer + "/operator", "不适用于这项事实的类型", "not for facts of this type");
            return Optional.empty();
        }
        return values(pointer + "/value", form.value(), fact.get(), operator.get())
                .map(wanted -> new Test(name, operator.get(), wanted, said));
    }

    private Optional<List<FactValue>> values(
            String pointer, @Nullable Object given, Fact fact, Operator operator) {
        var all = operator == Operator.IN && given instanceof List<?> list ? list : listOf(given);
        var wanted = all.stream().flatMap(it -> fact.read(it).stream()).distinct().toList();
        if (wanted.isEmpty() || wanted.size() != all.size() || wanted.size() > MOST_PARTS) {
            complaints.at(pointer, FactWords.expected(fact));
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    private static List<?> listOf(@Nullable Object one) {
        return one == null ? List.of() : List.of(one);
    }
}
