package etdz.investment.project;

import etdz.common.security.Scope;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The projects, for what else is done with them.
@Component
public class ProjectRegister {

    /// Who may read of projects, as far as his rows reach.
    public static final String READERS =
            "hasAnyRole('APPLICANT', 'INVESTOR', 'EMPLOYER', 'AGENT', 'OFFICER', 'LAND_OFFICER',"
                    + " 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    private final Projects projects;

    ProjectRegister(Projects projects) {
        this.projects = projects;
    }

    /// Empty as well when it is out of scope.
    public Optional<Project> find(ProjectId id, Scope scope) {
        return projects.find(id, scope);
    }

    /// False when somebody else moved the project since it was read.
    public boolean store(Project next) {
        return projects.store(next);
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
