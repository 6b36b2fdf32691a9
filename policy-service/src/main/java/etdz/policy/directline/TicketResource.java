package etdz.policy.directline;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.directline.Tickets.Wanted;
import etdz.policy.directline.ticket.Command;
import etdz.policy.directline.ticket.Command.Accept;
import etdz.policy.directline.ticket.Command.Close;
import etdz.policy.directline.ticket.Command.Escalate;
import etdz.policy.directline.ticket.Command.Reply;
import etdz.policy.directline.ticket.Outcome.Moved;
import etdz.policy.directline.ticket.Outcome.TurnedDown;
import etdz.policy.directline.ticket.Subject;
import etdz.policy.directline.ticket.Subject.Department;
import etdz.policy.directline.ticket.Ticket;
import etdz.policy.directline.ticket.Ticket.Turn;
import etdz.policy.directline.ticket.TicketId;
import etdz.policy.matter.MatterCode;
import etdz.policy.organ.Organ.Level;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Organs;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The zone raises, the region's department answers, the zone says whether that helped.
@RestController
@RequestMapping(TicketResource.PATH)
class TicketResource {

    static final String PATH = "/api/policy/direct-line/tickets";
    static final String STAFF =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    private static final String ZONE_STAFF = "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')";
    private static final List<String> RAISERS = List.of("officer", "reviewer", "approver");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4_000;

    record Raising(
            @Nullable ZoneCode zone,
            @Nullable String title,
            @Nullable String text,
            @Nullable MatterCode matter,
            @Nullable Asked department) {}

    record Asked(@Nullable OrganCode organ) {}

    record Text(@Nullable String text) {}

    record Reason(@Nullable String reason) {}

    record Closing(@Nullable Boolean satisfied) {}

    record Counts(long department, long zone, long overdue) {}

    private final Tickets tickets;
    private final RaisingTicket raising;
    private final Organs organs;
    private final Calendars calendars;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    TicketResource(
            Tickets tickets,
            RaisingTicket raising,
            Organs organs,
            Calendars calendars,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.tickets = tickets;
        this.raising = raising;
        this.organs = organs;
        this.calendars = calendars;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize(ZONE_STAFF)
    ResponseEntity<TicketView> raise(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Raising body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var title = complaints.text("/title", body.title(), LONGEST_TITLE);
        var text = complaints.text("/text", body.text(), LONGEST_TEXT);
        var zone = zone(actor, body.zone(), complaints);
        var now = now();
        var department = department(body.department(), now.today(), complaints);
        complaints.raise();
        var subject = new Subject(title, text, body.matter(), department.orElseThrow());
        var held = raising.raise(zone.orElseThrow(), subject, actor.getPrincipal(), creation, now);
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(TicketView.of(held, actor, now.today()));
    }

    /// The zone of the caller; one who has several says which.
    private static Optional<ZoneCode> zone(
            Actor actor, @Nullable ZoneCode asked, Complaints complaints) {
        if (!(actor.scope() instanceof Scope.Zones(var zones))) {
            throw Problem.of(FORBIDDEN, "not-of-a-zone");
        }
        var zone = asked == null && zones.size() == 1 ? zones.iterator().next() : asked;
        if (zone == null) {
            complaints.needed("/zone");
            return Optional.empty();
        }
        if (!zones.contains(zone)) {
            complaints.at("/zone", "不是您所在的经开区", "not a zone of yours");
        }
        return Optional.of(zone);
    }

    private Optional<Department> department(
            @Nullable Asked asked, LocalDate today, Complaints complaints) {
        if (asked == null || asked.organ() == null) {
            complaints.needed("/department/organ");
            return Optional.empty();
        }
        var found =
                organs.find(asked.organ())
                        .filter(organ -> organ.level() == Level.REGION && organ.openOn(today));
        if (found.isEmpty()) {
            complaints.at("/department/organ", "自治区没有这个部门", "no department of the region");
        }
        return found.map(organ -> new Department(organ.code(), organ.name().zh()));
    }

    @GetMapping
    @PreAuthorize(STAFF)
    ResponseEntity<Listing<TicketView.Row>> list(
            Actor actor,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var today = now().today();
        Wanted wanted =
                switch (state) {
                    case "open" -> new Wanted.Open(Optional.empty(), Optional.empty());
                    case "department" ->
                            new Wanted.Open(Optional.of(Turn.DEPARTMENT), Optional.empty());
                    case "zone" -> new Wanted.Open(Optional.of(Turn.ZONE), Optional.empty());
                    case "overdue" ->
                            new Wanted.Open(Optional.of(Turn.DEPARTMENT), Optional.of(today));
                    case "closed" -> new Wanted.Every(true);
                    case "all" -> new Wanted.Every(false);
                    default ->
                            throw Problem.of(BAD_REQUEST, "bad-parameter")
                                    .at("state", "open|department|zone|overdue|closed|all");
                };
        var page = tickets.page(actor.scope(), zone, wanted, paging.request(limit, cursor));
        return paging.answer(page.map(held -> TicketView.Row.of(held, today)));
    }

    @GetMapping("/counts")
    @PreAuthorize(STAFF)
    Counts count(Actor actor) {
        var scope = actor.scope();
        return new Counts(
                tickets.count(scope, Turn.DEPARTMENT, Optional.empty()),
                tickets.count(scope, Turn.ZONE, Optional.empty()),
                tickets.count(scope, Turn.DEPARTMENT, Optional.of(now().today())));
    }

    @GetMapping("/{id}")
    @PreAuthorize(STAFF)
    ResponseEntity<TicketView> show(Actor actor, @PathVariable TicketId id) {
        return answer(held(actor, id), actor);
    }

    @PutMapping("/{id}/acceptance")
    @PreAuthorize("hasRole('DEPARTMENT')")
    ResponseEntity<TicketView> accept(
            Actor actor,
            @PathVariable TicketId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        return move(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "accept " + id.value(), ""),
                new Accept());
    }

