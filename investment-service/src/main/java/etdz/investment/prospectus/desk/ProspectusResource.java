package etdz.investment.prospectus.desk;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.classification.Industries;
import etdz.investment.incentive.Matched;
import etdz.investment.prospectus.Command;
import etdz.investment.prospectus.Maker;
import etdz.investment.prospectus.Outcome;
import etdz.investment.prospectus.Outcome.Moved;
import etdz.investment.prospectus.Outcome.TurnedDown;
import etdz.investment.prospectus.Prospectus;
import etdz.investment.prospectus.ProspectusId;
import etdz.investment.prospectus.content.Snapshot;
import etdz.investment.prospectus.gathering.GatheringSnapshot;
import etdz.investment.zoneprofile.KnownZones;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
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

/// Officers and investors make prospectuses, gather them anew and withdraw them.
@RestController
@RequestMapping(ProspectusResource.PATH)
class ProspectusResource {

    static final String PATH = "/api/investment/prospectuses";

    private static final String MAKERS = "hasAnyRole('OFFICER', 'INVESTOR', 'APPLICANT')";

    private final Prospectuses prospectuses;
    private final GatheringSnapshot gathering;
    private final KnownZones zones;
    private final Industries industries;
    private final ProspectusSettings settings;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    ProspectusResource(
            Prospectuses prospectuses,
            GatheringSnapshot gathering,
            KnownZones zones,
            Industries industries,
            ProspectusSettings settings,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.prospectuses = prospectuses;
        this.gathering = gathering;
        this.zones = zones;
        this.industries = industries;
        this.settings = settings;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize(MAKERS)
    ResponseEntity<ProspectusView> make(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody WishBody body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var wish = body.read(zones, industries, today(), complaints);
        complaints.raise();
        var held =
                prospectuses
                        .createdUnder(creation)
                        .orElseGet(() ->
                                prospectuses.add(
                                        Prospectus.made(
                                                ProspectusId.next(),
                                                maker(actor),
                                                wish,
                                                known(gathering.gather(wish))),
                                        creation));
        return ResponseEntity.created(URI.create(PATH + "/" + held.id().value()))
                .eTag(ETag.of(held.version()).value())
                .body(view(held));
    }

    private static Maker maker(Actor actor) {
        var zone =
                actor.scope() instanceof Scope.Zones(var own) && own.size() == 1
                        ? own.iterator().next()
                        : null;
        var firm = actor.scope() instanceof Scope.Own(var code) ? code : null;
        return new Maker(actor.getPrincipal(), zone, firm);
    }

    /// 422 when policy-service does not know what was given for the incentives.
    private static Snapshot known(Snapshot taken) {
        if (taken.zones().stream()
                .anyMatch(zone -> zone.incentives() instanceof Matched.FactsNotKnown)) {
            var complaints = new Complaints();
            complaints.at(
                    "/facts",
                    "政策事实字典不认识其中的名称或类型",
                    "a name or type that the dictionary of facts does not know");
            complaints.raise();
        }
        return taken;
    }

    /// Those that the caller, his enterprise or his zone made, newest first.
    @GetMapping
    @PreAuthorize(MAKERS)
    ResponseEntity<Listing<ProspectusView.Row>> list(
            Actor actor,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = prospectuses.newest(actor.scope(), paging.request(limit, cursor));
        return paging.answer(
                page.map(held ->
                        ProspectusView.Row.of(
                                held, actor.getPrincipal(), settings.validDays(), today())));
    }

    @PutMapping("/{id}/snapshot")
    @PreAuthorize(MAKERS)
    ResponseEntity<ProspectusView> refresh(
            Actor actor,
            @PathVariable ProspectusId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        return act(
                actor,
                id,
                read,
                key,
                "refresh ",
                held -> new Command.Refresh(known(gathering.gather(held.wish()))));
    }

    @PutMapping("/{id}/withdrawal")
    @PreAuthorize(MAKERS)
    ResponseEntity<ProspectusView> withdraw(
            Actor actor,
            @PathVariable ProspectusId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        return act(actor, id, read, key, "withdraw ", _ -> new Command.Withdraw());
    }

    private ResponseEntity<ProspectusView> act(
            Actor actor,
            ProspectusId id,
            Optional<ETag> read,
            Optional<String> key,
            String name,
            Function<Prospectus, Command> command) {
        var creation = keys.ofCommand(actor, key, name + id.value(), "");
        var guarded =
                new Guarded<>(
                        () -> own(actor, id),
                        Prospectus::version,
                        () -> creation.filter(it -> prospectuses.done(id, it)).isPresent(),
                        (before, next) -> prospectuses.store(before, next, creation));
        var held = guarded.act(read, before -> moved(before, command));
        return ETag.of(held.version()).on(view(held));
    }

    /// Nothing is gathered for one that was withdrawn.
    private Prospectus moved(Prospectus held, Function<Prospectus, Command> command) {
        if (held.withdrawnAt() != null) {
            throw Problem.of(CONFLICT, Outcome.Reason.PROSPECTUS_WITHDRAWN_ALREADY);
        }
        return switch (held.on(command.apply(held), now())) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private Prospectus own(Actor actor, ProspectusId id) {
        var held =
                prospectuses
                        .find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-prospectus"));
        if (!held.maker().subject().equals(actor.getPrincipal())) {
            throw Problem.of(FORBIDDEN, "not-the-maker");
        }
        return held;
    }

    private ProspectusView view(Prospectus held) {
        return ProspectusView.of(held, settings.validDays(), today());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
