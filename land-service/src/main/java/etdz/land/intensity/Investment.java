package etdz.land.intensity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Fixed investment on a piece of land (固定资产投资强度).
record Investment(BigDecimal wan, BigDecimal hectares) {

    private static final BigDecimal MU_PER_HECTARE = BigDecimal.valueOf(15);

    Investment {
        if (hectares.signum() <= 0) {
            throw new IllegalArgumentException("Land of " + hectares + " ha");
        }
    }

    BigDecimal wanPerHectare() {
        return wan.divide(hectares, 2, RoundingMode.HALF_UP);
    }

    BigDecimal wanPerMu() {
        return wan.divide(hectares.multiply(MU_PER_HECTARE), 2, RoundingMode.HALF_UP);
    }
}
