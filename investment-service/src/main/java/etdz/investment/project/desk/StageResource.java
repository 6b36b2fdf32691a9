package etdz.investment.project.desk;

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
import etdz.investment.enterprise.registry.AskingRegistry;
import etdz.investment.project.Outcome;
import etdz.investment.project.Outcome.Moved;
import etdz.investment.project.Outcome.TurnedDown;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.Stage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The zone's officer records how far a project has come, with what proves it.
@RestController
@RequestMapping("/api/investment/projects/{id}")
class StageResource {

    private static final int LONGEST_PROOF = 200;
    private static final int LONGEST_TEXT = 1_000;

    /// @param on the day on which it happened
    /// @param proof document, number or place where it can be looked up
    record Reached(
            @Nullable String stage,
            @Nullable LocalDate on,
            @Nullable String proof,
            @Nullable String note) {}

    record Because(@Nullable String reason) {}

    private final ProjectRegister projects;
    private final AskingRegistry registry;
    private final CreationKeys keys;
    private final InstantSource clock;

    StageResource(
            ProjectRegister projects,
            AskingRegistry registry,
            CreationKeys keys,
            InstantSource clock) {
        this.projects = projects;
        this.registry = registry;
        this.keys = keys;
        this.clock = clock;
    }

    @PutMapping("/stage")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<ProjectView> reach(
            Actor actor,
            @PathVariable ProjectId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Reached body) {
        var complaints = new Complaints();
        var facts =
                new Stage.Facts(
                        past(body.on(), complaints),
                        complaints.text("/proof", body.proof(), LONGEST_PROOF),
                        complaints.optionalText("/note", body.note(), LONGEST_TEXT));
        var to = Stage.reached(String.valueOf(body.stage()), facts, now());
        if (to.isEmpty()) {
            complaints.at("/stage", "请选择下一阶段", "one of the stages after APPROVED");
        }
        complaints.raise();
        var command = keys.ofCommand(actor, key, "reach " + id.value(), body);
        var by = actor.getPrincipal();
        return move(actor, id, read, command, held -> held.reach(to.orElseThrow(), by));
    }

    /// What has happened lies not in the future.
    private LocalDate past(@Nullable LocalDate day, Complaints complaints) {
        var told = complaints.needed("/on", day).orElse(LocalDate.EPOCH);
        if (told.isAfter(China.dayOf(clock.instant()))) {
            complaints.at("/on", "不能晚于今天", "not after today");
        }
        return told;
    }

    @PutMapping("/correction")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<ProjectView> stepBack(
            Actor actor,
            @PathVariable ProjectId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Because body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "step back " + id.value(), body);
        var by = actor.getPrincipal();
        return move(actor, id, read, command, held -> held.stepBack(reason, by, now()));
    }

    private ResponseEntity<ProjectView> move(
            Actor actor,
            ProjectId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Function<Project, Outcome> act) {
        var guarded =
                new Guarded<>(
                        () -> held(actor, id),
                        Project::version,
                        () -> key.filter(it -> projects.done(id, it)).isPresent(),
                        (before, next) -> projects.store(before, next, key));
        var moved = guarded.act(read, held -> moved(act.apply(held)));
        var holder = moved.filing().enterprise().creditCode();
        return ETag.of(moved.version()).on(ProjectView.of(moved, registry.about(holder), actor));
    }

    private static Project moved(Outcome outcome) {
        return switch (outcome) {
            case Moved(var next) -> next;
            case TurnedDown(var reason) -> throw Problem.of(CONFLICT, reason);
        };
    }

    private Project held(Actor actor, ProjectId id) {
        return projects.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
