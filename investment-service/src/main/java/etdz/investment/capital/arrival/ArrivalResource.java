package etdz.investment.capital.arrival;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.CreditCode;
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
import etdz.investment.caller.Callers;
import etdz.investment.capital.arrival.Arrivals.Search;
import etdz.investment.capital.arrival.Command.Correct;
import etdz.investment.capital.arrival.Command.Withdraw;
import etdz.investment.capital.arrival.Outcome.Moved;
import etdz.investment.capital.arrival.Outcome.TurnedDown;
import etdz.investment.capital.arrival.ReadingFacts.Written;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.kind.KnownReadings;
import etdz.investment.capital.rate.KnownRates;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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

/// Officers of a zone record what arrived there; whoever reads the statistics can read it.
@RestController
@RequestMapping(ArrivalResource.PATH)
class ArrivalResource {

    static final String PATH = "/api/investment/capital/arrivals";

    private static final String RECORDERS = "hasRole('OFFICER')";
    private static final int LONGEST_REASON = 500;

    record Recording(@Nullable ZoneCode zone, @Nullable Written facts) {}

    record Correcting(@Nullable Written facts, @Nullable String reason) {}

    record Withdrawing(@Nullable String reason) {}

    private final Arrivals arrivals;
    private final ReadingFacts facts;
    private final KnownReadings readings;
    private final KnownRates rates;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    ArrivalResource(
            Arrivals arrivals,
            ReadingFacts facts,
            KnownReadings readings,
            KnownRates rates,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.arrivals = arrivals;
        this.facts = facts;
        this.readings = readings;
        this.rates = rates;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize(RECORDERS)
    ResponseEntity<ArrivalView> record(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Recording body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = Callers.zone(actor, body.zone(), complaints);
        var written = complaints.needed("/facts", body.facts());
        var now = now();
        var read =
                written.flatMap(it ->
                        facts.read("/facts", it, actor.scope(), China.dayOf(now), complaints));
        complaints.raise();
        var held =
                arrivals.createdUnder(creation)
                        .orElseGet(() ->
                                arrivals.add(
                                        Arrival.recorded(
                                                new ArrivalId(
                                                        "FC-" + UuidCreator.getTimeOrderedEpoch()),
                                                zone.orElseThrow(),
                                                read.orElseThrow(),
                                                actor.getPrincipal(),
                                                now),
                                        creation));
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(view(held, actor));
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<Listing<ArrivalView.Row>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<YearMonth> from,
            @RequestParam Optional<YearMonth> to,
            @RequestParam Optional<KindCode> kind,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<String> standing,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var search = search(zone, from, to, kind, creditCode, standing);
        var page = arrivals.page(search, actor.scope(), paging.request(limit, cursor));
        var book = readings.now();
        return paging.answer(page.map(held -> ArrivalView.Row.of(held, book)));
    }

    static Search search(
            Optional<ZoneCode> zone,
            Optional<YearMonth> from,
            Optional<YearMonth> to,
            Optional<KindCode> kind,
            Optional<CreditCode> creditCode,
            Optional<String> standing) {
        var stands =
                standing.map(word ->
                        switch (word) {
                            case "REPORTED" -> true;
                            case "WITHDRAWN" -> false;
                            default ->
                                    throw Problem.of(BAD_REQUEST, "bad-parameter")
                                            .at("standing", "REPORTED|WITHDRAWN");
                        });
        return new Search(zone, from, to, kind, creditCode, stands);
    }

    @GetMapping("/{id}")
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<ArrivalView> show(Actor actor, @PathVariable ArrivalId id) {
        return answer(held(actor, id), actor);
    }

    @PutMapping("/{id}/correction")
    @PreAuthorize(RECORDERS)
    ResponseEntity<ArrivalView> correct(
            Actor actor,
            @PathVariable ArrivalId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Correcting body) {
        var complaints = new Complaints();
        var written = complaints.needed("/facts", body.facts());
        var reason = complaints.text("/reason", body.reason(), LONGEST_REASON);
        var now = now();
        var fresh =
                written.flatMap(it ->
                        facts.read("/facts", it, actor.scope(), China.dayOf(now), complaints));
        complaints.raise();
        return move(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "correct " + id.value(), body),
                new Correct(fresh.orElseThrow(), reason),
                now);
    }

    @PutMapping("/{id}/withdrawal")
    @PreAuthorize(RECORDERS)
    ResponseEntity<ArrivalView> withdraw(
            Actor actor,
            @PathVariable ArrivalId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Withdrawing body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_REASON);
        complaints.raise();
        return move(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "withdraw " + id.value(), body),
                new Withdraw(reason),
                now());
    }

    private ResponseEntity<ArrivalView> move(
            Actor actor,
            ArrivalId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Command command,
            Instant now) {
        var guarded =
                new Guarded<>(
                        () -> held(actor, id),
                        Arrival::version,
                        () -> key.filter(it -> arrivals.done(id, it)).isPresent(),
                        (_, next) -> arrivals.store(next, key));
        return answer(
                guarded.act(read, held -> moved(held.on(command, actor.getPrincipal(), now))),
                actor);
    }

    private static Arrival moved(Outcome outcome) {
        return switch (outcome) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private Arrival held(Actor actor, ArrivalId id) {
        return arrivals.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-arrival"));
    }

    private ResponseEntity<ArrivalView> answer(Arrival held, Actor actor) {
        return ETag.of(held.version()).on(view(held, actor));
    }

    private ArrivalView view(Arrival held, Actor actor) {
        var day = held.facts().day();
        return ArrivalView.of(
                held,
                readings.now(),
                rates.between(day, day),
                Callers.isOfficer(actor, held.zone()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
