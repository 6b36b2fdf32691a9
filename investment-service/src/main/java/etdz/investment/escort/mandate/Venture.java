package etdz.investment.escort.mandate;

import etdz.investment.lead.LeadId;
import etdz.investment.project.ProjectId;

/// What is accompanied: one project, or a lead that has not become one yet.
public sealed interface Venture {

    String name();

    record OfProject(ProjectId project, String name) implements Venture {}

    record OfLead(LeadId lead, String name) implements Venture {}

    /// By what two escorts of the same venture are told.
    default String key() {
        return switch (this) {
            case OfProject(var project, _) -> project.value();
            case OfLead(var lead, _) -> lead.value();
        };
    }

    /// `PROJECT` or `LEAD`, as the API says it.
    default String kind() {
        return switch (this) {
            case OfProject _ -> "PROJECT";
            case OfLead _ -> "LEAD";
        };
    }
}
