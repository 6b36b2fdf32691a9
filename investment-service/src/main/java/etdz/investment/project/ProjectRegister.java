package etdz.investment.project;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The projects, for what else is done with them.
@Component
public class ProjectRegister {

    /// Who may read of projects, as far as his rows reach.
    public static final String READERS =
            "hasAnyRole('APPLICANT', 'INVESTOR', 'EMPLOYER', 'AGENT', 'OFFICER', 'LAND_OFFICER',"
                    + " 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    /// Which projects a list shows.
    ///
    /// @param stage label
    /// @param capital any of these
    public record Wanted(
            Optional<CreditCode> enterprise,
            Optional<ZoneCode> zone,
            Optional<String> stage,
            Optional<Set<HolderCapital>> capital) {

        /// Whatever the zone's projects at a stage are.
        static Wanted at(String stage, Optional<ZoneCode> zone) {
            return new Wanted(Optional.empty(), zone, Optional.of(stage), Optional.empty());
        }
    }

    private final Projects projects;
    private final LinkedProjects linked;

    ProjectRegister(Projects projects, LinkedProjects linked) {
        this.projects = projects;
        this.linked = linked;
    }

    /// Empty as well when it is out of scope.
    public Optional<Project> find(ProjectId id, Scope scope) {
        return switch (scope) {
            case Scope.Self(var investor) ->
                    linked.of(investor).contains(id)
                            ? projects.find(id, new Scope.Everywhere())
                            : Optional.empty();
            default -> projects.find(id, scope);
        };
    }

    /// Those of them that are there and in scope.
    public Set<ProjectId> known(Set<ProjectId> ids, Scope scope) {
        return ids.isEmpty() ? Set.of() : projects.known(ids, scope);
    }

    /// Newest first; of a stage, the longest waiting first.
    public Slice<Project> page(Wanted wanted, Scope scope, PageRequest page) {
        return switch (scope) {
            case Scope.Self(var investor) -> projects.page(linked.of(investor), wanted, page);
            default -> projects.page(wanted, scope, page);
        };
    }

    /// One after the other, in the order of the list.
    public void each(Wanted wanted, Scope scope, Consumer<Project> reader) {
        switch (scope) {
            case Scope.Self(var investor) -> projects.each(linked.of(investor), wanted, reader);
            default -> projects.each(wanted, scope, reader);
        }
    }

    /// The first ones at a stage, the longest waiting first.
    public List<Project> first(Scope scope, Optional<ZoneCode> zone, String stage, int most) {
        var page = new PageRequest(most, Optional.empty());
        return page(Wanted.at(stage, zone), scope, page).items();
    }

    /// How many stand at a stage now.
    public long count(Scope scope, Optional<ZoneCode> zone, String stage) {
        return projects.count(scope, zone, stage);
    }

    /// By stage and currency.
    public List<ProjectSum> sums(Scope scope, Optional<ZoneCode> zone) {
        return projects.sums(scope, zone);
    }

    /// False when somebody else moved the project since it was read.
    public boolean store(Project read, Project next, Optional<CreationKey> command) {
        return projects.store(read, next, command);
    }

    /// Notes whose capital these enterprises' is, for the lists of foreign projects.
    ///
    /// @return how many projects it is news for
    public long note(Map<CreditCode, HolderCapital> known) {
        return projects.note(known);
    }

    /// Enterprises with projects of which nothing was noted yet; of so many projects at most.
    public Set<CreditCode> unnoted(int most) {
        return projects.unnoted(most);
    }

    /// Whether a command with this key was done before.
    public boolean done(ProjectId id, CreationKey command) {
        return projects.done(id, command);
    }

    /// A project whose code may be asked for now; nobody else gets it until `retryAt`.
    public Optional<Project> claim(Instant now, Instant retryAt) {
        return projects.claim(now, retryAt);
    }

    /// Its code may be asked for again at `dueAt`.
    public void postpone(ProjectId id, Instant dueAt) {
        projects.postpone(id, dueAt);
    }
}
