package etdz.policy.matter;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// For how long a result holds, and whether it is a licence (证照) that is registered and shown.
///
/// @param years together with `months`; neither: it holds until it is taken back
/// @param licenceType type code of GB/T 36904, needed for a licence
public record Validity(
        @Nullable Integer years,
        @Nullable Integer months,
        boolean licence,
        @Nullable String licenceType) {

    /// The last day on which a result holds that begins to hold on a day; none without a term.
    public Optional<LocalDate> lastDay(LocalDate from) {
        var length = (years == null ? 0 : 12 * years) + (months == null ? 0 : months);
        return length == 0 ? Optional.empty() : Optional.of(from.plusMonths(length).minusDays(1));
    }
}
