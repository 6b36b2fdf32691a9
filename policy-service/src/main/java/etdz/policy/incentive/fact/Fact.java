package etdz.policy.incentive.fact;

import etdz.common.Bilingual;
import etdz.policy.incentive.fact.FactValue.Decimal;
import etdz.policy.incentive.fact.FactValue.Flag;
import etdz.policy.incentive.fact.FactValue.Text;
import etdz.policy.incentive.fact.FactValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that can be said of an enterprise, and that conditions may ask for.
///
/// @param unit of a number: `fen`, `USD`, `month` …; absent where it is counted or has none
/// @param choices the only texts there are; none where any text will do
public record Fact(
        String name,
        Type type,
        @Nullable String unit,
        Bilingual text,
        List<String> choices,
        FactValue example) {

    static final int LONGEST_TEXT = 100;

    /// Numbers that a double and an expression hold exactly enough.
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    public enum Type {
        BOOL,
        INT,
        DOUBLE,
        STRING
    }

    public Fact {
        choices = List.copyOf(choices);
    }

    public boolean isNumber() {
        return type == Type.INT || type == Type.DOUBLE;
    }

    /// A value from outside; empty when it is not of this fact's type or none of its choices.
    public Optional<FactValue> read(@Nullable Object given) {
        return switch (type) {
            case BOOL ->
                    given instanceof Boolean flag ? Optional.of(new Flag(flag)) : Optional.empty();
            case INT -> number(given).flatMap(Fact::whole);
            case DOUBLE -> number(given).map(Decimal::new);
            case STRING ->
                    given instanceof String text && allows(text)
                            ? Optional.of(new Text(text))
                            : Optional.empty();
        };
    }

    /// Whether a stored value is one of this fact.
    public boolean fits(FactValue value) {
        return switch (value) {
            case Flag _ -> type == Type.BOOL;
            case Whole _ -> type == Type.INT;
            case Decimal _ -> type == Type.DOUBLE;
            case Text(var text) -> type == Type.STRING && allows(text);
        };
    }

    private boolean allows(String text) {
        return choices.isEmpty() ? text.length() <= LONGEST_TEXT : choices.contains(text);
    }

    private static Optional<BigDecimal> number(@Nullable Object given) {
        var number =
                switch (given) {
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case BigInteger whole -> new BigDecimal(whole);
                    case BigDecimal decimal -> decimal;
                    case Double decimal when Double.isFinite(decimal) ->
                            BigDecimal.valueOf(decimal);
                    case null, default -> null;
                };
        return Optional.ofNullable(number).filter(it -> it.abs().compareTo(LARGEST) <= 0);
    }

    private static Optional<FactValue> whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? Optional.of(new Whole(number.longValue()))
                : Optional.empty();
    }
}
