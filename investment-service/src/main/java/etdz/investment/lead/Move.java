package etdz.investment.lead;

import etdz.investment.project.ProjectId;
import java.time.LocalDate;
import java.util.Locale;

/// What happened to a lead, with the facts that its state afterwards does not show. What people
/// wrote stays inside.
public sealed interface Move {

    record Opened() implements Move {}

    record Taken() implements Move {}

    record ContactNoted() implements Move {}

    record StepPlanned() implements Move {}

    record Reckoned() implements Move {}

    record MovedOn(String from) implements Move {}

    record MovedBack(String from) implements Move {}

    record Lost(String from) implements Move {}

    record Reopened(String from) implements Move {}

    record Converted(String from, ProjectId project) implements Move {}

    /// Its officer was reminded.
    ///
    /// @param dueOn the day that had passed, by the calendar of that moment
    record Reminded(Reminder reminder, LocalDate dueOn) implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.investment.lead.contact-noted.v1` for [ContactNoted].
    default String eventType() {
        var words = name().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "etdz.investment.lead." + words.toLowerCase(Locale.ROOT) + ".v1";
    }
}
