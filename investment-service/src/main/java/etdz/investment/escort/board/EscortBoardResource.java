package etdz.investment.escort.board;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.investment.escort.desk.EscortRegister;
import etdz.investment.escort.desk.EscortRegister.ZoneAgent;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageRule;
import etdz.investment.escort.view.EscortView.AgentView;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The desk of an agent, the board of a zone, and what both are made of: the stages and the agents.
@RestController
@RequestMapping("/api/investment/escorts")
class EscortBoardResource {

    /// More than one person can accompany.
    private static final int MOST = 200;

    record StageEntry(StageCode code, Bilingual name, List<String> matters, String source) {

        static StageEntry of(StageRule rule) {
            return new StageEntry(rule.code(), rule.name(), rule.matters(), rule.source());
        }
    }

    record Stages(List<StageEntry> items) {}

    record AgentEntry(ZoneCode zone, AgentView agent) {

        static AgentEntry of(ZoneAgent held) {
            return new AgentEntry(held.zone(), AgentView.of(held.agent()));
        }
    }

    record Agents(List<AgentEntry> items) {}

    private final EscortRegister escorts;
    private final EscortStages stages;

    EscortBoardResource(EscortRegister escorts, EscortStages stages) {
        this.escorts = escorts;
        this.stages = stages;
    }

    @GetMapping("/desk")
    @PreAuthorize("hasRole('AGENT')")
    AgentDesk desk(Actor actor) {
        var found = escorts.inForceOf(actor.getPrincipal(), MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size()));
        return AgentDesk.of(shown, found.size() > MOST, stages, actor, escorts.now());
    }

    @GetMapping("/board")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'LEADER', 'SUPERVISOR')")
    ZoneBoard board(Actor actor, @RequestParam Optional<ZoneCode> zone) {
        return ZoneBoard.of(escorts.loads(actor, zone, escorts.now(), AgentDesk.SOON), stages);
    }

    @GetMapping("/stages")
    @PreAuthorize("isAuthenticated()")
    Stages stages() {
        return new Stages(stages.all().stream().map(StageEntry::of).toList());
    }

    /// Whom an officer may name in his zones.
    @GetMapping("/agents")
    @PreAuthorize("hasRole('OFFICER')")
    Agents agents(Actor actor) {
        return new Agents(escorts.agents(actor.scope()).stream().map(AgentEntry::of).toList());
    }
}
