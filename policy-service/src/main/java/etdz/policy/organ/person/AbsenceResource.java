package etdz.policy.organ.person;

import static etdz.common.http.CreationKeys.HEADER;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.organ.Staff;
import etdz.policy.organ.person.Command.EndAbsence;
import etdz.policy.organ.person.Outcome.Moved;
import etdz.policy.organ.person.Outcome.TurnedDown;
import etdz.policy.organ.person.RecordingAbsence.Wanted;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

/// Each member of staff records his own absence; an administrator that of anybody in his scope.
@RestController
@RequestMapping(AbsenceResource.PATH)
class AbsenceResource {

    static final String PATH = "/api/policy/absences";
    private static final int LONGEST_DAYS = 366;
    private static final Bilingual NO_PERIOD =
            new Bilingual("须在今天或以后，且不超过 366 天", "today or later, at most 366 days");

    record NewAbsence(
            @Nullable String user,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String deputy,
            @Nullable Boolean handsOver) {}

    record End(@Nullable LocalDate back) {}

    record AbsenceView(
            String id,
            String user,
            String name,
            @Nullable ZoneCode zone,
            LocalDate from,
            LocalDate to,
            String deputy,
            String deputyName,
            boolean handsOver,
            boolean cancelled,
            long version) {

        static AbsenceView of(Away away, Map<String, String> names) {
            var absence = away.absence();
            return new AbsenceView(
                    absence.id(),
                    away.user(),
                    away.name(),
                    away.zone(),
                    absence.from(),
                    absence.to(),
                    absence.deputy(),
                    names.getOrDefault(absence.deputy(), absence.deputy()),
                    absence.handsOver(),
                    absence.cancelledAt() != null,
                    away.version());
        }
    }

    private final PeopleRegister register;
    private final RecordingAbsence recording;
    private final People people;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    AbsenceResource(
            PeopleRegister register,
            RecordingAbsence recording,
            People people,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.register = register;
        this.recording = recording;
        this.people = people;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Staff.READS)
    ResponseEntity<Listing<AbsenceView>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var first = from.orElseGet(this::today);
        var page =
                register.away(
                        first,
                        to.orElseGet(() -> first.plusDays(LONGEST_DAYS)),
                        zone,
                        actor.scope(),
                        paging.request(limit, cursor));
        var names = people.names(page.items().stream().map(it -> it.absence().deputy()).toList());
        return paging.answer(page.map(away -> AbsenceView.of(away, names)));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Staff.READS)
    ResponseEntity<AbsenceView> show(Actor actor, @PathVariable String id) {
        return answer(held(actor, id), id);
    }

    @PostMapping
    @PreAuthorize(Staff.READS)
    ResponseEntity<AbsenceView> record(
            Actor actor,
            @RequestHeader(HEADER) Optional<String> key,
            @RequestBody NewAbsence body) {
        var creation = keys.of(actor, key, body);
        var wanted = wanted(actor, body);
        if (register.find(wanted.user(), actor.scope()).isEmpty()) {
            throw Problem.of(NOT_FOUND, "no-such-person");
        }
        var recorded = after(recording.record(wanted, creation, actor.getPrincipal(), now()));
        var id = RecordingAbsence.idUnder(creation);
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .eTag(ETag.of(recorded.version()).value())
                .body(view(recorded, id));
    }

    private Wanted wanted(Actor actor, NewAbsence body) {
        var user = Optional.ofNullable(body.user()).orElse(actor.getPrincipal());
        if (!user.equals(actor.getPrincipal()) && !actor.is("system-admin")) {
            throw Problem.of(FORBIDDEN, "not-allowed");
        }
        var complaints = new Complaints();
        var from = complaints.checked("/from", body.from(), it -> !it.isBefore(today()), NO_PERIOD);
        var to =
                complaints.checked(
                        "/to",
                        body.to(),
                        it -> from.isEmpty() || isPeriod(from.get(), it),
                        NO_PERIOD);
        var deputy = complaints.text("/deputy", body.deputy(), PersonResource.LONGEST_USER);
        if (deputy.equals(user)) {
            complaints.at("/deputy", "不能由本人代理", "not the same person");
        }
        complaints.raise();
        return new Wanted(
                user,
                from.orElseThrow(),
                to.orElseThrow(),
                deputy,
                Boolean.TRUE.equals(body.handsOver()));
    }

    private static boolean isPeriod(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && to.isBefore(from.plusDays(LONGEST_DAYS));
    }

    @PutMapping("/{id}/end")
    @PreAuthorize(Staff.READS)
    ResponseEntity<AbsenceView> end(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody End body) {
        var person = held(actor, id);
        if (!person.user().equals(actor.getPrincipal()) && !actor.is("system-admin")) {
            throw Problem.of(FORBIDDEN, "not-allowed");
        }
        ETag.of(person.version()).requireIn(read);
        var back = Optional.ofNullable(body.back()).orElseGet(this::today);
        var next = after(person.on(new EndAbsence(id, back), actor.getPrincipal(), now()));
        if (!register.store(next, Optional.empty())) {
            throw ETag.stale();
        }
        return answer(next, id);
    }

    private Person held(Actor actor, String id) {
        return register.withAbsence(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-absence"));
    }

    private static Person after(Outcome outcome) {
        return switch (outcome) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private ResponseEntity<AbsenceView> answer(Person person, String id) {
        return ETag.of(person.version()).on(view(person, id));
    }

    private AbsenceView view(Person person, String id) {
        var absence = person.absence(id).orElseThrow();
        return AbsenceView.of(Away.of(person, absence), people.names(List.of(absence.deputy())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
