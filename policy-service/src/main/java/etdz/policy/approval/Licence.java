package etdz.policy.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a grant issues (证照). It lives in the case that granted it, so that a revocation is seen in
/// the moment it is made.
///
/// @param identifier by GB/T 36904, with its check character
/// @param validTo the last day; absent where it does not expire
/// @param renewedByLaw nobody decided on the renewal in time (行政许可法 第五十条)
public record Licence(
        String identifier, LocalDate validFrom, @Nullable LocalDate validTo, boolean renewedByLaw) {

    Licence renewedTo(LocalDate newEnd) {
        return new Licence(identifier, validFrom, newEnd, true);
    }
}
