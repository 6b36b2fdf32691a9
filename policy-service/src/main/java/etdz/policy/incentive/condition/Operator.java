package etdz.policy.incentive.condition;

import etdz.policy.incentive.fact.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a fact is compared with what a condition wants.
public enum Operator {
    EQ("=="),
    NE("!="),
    GE(">="),
    GT(">"),
    LE("<="),
    LT("<"),
    IN("in");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /// As an expression writes it.
    public String symbol() {
        return symbol;
    }

    /// As data names it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Operator> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// More or less can only be said of numbers, and one of several not of yes and no.
    public boolean fits(Fact fact) {
        return switch (this) {
            case EQ, NE -> true;
            case GE, GT, LE, LT -> fact.isNumber();
            case IN -> fact.type() != Fact.Type.BOOL;
        };
    }
}
