package etdz.policy.incentive.fact;

import java.math.BigDecimal;

/// What a fact is said to be.
public sealed interface FactValue {

    record Flag(boolean value) implements FactValue {}

    record Whole(long value) implements FactValue {}

    record Decimal(BigDecimal value) implements FactValue {

        /// Without trailing zeros, so that 3 and 3.0 are one value.
        public Decimal {
            var bare = value.stripTrailingZeros();
            value = bare.scale() < 0 ? bare.setScale(0) : bare;
        }
    }

    record Text(String value) implements FactValue {}

    /// As it stands in JSON.
    default Object plain() {
        return switch (this) {
            case Flag(var value) -> value;
            case Whole(var value) -> value;
            case Decimal(var value) -> value;
            case Text(var value) -> value;
        };
    }

    /// As an expression sees it.
    default Object inExpression() {
        return this instanceof Decimal(var value) ? value.doubleValue() : plain();
    }

    /// As an expression writes it.
    default String literal() {
        return switch (this) {
            case Flag(var value) -> Boolean.toString(value);
            case Whole(var value) -> Long.toString(value);
            case Decimal(var value) -> Double.toString(value.doubleValue());
            case Text(var value) -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }
}
