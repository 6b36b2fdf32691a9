package etdz.investment.escort.desk;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.investment.escort.Escort;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.task.DueBounds;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The escorts, for what counts them and lists them by person.
@Component
public class EscortRegister {

    private final Escorts escorts;
    private final EscortDesk desk;
    private final ZoneAgents agents;

    EscortRegister(Escorts escorts, EscortDesk desk, ZoneAgents agents) {
        this.escorts = escorts;
        this.desk = desk;
        this.agents = agents;
    }

    public Moment now() {
        return desk.now();
    }

    /// What an agent accompanies now, the newest first.
    public List<Escort> inForceOf(String agent, int most) {
        return escorts.inForceOf(agent, most);
    }

    /// All that is not over, in the rows of who asks.
    ///
    /// @param workingDays looked ahead for what is due soon
    public List<Load> loads(Actor actor, Optional<ZoneCode> zone, Moment now, int workingDays) {
        var calendar = now.calendar();
        return escorts.loads(
                Reader.of(actor),
                zone,
                now.today(),
                DueBounds.before(now.today(), calendar),
                DueBounds.before(now.plus(workingDays).plusDays(1), calendar));
    }

    /// An agent on the list of a zone.
    public record ZoneAgent(ZoneCode zone, Agent agent) {}

    /// Whom the officers of these zones may name.
    public List<ZoneAgent> agents(Scope scope) {
        return agents.all().stream()
                .filter(it -> scope.covers(it.zone()))
                .map(it -> new ZoneAgent(it.zone(), it.agent()))
                .toList();
    }
}
