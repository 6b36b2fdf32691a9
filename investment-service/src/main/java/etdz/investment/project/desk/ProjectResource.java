package etdz.investment.project.desk;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.enterprise.registry.AskingRegistry;
import etdz.investment.project.HolderCapital;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.ProjectRegister.Wanted;
import etdz.investment.project.Stage;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ProjectResource.PATH)
class ProjectResource {

    static final String PATH = "/api/investment/projects";

    private final ProjectRegister projects;
    private final AskingRegistry registry;
    private final Paging paging;

    ProjectResource(ProjectRegister projects, AskingRegistry registry, Paging paging) {
        this.projects = projects;
        this.registry = registry;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(ProjectRegister.READERS)
    ResponseEntity<Listing<ProjectView>> list(
            Actor actor,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> capital,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var wanted = wanted(creditCode, zone, stage, capital);
        var page = projects.page(wanted, actor.scope(), paging.request(limit, cursor));
        var holders = page.items().stream().map(ProjectResource::holder).toList();
        var standings = registry.stored(holders);
        return paging.answer(
                page.map(held ->
                        ProjectView.of(held, requireNonNull(standings.get(holder(held))), actor)));
    }

    /// Reads which projects a list shows, for the list and for its export alike.
    static Wanted wanted(
            Optional<CreditCode> creditCode,
            Optional<ZoneCode> zone,
            Optional<String> stage,
            Optional<String> capital) {
        if (stage.filter(label -> !Stage.ORDER.contains(label)).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter")
                    .at("stage", String.join("|", Stage.ORDER));
        }
        return new Wanted(creditCode, zone, stage, capital.map(ProjectResource::capital));
    }

    private static Set<HolderCapital> capital(String word) {
        return switch (word) {
            case "foreign" -> HolderCapital.WITH_FOREIGN;
            case "domestic" -> Set.of(HolderCapital.DOMESTIC);
            case "unknown" -> Set.of(HolderCapital.UNKNOWN);
            default ->
                    throw Problem.of(BAD_REQUEST, "bad-parameter")
                            .at("capital", "foreign|domestic|unknown");
        };
    }

    private static CreditCode holder(Project held) {
        return held.filing().enterprise().creditCode();
    }

    @GetMapping("/{id}")
    @PreAuthorize(ProjectRegister.READERS)
    ResponseEntity<ProjectView> show(Actor actor, @PathVariable ProjectId id) {
        var held =
                projects.find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"));
        var standing = registry.about(holder(held));
        return ETag.of(held.version()).on(ProjectView.of(held, standing, actor));
    }
}
