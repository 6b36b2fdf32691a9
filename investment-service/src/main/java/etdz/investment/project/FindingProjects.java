package etdz.investment.project;

import etdz.common.security.Scope;
import org.springframework.stereotype.Component;

/// Answers other features whether somebody may refer to a project.
@Component
public class FindingProjects {

    private final Projects projects;

    FindingProjects(Projects projects) {
        this.projects = projects;
    }

    public boolean isThere(ProjectId id, Scope scope) {
        return projects.find(id, scope).isPresent();
    }
}
