package etdz.investment.capital.arrival;

import java.util.Locale;

/// What happened to an arrival.
public sealed interface Move {

    record Recorded() implements Move {}

    /// Reported anew.
    ///
    /// @param before what was reported until then
    record Corrected(String reason, Facts before) implements Move {}

    record Withdrawn(String reason) implements Move {}

    /// `etdz.investment.arrival.recorded.v1` for [Recorded].
    default String eventType() {
        var word = getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return "etdz.investment.arrival." + word + ".v1";
    }
}
