package etdz.investment.prospectus;

import java.util.Locale;

/// What happened to a prospectus.
public sealed interface Move {

    record Made() implements Move {}

    record Refreshed() implements Move {}

    record Withdrawn() implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.investment.prospectus.made.v1` for [Made].
    default String eventType() {
        return "etdz.investment.prospectus." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
