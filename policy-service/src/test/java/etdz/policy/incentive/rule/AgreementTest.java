package etdz.policy.incentive.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import etdz.policy.data.DataFiles;
import etdz.policy.incentive.Incentive;
import etdz.policy.incentive.condition.Condition;
import etdz.policy.incentive.condition.Condition.All;
import etdz.policy.incentive.condition.Condition.Any;
import etdz.policy.incentive.condition.Operator;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.fact.FactValue;
import etdz.policy.incentive.fact.FactValue.Flag;
import etdz.policy.incentive.fact.FactValue.Text;
import etdz.policy.incentive.fact.FactValue.Whole;
import etdz.policy.incentive.rule.Agreement.Difference;
import etdz.policy.incentive.rule.Expression.Result;
import etdz.policy.incentive.rule.Expressions.Compiled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    private static final FactDictionary DICTIONARY = FactDictionary.load();
    private static final Expressions EXPRESSIONS = new Expressions(DICTIONARY);
    private static final Condition RULE =
            new All(
                    List.of(
                            test("registered_in_zone", Operator.EQ, new Flag(true)),
                            new Any(
                                    List.of(
                                            test("revenue_fen", Operator.GE, new Whole(500)),
                                            test(
                                                    "enterprise_size",
                                                    Operator.IN,
                                                    new Text("MICRO"),
                                                    new Text("SMALL"))))));

    @Test
    void every_sample_says_the_same_in_both_of_its_forms() {
        var samples = DataFiles.rows("incentives.json", Incentive.class);

        assertThat(samples).hasSize(30);
        assertThat(samples)
                .allSatisfy(it -> {
                    assertThat(difference(it.condition(), it.cel())).isEmpty();
                    assertThat(difference(it.condition(), it.condition().expression())).isEmpty();
                    assertThat(EXPRESSIONS.amount(it.amount().cel()))
                            .isInstanceOf(Compiled.Ready.class);
                });
    }

    @Test
    void alternatives_are_written_with_their_brackets() {
        assertThat(RULE.expression())
                .isEqualTo(
                        "registered_in_zone == true && (revenue_fen >= 500 || enterprise_size in"
                                + " [\"MICRO\", \"SMALL\"])");
        assertThat(difference(RULE, RULE.expression())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registered_in_zone && (revenue_fen > 500 || enterprise_size in ['MICRO','SMALL'])",
                "registered_in_zone && (revenue_fen >= 501 || enterprise_size in ['MICRO','SMALL'])",
                "registered_in_zone && (revenue_fen >= 500 || enterprise_size in ['MICRO'])",
                "registered_in_zone || revenue_fen >= 500 && enterprise_size in ['MICRO','SMALL']",
                "registered_in_zone && (revenue_fen >= 500 && revenue_fen < 9000000 || enterprise_size"
                        + " in ['MICRO','SMALL'])",
                "registered_in_zone && (revenue_fen >= 500 || enterprise_size != 'LARGE')",
                "registered_in_zone && (1000 / revenue_fen <= 2 || enterprise_size in"
                        + " ['MICRO','SMALL'])",
            })
    void an_expression_that_says_something_else_is_found_with_an_example(String other) {
        var found = difference(RULE, other).orElseThrow();

        assertThat(found.facts()).containsKeys("registered_in_zone", "revenue_fen");
        assertThat(found.words()).contains("revenue_fen = ");
    }

    @Test
    void mistakes_have_line_and_column() {
        var wrong =
                assertThat(EXPRESSIONS.condition("registered_in_zone &&\n no_such_fact > 3"))
                        .asInstanceOf(type(Compiled.Wrong.class))
                        .actual();

        assertThat(wrong.mistakes().getFirst().line()).isEqualTo(2);
        assertThat(wrong.mistakes().getFirst().column()).isEqualTo(2);
        assertThat(wrong.mistakes().getFirst().text()).contains("no_such_fact");
        assertThat(EXPRESSIONS.amount("registered_in_zone")).isInstanceOf(Compiled.Wrong.class);
        assertThat(EXPRESSIONS.amount("rd_intensity_pct * 2.0")).isInstanceOf(Compiled.Wrong.class);
        assertThat(EXPRESSIONS.condition("1 +".repeat(3000))).isInstanceOf(Compiled.Wrong.class);
        assertThat(EXPRESSIONS.condition("(".repeat(60) + "true" + ")".repeat(60)))
                .isInstanceOf(Compiled.Wrong.class);
    }

    @Test
    void an_amount_waits_for_the_facts_that_it_needs_and_for_no_others() {
        var amount =
                ready(EXPRESSIONS.amount("revenue_fen > 10 ? 100 : loan_interest_paid_fen / 2"));

        assertThat(amount.facts()).containsExactly("loan_interest_paid_fen", "revenue_fen");
        assertThat(amount.over(Map.of("revenue_fen", new Whole(11))))
                .isEqualTo(new Result.Known(100L));
        assertThat(amount.over(Map.of("revenue_fen", new Whole(1))))
                .isEqualTo(new Result.Missing(List.of("loan_interest_paid_fen")));
        assertThat(ready(EXPRESSIONS.amount("1 / revenue_fen")).over(zero()))
                .isInstanceOf(Result.Failed.class);
    }

    private static Map<String, FactValue> zero() {
        return Map.of("revenue_fen", new Whole(0));
    }

    private static Optional<Difference> difference(Condition condition, String text) {
        return Agreement.difference(
                condition, text, ready(EXPRESSIONS.condition(text)), DICTIONARY);
    }

    private static Expression ready(Compiled compiled) {
        return assertThat(compiled).asInstanceOf(type(Compiled.Ready.class)).actual().expression();
    }

    private static Condition.Test test(String fact, Operator operator, FactValue... wanted) {
        return new Condition.Test(fact, operator, List.of(wanted), null);
    }
}
