package etdz.investment.enterprise;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.CreditCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.classification.Industries;
import etdz.investment.enterprise.dossier.Command;
import etdz.investment.enterprise.dossier.Command.Merge;
import etdz.investment.enterprise.dossier.Command.Said;
import etdz.investment.enterprise.dossier.Command.Separate;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Outcome.Moved;
import etdz.investment.enterprise.dossier.Outcome.TurnedDown;
import etdz.investment.enterprise.dossier.Outcome.Unchanged;
import etdz.investment.enterprise.dossier.Source;
import etdz.investment.enterprise.registry.AskingRegistry;
import etdz.investment.enterprise.registry.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
import org.springframework.web.bind.annotation.RestController;

/// The dossier of one enterprise: the enterprise itself and those in whose scope it is read it, the
/// officers of its zone keep it.
@RestController
@RequestMapping(EnterpriseResource.PATH)
class EnterpriseResource {

    static final String PATH = "/api/investment/enterprises/{creditCode}";
    static final String READERS =
            "hasAnyRole('APPLICANT', 'INVESTOR', 'EMPLOYER', 'AGENT', 'OFFICER', 'LAND_OFFICER',"
                    + " 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";
    static final String WRITERS = "hasAnyRole('OFFICER', 'APPROVER')";

    private static final int LONGEST_REASON = 500;

    record Merging(@Nullable CreditCode into, @Nullable String reason) {}

    record Separation(@Nullable String reason) {}

    private final Enterprises enterprises;
    private final KnownEnterprises known;
    private final AskingRegistry registry;
    private final Industries industries;
    private final CreationKeys keys;
    private final InstantSource clock;

    EnterpriseResource(
            Enterprises enterprises,
            KnownEnterprises known,
            AskingRegistry registry,
            Industries industries,
            CreationKeys keys,
            InstantSource clock) {
        this.enterprises = enterprises;
        this.known = known;
        this.registry = registry;
        this.industries = industries;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(READERS)
    ResponseEntity<EnterpriseView> show(Actor actor, @PathVariable CreditCode creditCode) {
        var held = held(actor, creditCode);
        return answer(held, registry.about(creditCode), actor);
    }

    /// Asks the registry now, though its last answer may hold still. Changes nothing that is told
    /// of the enterprise.
    @PostMapping("/registry-check")
    @PreAuthorize(READERS)
    ResponseEntity<EnterpriseView> check(Actor actor, @PathVariable CreditCode creditCode) {
        var held = held(actor, creditCode);
        return answer(held, registry.askAgain(creditCode), actor);
    }

    @PutMapping("/facts")
    @PreAuthorize(WRITERS)
    ResponseEntity<EnterpriseView> change(
            Actor actor,
            @PathVariable CreditCode creditCode,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody FactsBody body) {
        var complaints = new Complaints();
        var facts = body.read(industries, complaints, "");
        complaints.raise();
        var command = keys.ofCommand(actor, key, "facts " + creditCode.value(), body);
        var told = new Tell(facts, Source.OFFICER, China.dayOf(clock.instant()));
        return move(actor, creditCode, read, command, told);
    }

    /// Takes over what the registry said last, with the date of its answer.
    @PutMapping("/registry-facts")
    @PreAuthorize(WRITERS)
    ResponseEntity<EnterpriseView> takeOver(
            Actor actor,
            @PathVariable CreditCode creditCode,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        held(actor, creditCode);
        var answer =
                registry.about(creditCode)
                        .lastAnswer()
                        .orElseThrow(() -> Problem.of(CONFLICT, "no-registry-answer"));
        var command = keys.ofCommand(actor, key, "registry-facts " + creditCode.value(), "");
        var told =
                new Tell(
                        List.of(new Said(Name.NAME, answer.name())),
                        Source.REGISTRY,
                        China.dayOf(answer.asOf()));
        return move(actor, creditCode, read, command, told);
    }

    @PutMapping("/merger")
    @PreAuthorize(WRITERS)
    ResponseEntity<EnterpriseView> merge(
            Actor actor,
            @PathVariable CreditCode creditCode,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Merging body) {
        var held = held(actor, creditCode);
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_REASON);
        var into = complaints.needed("/into", body.into());
        into.filter(code -> !mayTakeIn(held, code, actor))
                .ifPresent(_ ->
                        complaints.at(
                                "/into",
                                "本区没有这家企业，或它已合并到别的企业",
                                "not in this zone, or merged into another one itself"));
        complaints.raise();
        var command = keys.ofCommand(actor, key, "merge " + creditCode.value(), body);
        var merge = new Merge(into.orElseThrow(), reason);
        var answer = move(actor, creditCode, read, command, merge);
        takeBackIfBoth(actor, creditCode, merge.into());
        return answer;
    }

    private boolean mayTakeIn(Enterprise held, CreditCode into, Actor actor) {
        return enterprises
                .find(into, actor.scope())
                .filter(other -> other.merger() == null && other.zone().equals(held.zone()))
                .isPresent();
    }

    /// When the other one was merged at the same moment, neither would stand for the enterprise.
    private void takeBackIfBoth(Actor actor, CreditCode code, CreditCode into) {
        if (enterprises.find(into, actor.scope()).map(Enterprise::merger).isEmpty()) {
            return;
        }
        var held = held(actor, code);
        if (held.on(new Separate(""), actor.getPrincipal(), now()) instanceof Moved(var next)) {
            enterprises.store(held, next, Optional.empty());
        }
        throw ETag.stale();
    }

    @PutMapping("/separation")
    @PreAuthorize(WRITERS)
    ResponseEntity<EnterpriseView> separate(
            Actor actor,
            @PathVariable CreditCode creditCode,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Separation body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_REASON);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "separate " + creditCode.value(), body);
        return move(actor, creditCode, read, command, new Separate(reason));
    }

    private ResponseEntity<EnterpriseView> move(
            Actor actor,
            CreditCode code,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Command command) {
        var guarded =
                new Guarded<>(
                        () -> held(actor, code),
                        Enterprise::version,
                        () -> key.filter(it -> enterprises.done(code, it)).isPresent(),
                        (before, next) ->
                                before.version() == next.version()
                                        || enterprises.store(before, next, key));
        var held = guarded.act(read, before -> moved(before, command, actor));
        return answer(held, stored(code), actor);
    }

    private Enterprise moved(Enterprise held, Command command, Actor actor) {
        return switch (held.on(command, actor.getPrincipal(), now())) {
            case Moved(var next) -> next;
            case Unchanged _ -> held;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    /// Whoever changes something does not wait for the registry.
    private Standing stored(CreditCode code) {
        return registry.stored(List.of(code)).values().iterator().next();
    }

    private Enterprise held(Actor actor, CreditCode code) {
        return enterprises
                .find(code, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-enterprise"));
    }

    private ResponseEntity<EnterpriseView> answer(Enterprise held, Standing standing, Actor actor) {
        var codes = known.codesOf(held.creditCode());
        var absorbed = codes.subList(1, codes.size());
        return ETag.of(held.version())
                .on(EnterpriseView.of(held, standing, industries, absorbed, actor));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
