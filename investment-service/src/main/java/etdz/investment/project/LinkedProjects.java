package etdz.investment.project;

import java.util.List;

/// Which projects an investor may see who acts for no enterprise that is registered here.
public interface LinkedProjects {

    /// The projects that came of what he asked.
    ///
    /// @param investor id of the user
    List<ProjectId> of(String investor);
}
