package etdz.policy.power.register;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.power.Command;
import etdz.policy.power.Command.Amend;
import etdz.policy.power.Command.Announce;
import etdz.policy.power.Command.Recall;
import etdz.policy.power.Command.Renew;
import etdz.policy.power.Delegation;
import etdz.policy.power.DelegationId;
import etdz.policy.power.Outcome.Moved;
import etdz.policy.power.Outcome.TurnedDown;
import etdz.policy.power.grant.Grant.Renewal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done to one delegation.
@RestController
@RequestMapping(DelegationResource.PATH + "/{id}")
class DelegationActResource {

    private static final String WRITERS = DelegationResource.WRITERS;

    record Announcement(@Nullable LocalDate on, @Nullable String at) {}

    record RenewalBody(
            @Nullable LocalDate validTo,
            @Nullable String legalBasis,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate announcedOn,
            @Nullable String announcedAt) {}

    record RecallBody(
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable LocalDate announcedOn,
            @Nullable String announcedAt) {}

    private final Delegations delegations;
    private final Registering registering;
    private final CreationKeys keys;
    private final InstantSource clock;

    DelegationActResource(
            Delegations delegations,
            Registering registering,
            CreationKeys keys,
            InstantSource clock) {
        this.delegations = delegations;
        this.registering = registering;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<DelegationView> show(Actor actor, @PathVariable DelegationId id) {
        return answer(delegations.find(id).orElseThrow(DelegationActResource::unknown), actor);
    }

    @PutMapping("/announcement")
    @PreAuthorize(WRITERS)
    ResponseEntity<DelegationView> announce(
            Actor actor,
            @PathVariable DelegationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Announcement body) {
        var complaints = new Complaints();
        var day = complaints.needed("/on", body.on());
        var address = complaints.text("/at", body.at(), GrantBody.LONG);
        GrantBody.address("/at", address.isEmpty() ? null : address, complaints);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "announce " + id.value(), body);
        return move(actor, id, read, command, new Announce(day.orElseThrow(), address));
    }

    @PutMapping("/terms")
    @PreAuthorize(WRITERS)
    ResponseEntity<DelegationView> amend(
            Actor actor,
            @PathVariable DelegationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody GrantBody body) {
        var complaints = new Complaints();
        var terms = body.read("", complaints);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "amend " + id.value(), body);
        return move(actor, id, read, command, new Amend(terms.orElseThrow()));
    }

    @PutMapping("/renewal")
    @PreAuthorize(WRITERS)
    ResponseEntity<DelegationView> renew(
            Actor actor,
            @PathVariable DelegationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody RenewalBody body) {
        var complaints = new Complaints();
        var validTo = complaints.needed("/validTo", body.validTo());
        var basis = complaints.optionalText("/legalBasis", body.legalBasis(), GrantBody.LONG);
        GrantBody.address("/announcedAt", body.announcedAt(), complaints);
        complaints.raise();
        var renewal =
                new Renewal(
                        validTo.orElseThrow(),
                        basis,
                        body.signedOn(),
                        body.announcedOn(),
                        body.announcedAt());
        var command = keys.ofCommand(actor, key, "renew " + id.value(), body);
        return move(actor, id, read, command, new Renew(renewal));
    }

    @PutMapping("/recall")
    @PreAuthorize(WRITERS)
    ResponseEntity<DelegationView> recall(
            Actor actor,
            @PathVariable DelegationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody RecallBody body) {
        var complaints = new Complaints();
        var day = complaints.needed("/on", body.on());
        var reason = complaints.text("/reason", body.reason(), GrantBody.LONG);
        var announced = complaints.needed("/announcedOn", body.announcedOn());
        var address = complaints.text("/announcedAt", body.announcedAt(), GrantBody.LONG);
        GrantBody.address("/announcedAt", address.isEmpty() ? null : address, complaints);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "recall " + id.value(), body);
        return move(
                actor,
                id,
                read,
                command,
                new Recall(day.orElseThrow(), reason, announced.orElseThrow(), address));
    }

    private ResponseEntity<DelegationView> move(
            Actor actor,
            DelegationId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Command command) {
        var guarded =
                new Guarded<>(
                        () -> given(actor, id),
                        Delegation::version,
                        () -> key.filter(it -> delegations.done(id, it)).isPresent(),
                        (_, next) -> delegations.store(next, key));
        return answer(guarded.act(read, held -> moved(held, command, actor)), actor);
    }

    private Delegation moved(Delegation held, Command command, Actor actor) {
        switch (command) {
            case Amend(var terms) -> {
                Registering.requireGiver(actor, terms);
                Registering.refuse(registering.faults(held, terms));
            }
            case Renew(var renewal) ->
                    held.renewed(renewal)
                            .ifPresent(
                                    terms -> Registering.refuse(registering.faults(held, terms)));
            case Command _ -> {}
        }
        return switch (held.on(command, actor.getPrincipal(), clock.instant())) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    /// For who gave it, or gives it together with others.
    private Delegation given(Actor actor, DelegationId id) {
        var held = delegations.find(id, actor.scope()).orElseThrow(DelegationActResource::unknown);
        Registering.requireGiver(actor, held.terms());
        return held;
    }

    private static Problem unknown() {
        return Problem.of(NOT_FOUND, "no-such-delegation");
    }

    private ResponseEntity<DelegationView> answer(Delegation held, Actor actor) {
        var mayChange =
                (actor.is("department") || actor.is("catalogue-editor"))
                        && actor.scope().covers(held.zone());
        var view = DelegationView.of(held, mayChange, China.dayOf(clock.instant()));
        return ETag.of(held.version()).on(view);
    }
}
