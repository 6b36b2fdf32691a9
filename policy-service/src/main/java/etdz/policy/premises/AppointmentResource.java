package etdz.policy.premises;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.matter.MatterCode;
import etdz.policy.premises.Booking.Booked;
import etdz.policy.premises.Slot.Appointment;
import etdz.policy.premises.Slot.State;
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

/// Appointments: everybody has his own, the desk marks who came.
@RestController
@RequestMapping(AppointmentResource.PATH)
class AppointmentResource {

    static final String PATH = "/api/policy/appointments";

    record AppointmentView(
            String id,
            ZoneCode zone,
            String group,
            LocalDate day,
            String time,
            @Nullable MatterCode matter,
            State state,
            Instant at) {

        static AppointmentView of(Slot slot, Appointment one) {
            return new AppointmentView(
                    one.id(),
                    slot.zone(),
                    slot.group(),
                    slot.day(),
                    slot.time(),
                    one.matter(),
                    one.state(),
                    one.at());
        }
    }

    record Wanted(
            @Nullable ZoneCode zone,
            @Nullable String group,
            @Nullable LocalDate day,
            @Nullable String time,
            @Nullable MatterCode matter) {}

    record Arrived(AppointmentView appointment, QueueResource.TicketView ticket) {}

    private final Premises premises;
    private final Booking booking;
    private final Slots slots;
    private final TakingNumber taking;
    private final CreationKeys keys;
    private final Paging paging;

    AppointmentResource(
            Premises premises,
            Booking booking,
            Slots slots,
            TakingNumber taking,
            CreationKeys keys,
            Paging paging) {
        this.premises = premises;
        this.booking = booking;
        this.slots = slots;
        this.taking = taking;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<AppointmentView> book(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Wanted body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = complaints.needed("/zone", body.zone());
        var group =
                complaints.checked(
                        "/group",
                        body.group(),
                        Premises::isGroup,
                        new Bilingual("没有这个窗口组", "no such group of windows"));
        var day = complaints.needed("/day", body.day());
        var time = complaints.text("/time", body.time(), 5);
        complaints.raise();
        var id = Slot.id(zone.orElseThrow(), group.orElseThrow(), day.orElseThrow(), time);
        var booked = booking.book(actor, id, body.matter(), creation, premises.now());
        return ResponseEntity.created(URI.create(PATH + "/" + booked.appointment().id()))
                .body(view(booked));
    }

    private static AppointmentView view(Booked booked) {
        return AppointmentView.of(booked.slot(), booked.appointment());
    }

    /// The own ones, the latest first; a row for each time.
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Listing<AppointmentView>> list(
            Actor actor,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var by = actor.getPrincipal();
        var page = slots.of(by, paging.request(limit, cursor));
        return paging.answer(
                page.map(slot ->
                        AppointmentView.of(
                                slot,
                                slot.appointments().reversed().stream()
                                        .filter(one -> one.by().equals(by))
                                        .findFirst()
                                        .orElseThrow())));
    }

    @PutMapping("/{id}/cancellation")
    @PreAuthorize("isAuthenticated()")
    AppointmentView cancel(Actor actor, @PathVariable String id) {
        var held = held(id);
        if (!held.appointment().by().equals(actor.getPrincipal())
                && !Premises.isAtDesk(actor, held.slot().zone())) {
            throw unknown();
        }
        return view(moved(held, State.CANCELLED));
    }

    @PutMapping("/{id}/no-show")
    @PreAuthorize(Premises.DESK)
    AppointmentView noShow(Actor actor, @PathVariable String id) {
        var held = desk(actor, id);
        if (held.slot().startsAt().isAfter(premises.now())) {
            throw Problem.of(CONFLICT, "slot-not-begun");
        }
        return view(moved(held, State.NO_SHOW));
    }

    /// Who booked and came gets a number before those who walked in.
    @PutMapping("/{id}/arrival")
    @PreAuthorize(Premises.DESK)
    Arrived arrive(Actor actor, @PathVariable String id) {
        var held = desk(actor, id);
        if (!held.slot().day().equals(premises.today())) {
            throw Problem.of(CONFLICT, "not-the-day-of-the-appointment");
        }
        var arrived = moved(held, State.ARRIVED);
        var ticket = taking.forAppointment(arrived.slot(), arrived.appointment(), premises.now());
        return new Arrived(view(arrived), QueueResource.TicketView.of(ticket));
    }

    /// Done again it is as it was.
    private Booked moved(Booked held, State to) {
        if (held.appointment().state() == to) {
            return held;
        }
        var id = held.appointment().id();
        return slots.move(id, to)
                .map(after -> new Booked(after, after.appointment(id).orElseThrow()))
                .orElseThrow(() -> Problem.of(CONFLICT, "appointment-not-open"));
    }

    private Booked desk(Actor actor, String id) {
        var held = held(id);
        if (!actor.scope().covers(held.slot().zone())) {
            throw unknown();
        }
        return held;
    }

    private Booked held(String id) {
        return slots.of(id)
                .map(slot -> new Booked(slot, slot.appointment(id).orElseThrow()))
                .orElseThrow(AppointmentResource::unknown);
    }

    private static Problem unknown() {
        return Problem.of(NOT_FOUND, "no-such-appointment");
    }
}
