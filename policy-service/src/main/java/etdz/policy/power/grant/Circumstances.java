package etdz.policy.power.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What decides whether a grant reaches a case.
///
/// @param on the day of acceptance: a later handover leaves the case where it is
/// @param area the part of the zone, if it is known
/// @param investmentWan the size of the project in 10,000 yuan, if there is one
public record Circumstances(
        LocalDate on, Optional<String> area, Optional<BigDecimal> investmentWan) {

    public static Circumstances on(LocalDate day) {
        return new Circumstances(day, Optional.empty(), Optional.empty());
    }
}
