package etdz.land.intensity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The land and buildings of one industrial project, in m², held against an edition of the control
/// indicators.
///
/// @param floorLow floor area of storeys up to the height that counts once
/// @param floorHigh floor area of storeys above it
/// @param structures ground covered by structures that are no buildings
/// @param yards open yards for storage and work
record ProjectLand(
        BigDecimal land,
        BigDecimal floorLow,
        BigDecimal floorHigh,
        BigDecimal buildings,
        BigDecimal structures,
        BigDecimal yards,
        BigDecimal officeLand) {

    private static final int DIGITS = 4;
    private static final BigDecimal TWICE = BigDecimal.TWO;

    /// A project without ground has no shares of it.
    ProjectLand {
        if (land.signum() <= 0) {
            throw new IllegalArgumentException("Land of " + land + " square metres");
        }
    }

    BigDecimal plainFar() {
        return share(floorLow.add(floorHigh));
    }

    /// The plot ratio (容积率), in which a very high storey counts twice.
    Optional<BigDecimal> far(ControlRules rules) {
        if (rules.doubleCountAboveMetres() == null) {
            return floorHigh.signum() == 0 ? Optional.of(plainFar()) : Optional.empty();
        }
        return Optional.of(share(floorLow.add(floorHigh.multiply(TWICE))));
    }

    Check farOf(String division, ControlRules rules) {
        var far = far(rules);
        var limit = rules.minFarOf(division);
        return far.isPresent() && limit.isPresent()
                ? Check.atLeast(limit.get(), far.get())
                : Check.needsManual(far);
    }

    /// 建筑系数
    Check buildingCoefficient(ControlRules rules) {
        return Check.atLeast(
                rules.minBuildingCoefficient(), share(buildings.add(structures).add(yards)));
    }

    /// 行政办公及生活服务设施用地所占比重
    Check officeShare(ControlRules rules) {
        return Check.atMost(rules.maxOfficeLandShare(), share(officeLand));
    }

    private BigDecimal share(BigDecimal part) {
        return part.divide(land, DIGITS, RoundingMode.HALF_UP);
    }
}
