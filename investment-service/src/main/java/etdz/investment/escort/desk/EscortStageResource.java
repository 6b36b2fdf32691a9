package etdz.investment.escort.desk;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.investment.escort.Command;
import etdz.investment.escort.Command.Begin;
import etdz.investment.escort.Command.Finish;
import etdz.investment.escort.Command.Reopen;
import etdz.investment.escort.Command.Skip;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.stage.StageCode;
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

/// How far a stage has come, as the agent or an officer records it.
@RestController
@RequestMapping(EscortDesk.PATH + "/{id}/stages/{stage}")
class EscortStageResource {

    /// What is asked of a stage.
    enum Act {
        BEGIN,
        FINISH,
        SKIP,
        REOPEN
    }

    /// @param on when it was begun or finished
    /// @param reason why it is not needed, or is done again
    record Recording(@Nullable Act act, @Nullable LocalDate on, @Nullable String reason) {}

    private final EscortDesk desk;
    private final CreationKeys keys;

    EscortStageResource(EscortDesk desk, CreationKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT')")
    ResponseEntity<EscortView> record(
            Actor actor,
            @PathVariable EscortId id,
            @PathVariable StageCode stage,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Recording body) {
        var complaints = new Complaints();
        var command =
                complaints
                        .needed("/act", body.act())
                        .map(it -> command(it, stage, body, complaints));
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "Stage" + id.value() + stage.value(), body),
                Set.of(Part.OFFICER, Part.AGENT),
                _ -> command.orElseThrow());
    }

    private Command command(Act act, StageCode stage, Recording body, Complaints complaints) {
        return switch (act) {
            case BEGIN -> new Begin(stage, desk.past("/on", body.on(), complaints));
            case FINISH -> new Finish(stage, desk.past("/on", body.on(), complaints));
            case SKIP -> new Skip(stage, EscortDesk.reason(body.reason(), complaints));
            case REOPEN -> new Reopen(stage, EscortDesk.reason(body.reason(), complaints));
        };
    }
}
