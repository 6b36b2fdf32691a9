package etdz.policy.incentive.condition;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.incentive.condition.Condition.All;
import etdz.policy.incentive.condition.Condition.Any;
import etdz.policy.incentive.fact.FactValue;
import etdz.policy.incentive.fact.FactValue.Decimal;
import etdz.policy.incentive.fact.FactValue.Flag;
import etdz.policy.incentive.fact.FactValue.Text;
import etdz.policy.incentive.fact.FactValue.Whole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

    private static final List<Operator> OPERATORS = List.copyOf(EnumSet.allOf(Operator.class));
    private static final Condition IN_ZONE = test("in_zone", Operator.EQ, new Flag(true));
    private static final Condition OUTPUT = test("output", Operator.GE, new Whole(500));

    @Test
    void what_nobody_has_said_is_unknown_and_never_false() {
        var finding =
                Finding.of(new All(List.of(IN_ZONE, OUTPUT)), Map.of("in_zone", new Flag(true)));

        assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(finding.missing()).containsExactly("output");
        assertThat(finding.failing()).isEmpty();
    }

    @Test
    void one_failing_comparison_decides_and_the_missing_ones_are_told_too() {
        var finding =
                Finding.of(new All(List.of(IN_ZONE, OUTPUT)), Map.of("output", new Whole(480)));

        assertThat(finding.truth()).isEqualTo(Truth.FALSE);
        assertThat(finding.failing()).extracting(it -> it.by()).containsExactly(number("20"));
        assertThat(finding.missing()).containsExactly("in_zone");
        assertThat(finding.steps()).isEqualTo(2);
    }

    @Test
    void of_alternatives_the_nearest_is_told() {
        var far = new All(List.of(IN_ZONE, OUTPUT, test("size", Operator.EQ, new Text("SMALL"))));
        var near = test("doctors", Operator.GT, new Whole(2));
        var facts =
                Map.<String, FactValue>of(
                        "in_zone", new Flag(false),
                        "output", new Whole(1),
                        "size", new Text("LARGE"),
                        "doctors", new Whole(2));

        var finding = Finding.of(new Any(List.of(far, near)), facts);

        assertThat(finding.failing()).hasSize(1);
        assertThat(finding.failing().getFirst().by()).isEqualTo(number("1"));
        assertThat(Finding.of(new Any(List.of(far, near)), Map.of("doctors", new Whole(3))).truth())
                .isEqualTo(Truth.TRUE);
        assertThat(Finding.of(new Any(List.of(far, near)), Map.of("doctors", new Whole(1))).truth())
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "GE, 10, 9, 1",
        "GT, 10, 10, 1",
        "LE, 10, 12, 2",
        "LT, 10, 10, 1",
        "EQ, 10, 7, 3",
    })
    void a_whole_number_misses_by_so_much(Operator operator, long wanted, long found, String by) {
        var finding =
                Finding.of(test("n", operator, new Whole(wanted)), Map.of("n", new Whole(found)));

        assertThat(finding.failing()).extracting(it -> it.by()).containsExactly(number(by));
    }

    @Test
    void a_decimal_misses_by_the_difference_and_a_text_by_nothing() {
        var share = test("share", Operator.GE, new Decimal(number("3.0")));
        var level = test("level", Operator.IN, new Text("CITY"), new Text("NATIONAL"));

        assertThat(Finding.of(share, Map.of("share", new Decimal(number("2.4")))).failing())
                .extracting(it -> it.by())
                .containsExactly(number("0.6"));
        assertThat(Finding.of(level, Map.of("level", new Text("NONE"))).failing())
                .extracting(it -> it.by())
                .containsOnlyNulls();
        assertThat(
                        Finding.of(test("n", Operator.NE, new Whole(3)), Map.of("n", new Whole(3)))
                                .failing())
                .extracting(it -> it.by())
                .containsOnlyNulls();
    }

    /// Whatever may still be said: a decided truth stays, and an unknown one can go both ways.
    @Test
    void three_values_agree_with_every_completion() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 500; round++) {
            var condition = tree(random, 3);
            var known = new HashMap<String, FactValue>();
            for (var fact : List.of("a", "b", "c")) {
                if (random.nextBoolean()) {
                    known.put(fact, new Whole(random.nextInt(4)));
                }
            }

            var completions = completions(known).stream().map(condition::over).distinct().toList();

            assertThat(completions).doesNotContain(Truth.UNKNOWN);
            if (condition.over(known) != Truth.UNKNOWN) {
                assertThat(completions).containsExactly(condition.over(known));
            }
        }
    }

    private static Condition tree(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            var fact = List.of("a", "b", "c").get(random.nextInt(3));
            var operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
            return test(fact, operator, new Whole(random.nextInt(4)));
        }
        var parts = new ArrayList<Condition>();
        for (var i = 0; i <= random.nextInt(3); i++) {
            parts.add(tree(random, depth - 1));
        }
        return random.nextBoolean() ? new All(parts) : new Any(parts);
    }

    private static List<Map<String, FactValue>> completions(Map<String, FactValue> known) {
        var all = List.of(known);
        for (var fact : List.of("a", "b", "c")) {
            all = all.stream().flatMap(facts -> said(facts, fact).stream()).toList();
        }
        return all;
    }

    private static List<Map<String, FactValue>> said(Map<String, FactValue> facts, String fact) {
        if (facts.containsKey(fact)) {
            return List.of(facts);
        }
        var all = new ArrayList<Map<String, FactValue>>();
        for (var value = 0; value < 4; value++) {
            var more = new HashMap<>(facts);
            more.put(fact, new Whole(value));
            all.add(more);
        }
        return all;
    }

    private static Condition.Test test(String fact, Operator operator, FactValue... wanted) {
        return new Condition.Test(fact, operator, List.of(wanted), null);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
