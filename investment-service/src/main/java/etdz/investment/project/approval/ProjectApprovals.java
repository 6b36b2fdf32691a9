package etdz.investment.project.approval;

import etdz.investment.project.Project;
import java.util.List;
import org.springframework.stereotype.Component;

/// The approvals of a project, for whatever shows them.
@Component
public class ProjectApprovals {

    private final AskingAboutCases asking;

    ProjectApprovals(AskingAboutCases asking) {
        this.asking = asking;
    }

    /// As policy-service tells this user today.
    ///
    /// @param token of the user for whom it is asked
    public List<ApprovalView> of(Project project, String token) {
        var source = project.filing().sourceCase();
        var approval = asking.about(source.id(), token);
        return List.of(ApprovalView.of(approval, source.documentNumber()));
    }
}
