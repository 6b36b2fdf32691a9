package etdz.investment.promise.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A share with what it is taken of.
///
/// @param rate absent where there is nothing to take a share of
public record Rate(long numerator, long denominator, @Nullable BigDecimal rate) {

    private static final int DIGITS = 4;

    static Rate of(long part, long whole) {
        return new Rate(
                part,
                whole,
                whole == 0
                        ? null
                        : BigDecimal.valueOf(part)
                                .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
    }
}
