package etdz.investment.project.support;

import java.util.Locale;

/// What happened to the record of a support.
public sealed interface Move {

    record Registered() implements Move {}

    record Withdrawn(String reason) implements Move {}

    /// `etdz.investment.support.registered.v1` for [Registered].
    default String eventType() {
        var word = getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return "etdz.investment.support." + word + ".v1";
    }
}
