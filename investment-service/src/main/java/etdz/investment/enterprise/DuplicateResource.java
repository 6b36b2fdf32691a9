package etdz.investment.enterprise;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.investment.classification.Industries;
import etdz.investment.enterprise.Enterprises.Likeness;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.registry.AskingRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Records of one zone that may be of the same enterprise: somebody looks whether they are.
@RestController
class DuplicateResource {

    record Answer(List<GroupView> items) {}

    record GroupView(Likeness likeness, List<EnterpriseView.Row> enterprises) {}

    private final Enterprises enterprises;
    private final AskingRegistry registry;
    private final Industries industries;

    DuplicateResource(Enterprises enterprises, AskingRegistry registry, Industries industries) {
        this.enterprises = enterprises;
        this.registry = registry;
        this.industries = industries;
    }

    @GetMapping(RegisterResource.PATH + "/duplicates")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'LEADER', 'SUPERVISOR')")
    Answer list(Actor actor, @RequestParam Optional<ZoneCode> zone) {
        var groups = enterprises.alike(zone, actor.scope());
        var codes = groups.stream().flatMap(group -> group.codes().stream()).distinct().toList();
        var held =
                enterprises.find(codes).stream().collect(toMap(Enterprise::creditCode, identity()));
        var standings = registry.stored(codes);
        return new Answer(
                groups.stream()
                        .map(group ->
                                new GroupView(
                                        group.likeness(),
                                        group.codes().stream()
                                                .map(held::get)
                                                .filter(Objects::nonNull)
                                                .map(one ->
                                                        EnterpriseView.Row.of(
                                                                one,
                                                                requireNonNull(
                                                                        standings.get(
                                                                                one.creditCode())),
                                                                industries))
                                                .toList()))
                        .toList());
    }
}
