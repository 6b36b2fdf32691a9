package etdz.land.boundary;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the town development boundary (城镇开发边界) may exceed the built town land of the base year:
/// the county's own ratio binds; that of the region is only the cap over all counties.
record BoundaryLimits(List<Limit> limits) {

    /// @param division division code of the county, or of the region for its cap
    /// @param ratio absent where the approved plan was not read
    record Limit(
            String division,
            @Nullable BigDecimal ratio,
            Bilingual source,
            String evidence,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        boolean inForceOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom))
                    && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    BoundaryLimits {
        limits = List.copyOf(limits);
    }

    Optional<Limit> of(String division, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.division().equals(division))
                .filter(limit -> limit.inForceOn(day))
                .findFirst();
    }
}
