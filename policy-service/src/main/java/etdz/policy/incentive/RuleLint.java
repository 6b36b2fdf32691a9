package etdz.policy.incentive;

import etdz.common.Bilingual;
import etdz.policy.incentive.condition.Condition;
import etdz.policy.incentive.condition.Condition.Test;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.rule.Agreement;
import etdz.policy.incentive.rule.Expression;
import etdz.policy.incentive.rule.Expressions;
import etdz.policy.incentive.rule.Expressions.Compiled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What keeps a rule from being recorded: its expressions must compile, and the condition must say
/// the same in both of its forms.
@Component
class RuleLint {

    /// @param pointer JSON Pointer into the form
    record Fault(String pointer, Bilingual text) {}

    private static final String CEL = "/cel";
    private static final String AMOUNT = "/amount/cel";

    private final FactDictionary dictionary;
    private final Expressions expressions;

    RuleLint(FactDictionary dictionary, Expressions expressions) {
        this.dictionary = dictionary;
        this.expressions = expressions;
    }

    /// Of a condition whose facts, operators and values fit each other.
    List<Fault> faults(Condition condition, String cel, String amount) {
        var faults = new ArrayList<Fault>();
        ready(expressions.condition(cel), CEL, faults)
                .ifPresent(expression -> compare(condition, cel, expression, faults));
        ready(expressions.amount(amount), AMOUNT, faults);
        return List.copyOf(faults);
    }

    private static Optional<Expression> ready(
            Compiled compiled, String pointer, List<Fault> faults) {
        return switch (compiled) {
            case Compiled.Ready(var expression) -> Optional.of(expression);
            case Compiled.Wrong(var mistakes) -> {
                mistakes.forEach(it ->
                        faults.add(
                                new Fault(
                                        pointer,
                                        new Bilingual(
                                                "第 %d 行第 %d 列：%s"
                                                        .formatted(
                                                                it.line(), it.column(), it.text()),
                                                "line %d, column %d: %s"
                                                        .formatted(
                                                                it.line(),
                                                                it.column(),
                                                                it.text())))));
                yield Optional.empty();
            }
        };
    }

    private void compare(
            Condition condition, String cel, Expression expression, List<Fault> faults) {
        Set<String> typed =
                condition.tests().map(Test::fact).collect(Collectors.toCollection(TreeSet::new));
        var read = new TreeSet<>(expression.facts());
        if (!typed.equals(read)) {
            faults.add(
                    new Fault(
                            CEL,
                            new Bilingual(
                                    "表达式与条件所用的事实不同：条件 %s；表达式 %s".formatted(typed, read),
                                    "it reads other facts than the conditions: %s, not %s"
                                            .formatted(read, typed))));
            return;
        }
        Agreement.difference(condition, cel, expression, dictionary)
                .ifPresent(it ->
                        faults.add(
                                new Fault(
                                        CEL,
                                        new Bilingual(
                                                "与条件不一致：%s 时条件%s"
                                                        .formatted(
                                                                it.words(),
                                                                it.typed() ? "成立" : "不成立"),
                                                "it differs from the conditions, which are %s for %s"
                                                        .formatted(
                                                                it.typed() ? "met" : "not met",
                                                                it.words())))));
    }
}
