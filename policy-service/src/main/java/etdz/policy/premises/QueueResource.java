package etdz.policy.premises;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.premises.QueueTicket.State;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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

/// The queue of today: take a number, call, serve, skip.
@RestController
@RequestMapping(Premises.PATH)
class QueueResource {

    record TicketView(
            String id,
            LocalDate day,
            String group,
            int number,
            boolean booked,
            State state,
            Instant takenAt,
            @Nullable Integer window,
            @Nullable Instant calledAt) {

        static TicketView of(QueueTicket ticket) {
            return new TicketView(
                    ticket.id(),
                    ticket.day(),
                    ticket.group(),
                    ticket.number(),
                    ticket.appointment() != null,
                    ticket.state(),
                    ticket.takenAt(),
                    ticket.window(),
                    ticket.calledAt());
        }
    }

    record Taking(@Nullable String group) {}

    private final Premises premises;
    private final Windows windows;
    private final QueueTickets tickets;
    private final TakingNumber taking;
    private final CreationKeys keys;
    private final Paging paging;

    QueueResource(
            Premises premises,
            Windows windows,
            QueueTickets tickets,
            TakingNumber taking,
            CreationKeys keys,
            Paging paging) {
        this.premises = premises;
        this.windows = windows;
        this.tickets = tickets;
        this.taking = taking;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping("/queue")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<TicketView> take(
            Actor actor,
            @PathVariable ZoneCode zone,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Taking body) {
        var here = premises.open(zone);
        var creation = keys.of(actor, key, here, body);
        var complaints = new Complaints();
        var group = complaints.text("/group", body.group(), 30);
        if (complaints.none()
                && windows.of(here).stream()
                        .noneMatch(window -> window.open() && window.group().equals(group))) {
            complaints.at("/group", "没有开放的窗口", "no open window");
        }
        complaints.raise();
        var ticket = taking.walkIn(here, group, actor.getPrincipal(), creation, premises.now());
        var at = "/api/policy/premises/" + here.value() + "/queue/" + ticket.id();
        return ResponseEntity.created(URI.create(at)).body(TicketView.of(ticket));
    }

    @GetMapping("/queue")
    @PreAuthorize(Premises.STAFF)
    ResponseEntity<Listing<TicketView>> list(
            Actor actor,
            @PathVariable ZoneCode zone,
            @RequestParam(defaultValue = "WAITING") State state,
            @RequestParam Optional<LocalDate> day,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var here = premises.desk(actor, zone);
        var page =
                tickets.page(
                        here, day.orElseGet(premises::today), state, paging.request(limit, cursor));
        return paging.answer(page.map(TicketView::of));
    }

    @GetMapping("/queue/{id}")
    @PreAuthorize("isAuthenticated()")
    TicketView show(Actor actor, @PathVariable ZoneCode zone, @PathVariable String id) {
        return tickets.find(premises.open(zone), id)
                .filter(ticket ->
                        ticket.by().equals(actor.getPrincipal()) || actor.scope().covers(zone))
                .map(TicketView::of)
                .orElseThrow(QueueResource::unknown);
    }

    /// Calls the next; a window that still has somebody gets him again.
    @PutMapping("/windows/{number}/call")
    @PreAuthorize(Premises.DESK)
    TicketView call(Actor actor, @PathVariable ZoneCode zone, @PathVariable int number) {
        var here = premises.desk(actor, zone);
        var window =
                windows.find(here, number)
                        .filter(Window::open)
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-window"));
        var day = premises.today();
        return tickets.calledAt(here, day, number)
                .or(() -> tickets.call(here, day, window.group(), number, premises.now()))
                .map(TicketView::of)
                .orElseThrow(() -> Problem.of(CONFLICT, "nobody-waits"));
    }

    @PutMapping("/queue/{id}/served")
    @PreAuthorize(Premises.DESK)
    TicketView serve(Actor actor, @PathVariable ZoneCode zone, @PathVariable String id) {
        return finish(actor, zone, id, State.SERVED);
    }

    @PutMapping("/queue/{id}/skipped")
    @PreAuthorize(Premises.DESK)
    TicketView skip(Actor actor, @PathVariable ZoneCode zone, @PathVariable String id) {
        return finish(actor, zone, id, State.SKIPPED);
    }

    /// Done again it is as it was.
    private TicketView finish(Actor actor, ZoneCode zone, String id, State how) {
        var here = premises.desk(actor, zone);
        var held = tickets.find(here, id).orElseThrow(QueueResource::unknown);
        if (held.state() == how) {
            return TicketView.of(held);
        }
        return tickets.finish(here, id, how, premises.now())
                .map(TicketView::of)
                .orElseThrow(() -> Problem.of(CONFLICT, "number-not-called"));
    }

    private static Problem unknown() {
        return Problem.of(NOT_FOUND, "no-such-number");
    }
}
