package etdz.investment.capital.duty;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.calendar.Calendars;
import etdz.investment.caller.Callers;
import etdz.investment.capital.duty.Duties.Wanted;
import etdz.investment.capital.duty.DutyRules.Fine;
import etdz.investment.capital.duty.DutyRules.Rule;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// What enterprises of a zone owe; the zone's body is named as responsible (第三条).
@RestController
@RequestMapping(DutyResource.PATH)
class DutyResource {

    static final String PATH = "/api/investment/capital/duties";

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    record Opening(
            @Nullable ZoneCode zone,
            @Nullable WrittenEnterprise enterprise,
            @Nullable DutyKind kind,
            @Nullable LocalDate startsOn,
            @Nullable String occasion) {}

    record WrittenEnterprise(@Nullable CreditCode creditCode, @Nullable String name) {}

    record Fulfilling(@Nullable LocalDate on, @Nullable String proof) {}

    record RuleSheet(int amberDays, List<Rule> items, List<Fine> fines) {}

    private final Duties duties;
    private final DutyRules rules;
    private final Calendars calendars;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    DutyResource(
            Duties duties,
            DutyRules rules,
            Calendars calendars,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.duties = duties;
        this.rules = rules;
        this.calendars = calendars;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping("/rules")
    @PreAuthorize(Callers.STAFF)
    RuleSheet rules() {
        return new RuleSheet(rules.amberDays(), rules.all(), rules.fines());
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<Listing<DutyView>> list(
            Actor actor,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        Wanted wanted =
                switch (state) {
                    case "open" -> new Wanted.Open();
                    case "overdue" -> overdue();
                    case "fulfilled" -> new Wanted.Fulfilled();
                    default ->
                            throw Problem.of(BAD_REQUEST, "bad-parameter")
                                    .at("state", "open|overdue|fulfilled");
                };
        var page = duties.page(zone, wanted, actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(held -> view(held, actor)));
    }

    private Wanted overdue() {
        var bounds = new EnumMap<DutyKind, LocalDate>(DutyKind.class);
        for (var kind : DutyKind.values()) {
            bounds.put(kind, term(kind).overdueIfBefore(today()));
        }
        return new Wanted.Overdue(bounds);
    }

    @GetMapping("/{id}")
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<DutyView> show(Actor actor, @PathVariable DutyId id) {
        var held = held(actor, id);
        return ETag.of(held.version()).on(view(held, actor));
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<DutyView> open(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Opening body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = Callers.zone(actor, body.zone(), complaints);
        var enterprise = enterprise(body.enterprise(), complaints);
        var kind = complaints.needed("/kind", body.kind());
        var startsOn =
                complaints.checked(
                        "/startsOn",
                        body.startsOn(),
                        it -> !it.isBefore(EARLIEST) && !it.isAfter(today().plusYears(1)),
                        new Bilingual("应在2020年以后、一年以内", "after 2019 and within a year"));
        var occasion = complaints.text("/occasion", body.occasion(), LONGEST_TEXT);
        complaints.raise();
        var begins = startsOn.orElseThrow();
        var first =
                Duty.opened(
                        new DutyId("RD-" + UuidCreator.getTimeOrderedEpoch()),
                        zone.orElseThrow(),
                        enterprise.orElseThrow(),
                        kind.orElseThrow(),
                        kind.orElseThrow() == DutyKind.ANNUAL ? begins.withDayOfYear(1) : begins,
                        occasion,
                        actor.getPrincipal(),
                        now());
        var held =
                duties.createdUnder(creation)
                        .orElseGet(() -> {
                            requireNotOwed(first);
                            return duties.add(first, creation);
                        });
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(view(held, actor));
    }

    /// An enterprise owes one annual report a year.
    private void requireNotOwed(Duty first) {
        var who = first.enterprise().creditCode();
        if (first.kind() == DutyKind.ANNUAL
                && !duties.annual(first.startsOn(), Set.of(who)).isEmpty()) {
            throw Problem.of(CONFLICT, "annual-report-owed-already");
        }
    }

    private static Optional<Duty.Enterprise> enterprise(
            @Nullable WrittenEnterprise written, Complaints complaints) {
        if (written == null) {
            complaints.needed("/enterprise/creditCode");
            return Optional.empty();
        }
        var code =
                complaints.checked(
                        "/enterprise/creditCode",
                        written.creditCode(),
                        it -> it.verdict() != CreditCode.Verdict.WRONG_SHAPE,
                        new Bilingual("应为18位统一社会信用代码", "18 characters of GB 32100"));
        var name = complaints.text("/enterprise/name", written.name(), LONGEST_NAME);
        return code.map(it -> new Duty.Enterprise(it, name));
    }

    @PutMapping("/{id}/fulfilment")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<DutyView> fulfil(
            Actor actor,
            @PathVariable DutyId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Fulfilling body) {
        var complaints = new Complaints();
        var on =
                complaints.checked(
                        "/on",
                        body.on(),
                        it -> !it.isAfter(today()) && !it.isBefore(EARLIEST),
                        new Bilingual("不能晚于今天", "not after today"));
        var proof = complaints.text("/proof", body.proof(), LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "fulfil " + id.value(), body);
        var guarded =
                new Guarded<>(
                        () -> held(actor, id),
                        Duty::version,
                        () -> command.filter(it -> duties.done(id, it)).isPresent(),
                        (_, next) -> duties.store(next, command));
        var held =
                guarded.act(
                        read,
                        it ->
                                it.fulfilled(on.orElseThrow(), proof, actor.getPrincipal(), now())
                                        .orElseThrow(
                                                () -> Problem.of(CONFLICT, "duty-is-fulfilled")));
        return ETag.of(held.version()).on(view(held, actor));
    }

    private Duty held(Actor actor, DutyId id) {
        return duties.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-duty"));
    }

    private DutyView view(Duty held, Actor actor) {
        return DutyView.of(
                held,
                term(held.kind()),
                rules.amberDays(),
                today(),
                Callers.isOfficer(actor, held.zone()));
    }

    private Term term(DutyKind kind) {
        return new Term(rules.of(kind), calendars.current());
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
