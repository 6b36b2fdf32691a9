package etdz.investment.zoneprofile;

import etdz.investment.wording.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a source says: a figure with its unit, or words.
public sealed interface FactValue {

    /// From `least` to `most`, both included; the same where there is one figure only.
    ///
    /// @param note to what it applies, such as the voltage of a price
    record Figure(BigDecimal least, BigDecimal most, Unit unit, @Nullable Wording note)
            implements FactValue {

        /// As they are stored: without needless zeros, so that equal figures are equal.
        public Figure {
            least = plain(least);
            most = plain(most);
        }

        private static BigDecimal plain(BigDecimal figure) {
            var stripped = figure.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    record Words(Wording wording) implements FactValue {}

    /// In what a figure is given.
    enum Unit {
        CNY_PER_MU,
        CNY_PER_SQUARE_METRE,
        CNY_PER_SQUARE_METRE_MONTH,
        CNY_PER_KWH,
        CNY_PER_CUBIC_METRE,
        SQUARE_KILOMETRE,
        KILOMETRE,
        COUNT
    }
}
