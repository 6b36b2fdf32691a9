package etdz.land.idle;

import etdz.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of the work on supplied land.
///
/// @param agreedStart by contract, or by a later agreement that moved it
/// @param started when work began in the sense of article 30
/// @param builtShare of the area that should be built on
/// @param investShare of the total investment, price of land and taxes left out
/// @param stopped since when work rests
/// @param cause why the holder is not to blame, where that is proven
/// @param price paid for the land
public record IdleFacts(
        LocalDate agreedStart,
        @Nullable LocalDate started,
        @Nullable BigDecimal builtShare,
        @Nullable BigDecimal investShare,
        @Nullable LocalDate stopped,
        @Nullable IdleCause cause,
        @Nullable Money price) {}
