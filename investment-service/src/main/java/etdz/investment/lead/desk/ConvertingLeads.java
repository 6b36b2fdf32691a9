package etdz.investment.lead.desk;

import etdz.common.security.Scope;
import etdz.investment.lead.Command.Convert;
import etdz.investment.lead.Lead;
import etdz.investment.lead.Outcome.Moved;
import etdz.investment.lead.desk.Leads.Stored;
import etdz.investment.project.HearingProjects;
import etdz.investment.project.Project;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A project that was opened closes the lead it came of, where there can be no doubt: one only of
/// the zone is registered with the same enterprise and name. Otherwise an officer links it by hand.
@Component
class ConvertingLeads implements HearingProjects {

    private static final Logger log = LoggerFactory.getLogger(ConvertingLeads.class);
    private static final String BY = "system";

    private final Leads leads;
    private final InstantSource clock;

    ConvertingLeads(Leads leads, InstantSource clock) {
        this.leads = leads;
        this.clock = clock;
    }

    /// May be told of the same project again. A lead that an officer took back since stays open: it
    /// has seen the grant.
    @Override
    public void opened(Project project) {
        if (leads.convertedInto(project.id(), new Scope.Everywhere()).isPresent()) {
            return;
        }
        only(project).ifPresent(lead -> convert(lead, project));
    }

    private Optional<Lead> only(Project project) {
        var filing = project.filing();
        var source = filing.sourceCase();
        var all = leads.registered(filing.zone(), filing.enterprise().creditCode(), filing.name());
        return all.size() == 1
                ? Optional.of(all.getFirst())
                        .filter(lead -> !lead.hasSeen(source.id(), source.sequence()))
                : Optional.empty();
    }

    private void convert(Lead lead, Project project) {
        var source = project.filing().sourceCase();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var command = new Convert(project.id());
        if (lead.onEvent(command, source.id(), source.sequence(), BY, at)
                instanceof Moved(var next)) {
            if (leads.store(next, Optional.empty()) == Stored.STALE) {
                throw new IllegalStateException(
                        lead.id().value() + " was moved meanwhile; the event comes again");
            }
            log.atInfo()
                    .addKeyValue("lead", lead.id().value())
                    .addKeyValue("project", project.id().value())
                    .log("Converted");
        }
    }
}
