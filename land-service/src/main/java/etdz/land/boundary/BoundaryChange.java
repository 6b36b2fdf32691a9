package etdz.land.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A planned change of the town development boundary of a county (城镇开发边界局部优化), in km².
///
/// @param base built town land in the base year of the plan
/// @param current inside the boundary before the change
record BoundaryChange(BigDecimal base, BigDecimal current, BigDecimal add, BigDecimal remove) {

    private static final int DIGITS = 6;

    enum Verdict {
        WITHIN,
        EXCEEDED,

        /// The limit or the base is not known: nobody but an officer can answer.
        NEEDS_MANUAL
    }

    record Finding(Verdict verdict, Optional<BigDecimal> ratio, Optional<BigDecimal> limit) {}

    Finding against(Optional<BigDecimal> limit) {
        if (base.signum() <= 0) {
            return new Finding(Verdict.NEEDS_MANUAL, Optional.empty(), limit);
        }
        var ratio = current.add(add).subtract(remove).divide(base, DIGITS, RoundingMode.HALF_UP);
        var verdict =
                limit.map(most -> ratio.compareTo(most) <= 0 ? Verdict.WITHIN : Verdict.EXCEEDED)
                        .orElse(Verdict.NEEDS_MANUAL);
        return new Finding(verdict, Optional.of(ratio.stripTrailingZeros()), limit);
    }
}
