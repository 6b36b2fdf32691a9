package etdz.investment.project.support;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
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

    record SupportView(
            String id,
            String company,
            String measure,
            String basis,
            String decidedBy,
            LocalDate decidedOn,
            String document,
            Instant at) {

        static SupportView of(Support held) {
            return new SupportView(
                    held.id(),
                    held.company(),
                    held.measure(),
                    held.basis(),
                    held.decidedBy(),
                    held.decidedOn(),
                    held.document(),
                    held.at());
        }
    }

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
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var decidedOn = complaints.needed("/decidedOn", body.decidedOn());
        if (decidedOn.filter(China.dayOf(at)::isBefore).isPresent()) {
            complaints.at("/decidedOn", "不能晚于今天", "not after today");
        }
        var support =
                new Support(
                        "SUP-" + UuidCreator.getTimeOrderedEpoch(),
                        id,
                        project.filing().zone(),
                        complaints.text("/company", body.company(), LONGEST_NAME),
                        complaints.text("/measure", body.measure(), LONGEST_TEXT),
                        complaints.text("/basis", body.basis(), LONGEST_TEXT),
                        complaints.text("/decidedBy", body.decidedBy(), LONGEST_NAME),
                        decidedOn.orElse(LocalDate.EPOCH),
                        complaints.text("/document", body.document(), LONGEST_NAME),
                        actor.getPrincipal(),
                        at,
                        creation);
        complaints.raise();
        var stored = supports.add(support);
        return ResponseEntity.created(
                        URI.create("/api/investment/projects/" + id.value() + "/supports"))
                .body(SupportView.of(stored));
    }

    @GetMapping
    @PreAuthorize(ProjectRegister.READERS)
    ResponseEntity<Listing<SupportView>> list(
            Actor actor,
            @PathVariable ProjectId id,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = supports.of(held(actor, id).id(), paging.request(limit, cursor));
        return paging.answer(page.map(SupportView::of));
    }

    private Project held(Actor actor, ProjectId id) {
        return projects.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"));
    }
}
