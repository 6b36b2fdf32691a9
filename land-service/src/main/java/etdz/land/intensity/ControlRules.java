package etdz.land.intensity;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One edition of the control indicators for industrial projects (工业项目建设用地控制指标). A contract keeps
/// to the edition it was signed under.
///
/// @param industryCodes the edition of GB/T 4754 whose divisions key `minFar`; codes of another
///   edition mean other industries
/// @param doubleCountAboveMetres floors higher than this count twice; absent where the text was not
///   read
record ControlRules(
        String version,
        Bilingual document,
        String industryCodes,
        Bilingual status,
        Limit minBuildingCoefficient,
        Limit maxOfficeLandShare,
        @Nullable Limit maxOfficeFloorShare,
        @Nullable BigDecimal doubleCountAboveMetres,
        Map<String, Limit> minFar) {

    /// @param verifiedBy who compared it with the official text; absent until somebody did
    record Limit(BigDecimal value, String evidence, @Nullable String verifiedBy) {}

    ControlRules {
        minFar = Map.copyOf(minFar);
    }

    /// Only a row that somebody verified decides: copies of the old table under the old codes are
    /// still about under the new title.
    Optional<Limit> minFarOf(String division) {
        return Optional.ofNullable(minFar.get(division))
                .filter(limit -> limit.verifiedBy() != null);
    }
}
