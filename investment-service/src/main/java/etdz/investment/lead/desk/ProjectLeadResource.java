package etdz.investment.lead.desk;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.caller.Callers;
import etdz.investment.lead.view.LeadRow;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The lead that a project came of; without one, those that it may have come of.
@RestController
@RequestMapping("/api/investment/projects/{id}/leads")
class ProjectLeadResource {

    /// @param candidates open leads of the zone with its enterprise or its name; an officer links
    ///   the right one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Origin(@Nullable LeadRow lead, List<LeadRow> candidates) {}

    private final Leads leads;
    private final LeadDesk desk;
    private final ProjectRegister projects;

    ProjectLeadResource(Leads leads, LeadDesk desk, ProjectRegister projects) {
        this.leads = leads;
        this.desk = desk;
        this.projects = projects;
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    Origin origin(Actor actor, @PathVariable ProjectId id) {
        var filing =
                projects.find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"))
                        .filing();
        var lead = leads.convertedInto(id, actor.scope());
        var candidates =
                lead.isPresent()
                        ? List.<LeadRow>of()
                        : leads
                                .ofEnterprise(
                                        filing.zone(),
                                        filing.enterprise().creditCode(),
                                        filing.name())
                                .stream()
                                .map(desk::row)
                                .toList();
        return new Origin(lead.map(desk::row).orElse(null), candidates);
    }
}
