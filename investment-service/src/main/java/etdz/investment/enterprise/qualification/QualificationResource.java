package etdz.investment.enterprise.qualification;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
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
import etdz.common.time.China;
import etdz.investment.enterprise.qualification.Command.Reinstate;
import etdz.investment.enterprise.qualification.Command.Withdraw;
import etdz.investment.enterprise.qualification.Outcome.Moved;
import etdz.investment.enterprise.qualification.Outcome.TurnedDown;
import etdz.investment.enterprise.qualification.Qualifications.Search;
import etdz.investment.enterprise.qualification.kind.QualificationKind;
import etdz.investment.enterprise.qualification.kind.QualificationKinds;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All qualifications in scope, those that end soon among them, and the acts on one.
@RestController
class QualificationResource {

    static final String PATH = "/api/investment/qualifications";
    static final String READERS =
            "hasAnyRole('APPLICANT', 'INVESTOR', 'EMPLOYER', 'AGENT', 'OFFICER', 'LAND_OFFICER',"
                    + " 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";
    static final String WRITERS = "hasAnyRole('OFFICER', 'APPROVER')";

    private static final String ONE = PATH + "/{id}";
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 366;
    private static final Bilingual NOT_YET = new Bilingual("不得晚于今天", "not after today");

    record Kinds(List<QualificationKind> items) {}

    record Withdrawing(@Nullable LocalDate on, @Nullable String reason) {}

    private final Qualifications qualifications;
    private final QualificationKinds kinds;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    QualificationResource(
            Qualifications qualifications,
            QualificationKinds kinds,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.qualifications = qualifications;
        this.kinds = kinds;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping("/api/investment/qualification-kinds")
    @PreAuthorize("isAuthenticated()")
    Kinds kinds() {
        return new Kinds(kinds.all());
    }

    @GetMapping(PATH)
    @PreAuthorize(READERS)
    ResponseEntity<Listing<QualificationView>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<Integer> endsWithin,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var search = search(zone, kind, endsWithin, today());
        var page = qualifications.page(search, actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(held -> QualificationView.of(held, kinds, actor, today())));
    }

    /// The end is a bound on the day that the certificate says, computed when somebody asks.
    static Search search(
            Optional<ZoneCode> zone,
            Optional<String> kind,
            Optional<Integer> endsWithin,
            LocalDate today) {
        if (endsWithin.filter(days -> days < 0 || days > MOST_DAYS).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("endsWithin", "0..." + MOST_DAYS);
        }
        return new Search(
                zone,
                kind.filter(it -> !it.isEmpty()),
                endsWithin.map(_ -> today),
                endsWithin.map(today::plusDays));
    }

    @GetMapping(ONE)
    @PreAuthorize(READERS)
    ResponseEntity<QualificationView> show(Actor actor, @PathVariable QualificationId id) {
        return answer(held(actor, id), actor);
    }

    @PutMapping(ONE + "/withdrawal")
    @PreAuthorize(WRITERS)
    ResponseEntity<QualificationView> withdraw(
            Actor actor,
            @PathVariable QualificationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Withdrawing body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_REASON);
        var on = complaints.checked("/on", body.on(), day -> !day.isAfter(today()), NOT_YET);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "withdraw " + id.value(), body);
        return move(actor, id, read, command, new Withdraw(on.orElseThrow(), reason));
    }

    @PutMapping(ONE + "/reinstatement")
    @PreAuthorize(WRITERS)
    ResponseEntity<QualificationView> reinstate(
            Actor actor,
            @PathVariable QualificationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        var command = keys.ofCommand(actor, key, "reinstate " + id.value(), "");
        return move(actor, id, read, command, new Reinstate());
    }

    private ResponseEntity<QualificationView> move(
            Actor actor,
            QualificationId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Command command) {
        var guarded =
                new Guarded<>(
                        () -> held(actor, id),
                        Qualification::version,
                        () -> key.filter(it -> qualifications.done(id, it)).isPresent(),
                        (_, next) -> qualifications.store(next, key));
        return answer(guarded.act(read, held -> moved(held, command, actor)), actor);
    }

    private Qualification moved(Qualification held, Command command, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (held.on(command, actor.getPrincipal(), now)) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private Qualification held(Actor actor, QualificationId id) {
        return qualifications
                .find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-qualification"));
    }

    private ResponseEntity<QualificationView> answer(Qualification held, Actor actor) {
        return ETag.of(held.version()).on(QualificationView.of(held, kinds, actor, today()));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
