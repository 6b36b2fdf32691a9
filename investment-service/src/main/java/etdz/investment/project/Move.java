package etdz.investment.project;

import java.util.Locale;

/// What happened to a project, with the facts that its state afterwards does not show.
public sealed interface Move {

    record Opened() implements Move {}

    record Coded() implements Move {}

    /// One stage further.
    record MovedOn(String from) implements Move {}

    /// Back to the stage before: it was moved on by mistake.
    record MovedBack(String from) implements Move {}

    /// `etdz.investment.project.moved-on.v1` for [MovedOn].
    default String eventType() {
        var words = getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "etdz.investment.project." + words.toLowerCase(Locale.ROOT) + ".v1";
    }
}
