package etdz.policy.incentive;

import etdz.common.Bilingual;
import etdz.policy.incentive.fact.Fact;

/// What people are told about the value of a fact.
final class FactWords {

    private FactWords() {}

    static Bilingual expected(Fact fact) {
        return switch (fact.type()) {
            case BOOL -> new Bilingual("须为 true 或 false", "true or false");
            case INT -> new Bilingual("须为整数", "a whole number");
            case DOUBLE -> new Bilingual("须为数", "a number");
            case STRING ->
                    fact.choices().isEmpty()
                            ? new Bilingual("须为文字", "a text")
                            : new Bilingual(
                                    "须为 " + String.join("、", fact.choices()) + " 之一",
                                    "one of " + String.join(", ", fact.choices()));
        };
    }
}
