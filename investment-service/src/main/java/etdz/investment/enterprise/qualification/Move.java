package etdz.investment.enterprise.qualification;

import java.time.LocalDate;
import java.util.Locale;

/// What happened to a qualification.
public sealed interface Move {

    record Recorded() implements Move {}

    record Withdrawn(LocalDate on, String reason) implements Move {}

    record Reinstated() implements Move {}

    /// It was told that it ends soon.
    ///
    /// @param days the threshold: it ends within so many
    record Ending(int days) implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.investment.qualification.ending.v1` for [Ending].
    default String eventType() {
        return "etdz.investment.qualification." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