    @PutMapping("/{id}/answer")
    @PreAuthorize("hasRole('DEPARTMENT')")
    ResponseEntity<TicketView> reply(
            Actor actor,
            @PathVariable TicketId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Text body) {
        var complaints = new Complaints();
        var text = complaints.text("/text", body.text(), LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "answer " + id.value(), body);
        return move(actor, id, read, command, new Reply(text));
    }

    @PutMapping("/{id}/escalation")
    @PreAuthorize(ZONE_STAFF)
    ResponseEntity<TicketView> escalate(
            Actor actor,
            @PathVariable TicketId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Reason body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "escalate " + id.value(), body);
        return move(actor, id, read, command, new Escalate(reason));
    }

    @PutMapping("/{id}/closure")
    @PreAuthorize(ZONE_STAFF)
    ResponseEntity<TicketView> close(
            Actor actor,
            @PathVariable TicketId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Closing body) {
        var complaints = new Complaints();
        var satisfied = complaints.needed("/satisfied", body.satisfied());
        complaints.raise();
        var command = keys.ofCommand(actor, key, "close " + id.value(), body);
        return move(actor, id, read, command, new Close(satisfied.orElseThrow()));
    }

    private ResponseEntity<TicketView> move(
            Actor actor,
            TicketId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Command command) {
        var guarded =
                new Guarded<>(
                        () -> held(actor, id),
                        Ticket::version,
                        () -> key.filter(it -> tickets.done(id, it)).isPresent(),
                        (_, next) -> tickets.store(next, key));
        return answer(guarded.act(read, held -> moved(held, command, actor)), actor);
    }

    private Ticket moved(Ticket held, Command command, Actor actor) {
        if ((command instanceof Accept || command instanceof Reply) && !isAsked(actor, held)) {
            throw Problem.of(FORBIDDEN, "not-the-asked-department");
        }
        return switch (held.on(command, actor.getPrincipal(), now())) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private Ticket held(Actor actor, TicketId id) {
        return tickets.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-ticket"));
    }

    private ResponseEntity<TicketView> answer(Ticket held, Actor actor) {
        return ETag.of(held.version()).on(TicketView.of(held, actor, now().today()));
    }

    /// Nobody answers for another department: neither a city's for the region's nor one of the
    /// region's for its neighbour.
    static boolean isAsked(Actor actor, Ticket held) {
        return actor.is("department")
                && actor.organ()
                        .filter(held.subject().department().organ().value()::equals)
                        .isPresent();
    }

    static boolean ofZone(Actor actor) {
        return actor.scope() instanceof Scope.Zones && RAISERS.stream().anyMatch(actor::is);
    }

    private Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }
}
