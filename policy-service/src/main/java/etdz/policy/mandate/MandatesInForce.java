package etdz.policy.mandate;

import static java.util.stream.Collectors.toMap;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.time.China;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What agents may read today. A mandate has effect while it stands accepted, from its first day to
/// its last; nothing is written when that is over.
@Component
public class MandatesInForce {

    private final Mandates mandates;
    private final InstantSource clock;

    MandatesInForce(Mandates mandates, InstantSource clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /// All that this user may read as an agent; nothing for who is none.
    public List<CoveredCases> of(Actor actor) {
        return actor.is("agent")
                ? covered(mandates.inForce(actor.getPrincipal(), today())).toList()
                : List.of();
    }

    /// What one mandate of his opens to him: nothing while what it accompanies is no project. Empty
    /// when he has no such mandate today.
    ///
    /// @param escort id of the escort
    public Optional<List<CoveredCases>> of(Actor actor, String escort) {
        return mandates.inForce(escort, actor.getPrincipal(), today())
                .filter(_ -> actor.is("agent"))
                .map(held -> covered(List.of(held)).toList());
    }

    /// The users who accompany a case of this enterprise today.
    public Set<String> agents(
            CreditCode enterprise, ZoneCode zone, Predicate<CoveredCases> covering) {
        return mandates.inForce(enterprise, zone, today()).stream()
                .filter(held -> covered(List.of(held)).anyMatch(covering))
                .map(Mandate::agent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Stream<CoveredCases> covered(List<Mandate> held) {
        var ventures = held.stream().map(Mandate::venture).collect(Collectors.toSet());
        var becameOf =
                mandates.leads(ventures).stream()
                        .filter(lead -> lead.project() != null)
                        .collect(toMap(EscortedLead::id, lead -> String.valueOf(lead.project())));
        var projects =
                mandates
                        .projects(
                                ventures.stream()
                                        .map(venture -> becameOf.getOrDefault(venture, venture))
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(toMap(EscortedProject::id, project -> project));
        return held.stream().flatMap(mandate -> covered(mandate, becameOf, projects).stream());
    }

    /// A project of another enterprise, or in another zone, is not what was mandated.
    private static Optional<CoveredCases> covered(
            Mandate held, Map<String, String> becameOf, Map<String, EscortedProject> projects) {
        var id = becameOf.getOrDefault(held.venture(), held.venture());
        return Optional.ofNullable(projects.get(id))
                .filter(project -> project.zone().equals(held.zone()))
                .filter(project -> project.enterprise().equals(held.client()))
                .map(project ->
                        new CoveredCases(
                                project.zone(),
                                project.enterprise(),
                                project.filing(),
                                project.code()));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
