package etdz.land.boundary;

import java.math.BigDecimal;

/// Where coordinates may lie: China with its waters, for which the reference system is made.
/// Something outside is nearly always a swapped axis or another system.
record AreaOfUse(
        BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north, String source) {

    boolean holds(double longitude, double latitude) {
        return longitude >= west.doubleValue()
                && longitude <= east.doubleValue()
                && latitude >= south.doubleValue()
                && latitude <= north.doubleValue();
    }
}
