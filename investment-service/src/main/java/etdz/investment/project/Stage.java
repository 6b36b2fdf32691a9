package etdz.investment.project;

import java.time.Instant;
import java.util.Locale;

/// Where a project stands, with the facts that hold only there.
public sealed interface Stage {

    /// Its filing was granted.
    record Approved(Instant at) implements Stage {}

    /// `APPROVED`, as the API says it.
    default String label() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
