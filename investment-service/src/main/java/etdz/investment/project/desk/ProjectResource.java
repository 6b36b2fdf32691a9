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
import etdz.investment.enterprise.KnownEnterprises;
import etdz.investment.enterprise.registry.AskingRegistry;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
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
@RequestMapping("/api/investment/projects")
class ProjectResource {

    private final ProjectRegister projects;
    private final AskingRegistry registry;
    private final KnownEnterprises enterprises;
    private final Paging paging;

    ProjectResource(
            ProjectRegister projects,
            AskingRegistry registry,
            KnownEnterprises enterprises,
            Paging paging) {
        this.projects = projects;
        this.registry = registry;
        this.enterprises = enterprises;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(ProjectRegister.READERS)
    ResponseEntity<Listing<ProjectView>> list(
            Actor actor,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        if (stage.filter(label -> !Stage.ORDER.contains(label)).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter")
                    .at("stage", String.join("|", Stage.ORDER));
        }
        var asked = paging.request(limit, cursor);
        var page = projects.page(creditCode, zone, stage, actor.scope(), asked);
        var holders = page.items().stream().map(ProjectResource::holder).toList();
        var standings = registry.stored(holders);
        var capital = enterprises.capitalKinds(Set.copyOf(holders));
        return paging.answer(
                page.map(held ->
                        ProjectView.of(
                                held,
                                requireNonNull(standings.get(holder(held))),
                                capital.get(holder(held)),
                                actor)));
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
        var capital = enterprises.capitalKind(holder(held));
        return ETag.of(held.version()).on(ProjectView.of(held, standing, capital, actor));
    }
}
