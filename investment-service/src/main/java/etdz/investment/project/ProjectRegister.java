package etdz.investment.project;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The projects, for what else is done with them.
@Component
public class ProjectRegister {

    /// Who may read of projects, as far as his rows reach.
    public static final String READERS =
            "hasAnyRole('APPLICANT', 'INVESTOR', 'EMPLOYER', 'AGENT', 'OFFICER', 'LAND_OFFICER',"
                    + " 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

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
    ///
    /// @param stage label
    public Slice<Project> page(
            Optional<CreditCode> enterprise,
            Optional<ZoneCode> zone,
            Optional<String> stage,
            Scope scope,
            PageRequest page) {
        return switch (scope) {
            case Scope.Self(var investor) ->
                    projects.page(linked.of(investor), enterprise, zone, stage, page);
            default -> projects.page(enterprise, zone, stage, scope, page);
        };
    }

    /// The first ones at a stage, the longest waiting first.
    public List<Project> first(Scope scope, Optional<ZoneCode> zone, String stage, int most) {
        var page = new PageRequest(most, Optional.empty());
        return page(Optional.empty(), zone, Optional.of(stage), scope, page).items();
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
    public boolean store(Project next) {
        return projects.store(next, Optional.empty());
    }

    /// The same under the key of a command.
    public boolean store(Project next, Optional<CreationKey> command) {
        return projects.store(next, command);
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
