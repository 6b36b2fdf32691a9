package etdz.investment.capital.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// What the zone's foreign capital is of that of the city or league it belongs to (占所在盟市比重).
record HostShare(BigDecimal zone, BigDecimal host) {

    private static final int RATIO_DIGITS = 4;

    /// To four decimals. Nothing of nothing is no share, least of all zero.
    Optional<BigDecimal> share() {
        return host.signum() > 0
                ? Optional.of(
                        zone.divide(host, MathContext.DECIMAL64)
                                .setScale(RATIO_DIGITS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    Optional<Boolean> reaches(BigDecimal rate) {
        return host.signum() > 0
                ? Optional.of(zone.compareTo(host.multiply(rate)) >= 0)
                : Optional.empty();
    }
}
