package etdz.investment.placement;

import etdz.common.ZoneCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How many major projects of a league or city went into its national zone.
///
/// @param inZone decided in the year, into the zone
/// @param elsewhere decided in the year, to another place
public record PlacementFigure(ZoneCode zone, long inZone, long elsewhere) {

    private static final int DIGITS = 4;

    /// Of all that were decided; absent where none was.
    public @Nullable BigDecimal share() {
        var decided = inZone + elsewhere;
        return decided == 0
                ? null
                : BigDecimal.valueOf(inZone)
                        .divide(BigDecimal.valueOf(decided), DIGITS, RoundingMode.HALF_UP);
    }
}
