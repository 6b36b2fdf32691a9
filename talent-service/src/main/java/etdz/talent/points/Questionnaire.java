package etdz.talent.points;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the answers to a self-test and tells everything that is wrong with them at once, rather
/// than the first mistake only.
final class Questionnaire {

    private static final Set<String> QUESTIONS =
            Set.of(
                    "annualSalaryWan",
                    "education",
                    "workYears",
                    "monthsPerYear",
                    "chinese",
                    "region",
                    "age",
                    "plus",
                    "localBonus");
    private static final String NONE = "NONE";
    private static final int SHOWN = 60;

    /// Beyond these a number is not an answer, and printing it in full would fill the memory.
    private static final int DIGITS = 18;

    private final PointsTable table;
    private final Map<String, ?> given;
    private final List<Flaw> flaws = new ArrayList<>();

    private Questionnaire(PointsTable table, Map<String, ?> given) {
        this.table = table;
        this.given = given;
    }

    /// What was read: the profile, or why there is none.
    sealed interface Reading {

        record Sound(Profile profile) implements Reading {}

        record Flawed(List<Flaw> flaws) implements Reading {

            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    static Reading read(PointsTable table, Map<String, ?> given) {
        return new Questionnaire(table, given).read();
    }

    private Reading read() {
        for (var question : new TreeSet<>(given.keySet())) {
            if (!QUESTIONS.contains(question)) {
                flaw(pointer(question), "没有这一项", "there is no such question");
            }
        }
        var salary = amount("annualSalaryWan", table.annualSalaryWan());
        var education = choice("education", table.education());
        var workYears =
                amount("workYears", table.workYears().least(), table.workYears().most(), false);
        var months = amount("monthsPerYear", table.monthsPerYear());
        var chinese = choice("chinese", table.chinese());
        var region = choice("region", table.region());
        var age = amount("age", table.age());
        var plus = choices("plus", table.plus());
        var bonus = bonus();
        if (!flaws.isEmpty()) {
            return new Reading.Flawed(flaws);
        }
        return new Reading.Sound(
                new Profile(
                        salary.orElseThrow(),
                        education.orElseThrow(),
                        workYears.orElseThrow(),
                        months.orElseThrow(),
                        chinese.orElseThrow(),
                        region.orElseThrow(),
                        age.orElseThrow(),
                        plus,
                        bonus.orElseThrow().intValueExact()));
    }

    private Optional<BigDecimal> amount(String question, Bands bands) {
        return amount(question, bands.least(), bands.most(), bands.whole());
    }

    private Optional<BigDecimal> bonus() {
        var bonus = table.localBonus();
        return given.get("localBonus") == null
                ? Optional.of(BigDecimal.ZERO)
                : amount("localBonus", bonus.least(), BigDecimal.valueOf(bonus.max()), true);
    }

    private Optional<BigDecimal> amount(
            String question, BigDecimal least, BigDecimal most, boolean whole) {
        var answer = given.get(question);
        if (answer == null) {
            return missing(question);
        }
        var number = numberIn(answer);
        if (number.isEmpty()) {
            flaw(pointer(question), "应为数字", "must be a number");
            return number;
        }
        var value = number.get();
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            flaw(
                    pointer(question),
                    "应在%s至%s之间".formatted(least.toPlainString(), most.toPlainString()),
                    "must be from %s to %s".formatted(least.toPlainString(), most.toPlainString()));
            return Optional.empty();
        }
        if (whole && value.stripTrailingZeros().scale() > 0) {
            flaw(pointer(question), "应为整数", "must be a whole number");
            return Optional.empty();
        }
        return number;
    }

    private static Optional<BigDecimal> numberIn(Object answer) {
        if (!(answer instanceof Number number)) {
            return Optional.empty();
        }
        try {
            var value = new BigDecimal(number.toString());
            return Math.abs(value.scale()) > DIGITS || value.precision() > DIGITS
                    ? Optional.empty()
                    : Optional.of(value);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Optional<Choice> choice(String question, Choices of) {
        var answer = given.get(question);
        if (answer == null) {
            return of.required() ? missing(question) : of.called(NONE);
        }
        return named(pointer(question), answer, of);
    }

    private List<Choice> choices(String question, Choices of) {
        var answer = given.get(question);
        if (answer == null) {
            return List.of();
        }
        if (!(answer instanceof Collection<?> several) || several.size() > SHOWN) {
            flaw(pointer(question), "应为代码的列表", "must be a list of codes");
            return List.of();
        }
        var chosen = new ArrayList<Choice>();
        var index = 0;
        for (var one : several) {
            named(pointer(question) + "/" + index, one, of).ifPresent(chosen::add);
            index++;
        }
        return chosen.stream().distinct().toList();
    }

    private Optional<Choice> named(String pointer, @Nullable Object answer, Choices of) {
        var found = answer instanceof String code ? of.called(code) : Optional.<Choice>empty();
        if (found.isEmpty()) {
            flaw(pointer, "应为以下之一：" + of.vocabulary(), "must be one of " + of.vocabulary());
        }
        return found;
    }

    private <T> Optional<T> missing(String question) {
        flaw(pointer(question), "缺少这一项", "is missing");
        return Optional.empty();
    }

    private void flaw(String pointer, String zh, String en) {
        flaws.add(new Flaw(pointer, new Bilingual(zh, en)));
    }

    private static String pointer(String question) {
        var shown = question.length() > SHOWN ? question.substring(0, SHOWN) : question;
        return "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
