package etdz.investment.escort.desk;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.investment.escort.Command.AddNote;
import etdz.investment.escort.Command.PutOffNote;
import etdz.investment.escort.Command.SettleNote;
import etdz.investment.escort.EscortId;
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

/// Notes that come back on a day, for the agent and the officers of the zone.
@RestController
@RequestMapping(EscortDesk.PATH + "/{id}/notes")
class EscortNoteResource {

    record Noting(@Nullable String text, @Nullable LocalDate comesUpOn) {}

    record Later(@Nullable LocalDate comesUpOn) {}

    private static final Set<Part> WORKERS = Set.of(Part.OFFICER, Part.AGENT);

    private final EscortDesk desk;
    private final CreationKeys keys;

    EscortNoteResource(EscortDesk desk, CreationKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT')")
    ResponseEntity<EscortView> add(
            Actor actor,
            @PathVariable EscortId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Noting body) {
        var complaints = new Complaints();
        var text = complaints.text("/text", body.text(), EscortDesk.LONGEST_TEXT);
        var day = desk.ahead("/comesUpOn", body.comesUpOn(), complaints);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "AddNote" + id.value(), body),
                WORKERS,
                _ -> new AddNote(text, day));
    }

    @PutMapping("/{number}/day")
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT')")
    ResponseEntity<EscortView> putOff(
            Actor actor,
            @PathVariable EscortId id,
            @PathVariable int number,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Later body) {
        var complaints = new Complaints();
        var day = desk.ahead("/comesUpOn", body.comesUpOn(), complaints);
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "PutOffNote%s-%d".formatted(id.value(), number), body),
                WORKERS,
                _ -> new PutOffNote(number, day));
    }

    @PutMapping("/{number}/settlement")
    @PreAuthorize("hasAnyRole('OFFICER', 'AGENT')")
    ResponseEntity<EscortView> settle(
            Actor actor,
            @PathVariable EscortId id,
            @PathVariable int number,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "SettleNote%s-%d".formatted(id.value(), number), ""),
                WORKERS,
                _ -> new SettleNote(number));
    }
}
