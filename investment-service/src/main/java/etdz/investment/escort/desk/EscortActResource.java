package etdz.investment.escort.desk;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.investment.escort.Command.Accept;
import etdz.investment.escort.Command.End;
import etdz.investment.escort.Command.HandOver;
import etdz.investment.escort.Command.Prolong;
import etdz.investment.escort.Command.Revoke;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Side;
import etdz.investment.escort.view.EscortView;
import etdz.investment.escort.view.Part;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What moves a mandate: its acceptance, a longer term, another agent, its end.
@RestController
@RequestMapping(EscortDesk.PATH + "/{id}")
class EscortActResource {

    record Naming(@Nullable String agent) {}

    record Handing(@Nullable String agent, @Nullable String reason) {}

    record Term(@Nullable LocalDate until) {}

    record Because(@Nullable String reason) {}

    private final EscortDesk desk;
    private final ZoneAgents agents;
    private final CreationKeys keys;

    EscortActResource(EscortDesk desk, ZoneAgents agents, CreationKeys keys) {
        this.desk = desk;
        this.agents = agents;
        this.keys = keys;
    }

    /// The zone accepts the mandate and names the one agent.
    @PutMapping("/acceptance")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<EscortView> accept(
            Actor actor,
            @PathVariable EscortId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Naming body) {
        var command = keys.ofCommand(actor, key, "Accept" + id.value(), body);
        return desk.act(
                actor,
                id,
                read,
                command,
                Set.of(Part.OFFICER),
                held -> {
                    var complaints = new Complaints();
                    var agent = agent(held.zone(), body.agent(), complaints);
                    complaints.raise();
                    desk.requireOffered(held.zone(), desk.now().today());
                    return new Accept(agent.orElseThrow());
                });
    }

    private Optional<Agent> agent(ZoneCode zone, @Nullable String id, Complaints complaints) {
        var agent = complaints.needed("/agent", id).flatMap(it -> agents.find(zone, it));
        if (id != null && agent.isEmpty()) {
            complaints.at("/agent", "不在本经开区代办员名册中", "not on the zone's list of agents");
        }
        return agent;
    }

    /// The client lengthens his mandate.
    @PutMapping("/term")
    @PreAuthorize("hasAnyRole('APPLICANT', 'INVESTOR')")
    ResponseEntity<EscortView> prolong(
            Actor actor,
            @PathVariable EscortId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Term body) {
        var complaints = new Complaints();
        var until = desk.ahead("/until", body.until(), complaints);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "Prolong" + id.value(), body),
                Set.of(Part.CLIENT),
                _ -> new Prolong(until));
    }

    /// Another agent goes on.
    @PutMapping("/agent")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<EscortView> handOver(
            Actor actor,
            @PathVariable EscortId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Handing body) {
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "HandOver" + id.value(), body),
                Set.of(Part.OFFICER),
                held -> {
                    var complaints = new Complaints();
                    var agent = agent(held.zone(), body.agent(), complaints);
                    var reason = EscortDesk.reason(body.reason(), complaints);
                    complaints.raise();
                    return new HandOver(agent.orElseThrow(), reason);
                });
    }

    /// Everything is done or not needed.
    @PutMapping("/ending")
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT')")
    ResponseEntity<EscortView> end(
            Actor actor,
            @PathVariable EscortId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "End" + id.value(), ""),
                Set.of(Part.OFFICER, Part.AGENT),
                _ -> new End());
    }

    /// Either side ends it before its time; the zone also turns down an offer so.
    @PutMapping("/revocation")
    @PreAuthorize("hasAnyRole('OFFICER', 'APPLICANT', 'INVESTOR')")
    ResponseEntity<EscortView> revoke(
            Actor actor,
            @PathVariable EscortId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Because body) {
        var complaints = new Complaints();
        var reason = EscortDesk.reason(body.reason(), complaints);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "Revoke" + id.value(), body),
                Set.of(Part.OFFICER, Part.CLIENT),
                held -> new Revoke(side(held, actor), reason));
    }

    private static Side side(Escort held, Actor actor) {
        return Part.of(held, actor) == Part.CLIENT ? Side.CLIENT : Side.ZONE;
    }
}
