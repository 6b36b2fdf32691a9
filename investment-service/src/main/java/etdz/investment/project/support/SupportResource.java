package etdz.investment.project.support;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.support.Outcome.Moved;
import etdz.investment.project.support.Outcome.TurnedDown;
import etdz.investment.project.support.Support.Particulars;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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

/// The register of supports, project by project.
@RestController
@RequestMapping("/api/investment/projects/{id}/supports")
class SupportResource {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1_000;

    record SupportBody(
            @Nullable String company,
            @Nullable String measure,
            @Nullable String basis,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String document) {}

    record Withdrawing(@Nullable String reason) {}

    private final Supports supports;
    private final ProjectRegister projects;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    SupportResource(
            Supports supports,
            ProjectRegister projects,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.supports = supports;
        this.projects = projects;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<SupportView> register(
            Actor actor,
            @PathVariable ProjectId id,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody SupportBody body) {
        var creation = keys.of(actor, key, id, body);
        var project = held(actor, id);
        var complaints = new Complaints();
        var at = now();
        var decidedOn = complaints.needed("/decidedOn", body.decidedOn());
        if (decidedOn.filter(China.dayOf(at)::isBefore).isPresent()) {
            complaints.at("/decidedOn", "不能晚于今天", "not after today");
        }
        var told =
                new Particulars(
                        complaints.text("/company", body.company(), LONGEST_NAME),
                        complaints.text("/measure", body.measure(), LONGEST_TEXT),
                        complaints.text("/basis", body.basis(), LONGEST_TEXT),
                        complaints.text("/decidedBy", body.decidedBy(), LONGEST_NAME),
                        decidedOn.orElse(LocalDate.EPOCH),
                        complaints.text("/document", body.document(), LONGEST_NAME));
        complaints.raise();
        var support =
                Support.registered(
                        new SupportId("SUP-" + UuidCreator.getTimeOrderedEpoch()),
                        id,
                        project.filing().zone(),
                        told,
                        actor.getPrincipal(),
                        at);
        var stored = supports.add(support, creation);
        return ResponseEntity.created(
                        URI.create("/api/investment/projects/" + id.value() + "/supports"))
                .eTag("\"" + stored.version() + "\"")
                .body(SupportView.of(stored, actor));
    }

    @GetMapping
    @PreAuthorize(ProjectRegister.READERS)
    ResponseEntity<Listing<SupportView>> list(
            Actor actor,
            @PathVariable ProjectId id,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = supports.of(held(actor, id).id(), paging.request(limit, cursor));
        return paging.answer(page.map(it -> SupportView.of(it, actor)));
    }

    /// The record was entered wrongly; it stays readable.
    @PutMapping("/{support}/withdrawal")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<SupportView> withdraw(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable SupportId support,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Withdrawing body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "withdraw " + support.value(), body);
        var project = held(actor, id).id();
        var by = actor.getPrincipal();
        var guarded =
                new Guarded<>(
                        () -> held(project, support),
                        Support::version,
                        () -> command.filter(it -> supports.done(support, it)).isPresent(),
                        (before, next) -> supports.store(before, next, command));
        var withdrawn = guarded.act(read, held -> moved(held.withdraw(reason, by, now())));
        return ETag.of(withdrawn.version()).on(SupportView.of(withdrawn, actor));
    }

    private static Support moved(Outcome outcome) {
        return switch (outcome) {
            case Moved(var next) -> next;
            case TurnedDown(var why) -> throw Problem.of(CONFLICT, why);
        };
    }

    private Support held(ProjectId project, SupportId id) {
        return supports.find(project, id)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-support"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Project held(Actor actor, ProjectId id) {
        return projects.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"));
    }
}
