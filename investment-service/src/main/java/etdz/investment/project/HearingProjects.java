package etdz.investment.project;

/// What other features do when a project was opened.
public interface HearingProjects {

    /// May be called again for the same project: the grant is told more than once.
    void opened(Project project);
}
