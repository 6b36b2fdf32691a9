package etdz.investment.promise.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How many obligations of one side stand where.
///
/// @param open owed and not late
/// @param overdue owed, and the due day is past
record Tally(
        long kept,
        long keptLate,
        long open,
        long overdue,
        long waiting,
        long waived,
        long breached,
        long lapsed) {

    private static final int DIGITS = 4;

    /// The share of promises that were kept in time, of those that were kept, late or not, declared
    /// broken, or are overdue. What waits, is not due yet, was waived by both sides or lapsed with
    /// its agreement counts on neither side of the line.
    ///
    /// @param rate absent where there is nothing to take a share of
    record Rate(long numerator, long denominator, @Nullable BigDecimal rate) {

        static Rate of(long part, long whole) {
            return new Rate(
                    part,
                    whole,
                    whole == 0
                            ? null
                            : BigDecimal.valueOf(part)
                                    .divide(
                                            BigDecimal.valueOf(whole),
                                            DIGITS,
                                            RoundingMode.HALF_UP));
        }
    }

    Rate rate() {
        return Rate.of(kept, kept + keptLate + breached + overdue);
    }
}
