package etdz.investment.promise.agreement;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was agreed.
///
/// @param project id of the project here, if there is one already
/// @param authority needed where the policy says so
public record Deal(
        String number,
        String title,
        LocalDate signedOn,
        Policy policy,
        ProjectClass projectClass,
        @Nullable String project,
        @Nullable Authority authority,
        List<Clause> clauses) {

    public Deal {
        clauses = List.copyOf(clauses);
    }

    /// By which measures the zone promises: its published ones, or ones for a single enterprise
    /// (一企一策) or industry (一业一策).
    public enum Policy {
        STANDARD,
        ONE_ENTERPRISE_ONE_POLICY,
        ONE_INDUSTRY_ONE_POLICY
    }

    /// What the project counts as: 重大产业项目, 科技创新类项目, or neither.
    public enum ProjectClass {
        MAJOR_INDUSTRY,
        SCIENCE_INNOVATION,
        OTHER
    }

    public Optional<Clause> clause(String number) {
        return clauses.stream().filter(it -> it.number().equals(number)).findFirst();
    }

    /// The milestones for which clauses wait.
    public Stream<String> milestones() {
        return clauses.stream()
                .map(Clause::due)
                .flatMap(due ->
                        due instanceof Due.After(Trigger.MilestoneReached(var name), _, _)
                                ? Stream.of(name)
                                : Stream.empty())
                .distinct();
    }

    /// Organs that have to see to a clause.
    public Set<String> organs() {
        return clauses.stream()
                .flatMap(clause -> Optional.ofNullable(clause.owner().organ()).stream())
                .collect(toSet());
    }
}
