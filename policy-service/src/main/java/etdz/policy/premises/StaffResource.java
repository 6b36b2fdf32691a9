package etdz.policy.premises;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import java.net.URI;
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

/// Who is seconded to the premises, and who was there.
@RestController
@RequestMapping(Premises.PATH + "/staff")
class StaffResource {

    private static final int LONGEST = 100;

    /// @param present absent while nobody has said
    record StaffView(
            String id,
            String organ,
            String person,
            int window,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean present,
            long version) {

        static StaffView of(Secondment one, @Nullable Boolean present) {
            return new StaffView(
                    one.id(),
                    one.organ(),
                    one.person(),
                    one.window(),
                    one.from(),
                    one.until().equals(Secondment.OPEN_END) ? null : one.until(),
                    present,
                    one.version());
        }
    }

    record Staff(LocalDate day, List<StaffView> items) {}

    record Seconding(
            @Nullable String organ,
            @Nullable String person,
            @Nullable Integer window,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Present(@Nullable LocalDate day, @Nullable Boolean present) {}

    record Ending(@Nullable LocalDate until) {}

    private final Premises premises;
    private final Secondments secondments;
    private final CreationKeys keys;

    StaffResource(Premises premises, Secondments secondments, CreationKeys keys) {
        this.premises = premises;
        this.secondments = secondments;
        this.keys = keys;
    }

    @GetMapping
    @PreAuthorize(Premises.STAFF)
    Staff list(Actor actor, @PathVariable ZoneCode zone, @RequestParam Optional<LocalDate> day) {
        var here = premises.desk(actor, zone);
        var on = day.orElseGet(premises::today);
        var present = secondments.present(here, on);
        return new Staff(
                on,
                secondments.on(here, on).stream()
                        .map(one -> StaffView.of(one, present.get(one.id())))
                        .toList());
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'APPROVER', 'DEPARTMENT')")
    ResponseEntity<StaffView> second(
            Actor actor,
            @PathVariable ZoneCode zone,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Seconding body) {
        var here = premises.desk(actor, zone);
        var creation = keys.of(actor, key, here, body);
        var complaints = new Complaints();
        var organ = complaints.text("/organ", body.organ(), LONGEST);
        var person = complaints.text("/person", body.person(), LONGEST);
        var window = complaints.needed("/window", body.window());
        var from = complaints.needed("/from", body.from());
        var until = Optional.ofNullable(body.until()).orElse(Secondment.OPEN_END);
        if (from.filter(until::isBefore).isPresent()) {
            complaints.at("/until", "早于起始日期", "before its beginning");
        }
        complaints.raise();
        var stored =
                secondments.add(
                        new Secondment(
                                "SEC-" + UuidCreator.getTimeOrderedEpoch(),
                                here,
                                organ,
                                person,
                                window.orElseThrow(),
                                from.orElseThrow(),
                                until,
                                1,
                                creation));
        var at = "/api/policy/premises/" + here.value() + "/staff/" + stored.id();
        return ResponseEntity.created(URI.create(at))
                .eTag("\"" + stored.version() + "\"")
                .body(StaffView.of(stored, null));
    }

    @PutMapping("/{id}/attendance")
    @PreAuthorize(Premises.DESK)
    StaffView attend(
            Actor actor,
            @PathVariable ZoneCode zone,
            @PathVariable String id,
            @RequestBody Present body) {
        var held = held(actor, zone, id);
        var complaints = new Complaints();
        var present = complaints.needed("/present", body.present());
        complaints.raise();
        var day = Optional.ofNullable(body.day()).orElseGet(premises::today);
        if (day.isBefore(held.from()) || day.isAfter(held.until())) {
            throw Problem.of(CONFLICT, "not-seconded-on-that-day");
        }
        secondments.note(
                new Attendance(
                        Attendance.id(id, day),
                        id,
                        held.zone(),
                        day,
                        present.orElseThrow(),
                        actor.getPrincipal(),
                        premises.now()));
        return StaffView.of(held, present.orElseThrow());
    }

    @PutMapping("/{id}/end")
    @PreAuthorize("hasAnyRole('OFFICER', 'APPROVER', 'DEPARTMENT')")
    ResponseEntity<StaffView> end(
            Actor actor,
            @PathVariable ZoneCode zone,
            @PathVariable String id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Ending body) {
        var held = held(actor, zone, id);
        ETag.of(held.version()).requireIn(read);
        var complaints = new Complaints();
        var until = complaints.needed("/until", body.until());
        if (until.filter(day -> day.isBefore(held.from())).isPresent()) {
            complaints.at("/until", "早于起始日期", "before its beginning");
        }
        complaints.raise();
        var ended = secondments.end(held, until.orElseThrow()).orElseThrow(ETag::stale);
        return ETag.of(ended.version()).on(StaffView.of(ended, null));
    }

    private Secondment held(Actor actor, ZoneCode zone, String id) {
        return secondments
                .find(premises.desk(actor, zone), id)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-secondment"));
    }
}
