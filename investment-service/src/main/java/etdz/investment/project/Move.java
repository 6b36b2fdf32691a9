package etdz.investment.project;

import java.util.Locale;

/// What happened to a project.
public sealed interface Move {

    record Opened() implements Move {}

    record Coded() implements Move {}

    /// `etdz.investment.project.opened.v1` for [Opened].
    default String eventType() {
        var word = getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return "etdz.investment.project." + word + ".v1";
    }
}
