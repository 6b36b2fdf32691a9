package etdz.investment.escort.desk;

import etdz.common.http.CreationKey;
import etdz.common.time.Moment;
import etdz.investment.escort.Command.Accept;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.Outcome.Moved;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Client;
import etdz.investment.escort.mandate.Mandate;
import etdz.investment.escort.mandate.Venture;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.stage.StageRule;
import etdz.investment.lead.Contact;
import etdz.investment.project.HearingProjects;
import etdz.investment.project.Project;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// For a demonstration: in each zone one of the projects that the sample filings open is
/// accompanied from the start, so that its agent has cases to follow.
@Component
@ConditionalOnProperty("etdz.demo")
class SampleProjectEscorts implements HearingProjects {

    /// The second of the sample filings of a zone; the first one is of a demo user, who may mandate
    /// the zone himself.
    private static final Pattern ACCOMPANIED = Pattern.compile("PRJ-[0-9]{6}-[0-9]{4}-900002");

    private static final String CLIENT = "seed";
    private static final int DAYS = 400;

    private final Escorts escorts;
    private final EscortContacts contacts;
    private final EscortDesk desk;
    private final EscortStages stages;
    private final ZoneAgents agents;

    SampleProjectEscorts(
            Escorts escorts,
            EscortContacts contacts,
            EscortDesk desk,
            EscortStages stages,
            ZoneAgents agents) {
        this.escorts = escorts;
        this.contacts = contacts;
        this.desk = desk;
        this.stages = stages;
        this.agents = agents;
    }

    @Override
    public void opened(Project project) {
        if (ACCOMPANIED.matcher(project.id().value()).matches()) {
            agents.of(project.filing().zone()).stream()
                    .findFirst()
                    .ifPresent(agent -> accompany(project, agent, desk.now()));
        }
    }

    private void accompany(Project project, Agent agent, Moment now) {
        var filing = project.filing();
        var zone = filing.zone();
        var holder = filing.enterprise();
        var today = now.today();
        var id = new EscortId("ESC-SEED-" + zone.value() + "-project");
        var contact = new Contact("示例联系人", "13800000000", "contact@example.com");
        var offered =
                Escort.offered(
                        id,
                        zone,
                        new Mandate(
                                new Client(holder.name(), holder.creditCode(), CLIENT),
                                new Venture.OfProject(project.id(), filing.name()),
                                today,
                                today.plusDays(DAYS),
                                contacts.close(id, contact)),
                        stages.lines(stages.all().stream().map(StageRule::code).toList()),
                        CLIENT,
                        now.at());
        if (offered.on(new Accept(agent), "officer-" + zone.value(), now)
                instanceof Moved(var accepted)) {
            escorts.add(accepted, new CreationKey("seed " + accepted.id().value(), ""));
        }
    }
}
