package etdz.investment.project;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.enterprise.AskingRegistry;
import etdz.investment.enterprise.RegistryView;
import etdz.investment.enterprise.Standing;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectView(
            ProjectId id,
            String name,
            ZoneCode zone,
            EnterpriseView enterprise,
            String industry,
            String place,
            Amount totalInvestment,
            String stage,
            @Nullable ProjectCode projectCode,
            @JsonProperty("case") CaseView approval,
            Instant openedAt,
            long version) {

        static ProjectView of(Project held, Standing standing) {
            var filing = held.filing();
            var holder = filing.enterprise();
            var money = filing.totalInvestment();
            var source = filing.sourceCase();
            return new ProjectView(
                    held.id(),
                    filing.name(),
                    filing.zone(),
                    new EnterpriseView(
                            holder.creditCode(), holder.name(), RegistryView.of(standing)),
                    filing.industry(),
                    filing.place(),
                    new Amount(money.amount().toPlainString(), money.currency()),
                    held.stage().label(),
                    held.code().orElse(null),
                    new CaseView(source.id(), source.documentNumber()),
                    held.openedAt(),
                    held.version());
        }
    }

    record EnterpriseView(CreditCode creditCode, String name, RegistryView registry) {}

    record Amount(String amount, String currency) {}

    record CaseView(String id, String documentNumber) {}

    private final Projects projects;
    private final AskingRegistry registry;
    private final Paging paging;

    ProjectResource(Projects projects, AskingRegistry registry, Paging paging) {
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
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = projects.page(creditCode, zone, actor.scope(), paging.request(limit, cursor));
        var standings =
                registry.stored(page.items().stream().map(ProjectResource::holder).toList());
        return paging.answer(
                page.map(
                        held -> ProjectView.of(held, requireNonNull(standings.get(holder(held))))));
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
        return ETag.of(held.version()).on(ProjectView.of(held, standing));
    }
}
