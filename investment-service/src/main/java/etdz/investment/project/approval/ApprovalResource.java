package etdz.investment.project.approval;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a project was approved by, and how that case stands today.
@RestController
@RequestMapping("/api/investment/projects/{id}/approvals")
class ApprovalResource {

    record Approvals(List<ApprovalView> items) {}

    private final ProjectRegister projects;
    private final ProjectApprovals approvals;

    ApprovalResource(ProjectRegister projects, ProjectApprovals approvals) {
        this.projects = projects;
        this.approvals = approvals;
    }

    @GetMapping
    @PreAuthorize(ProjectRegister.READERS)
    Approvals list(Actor actor, @PathVariable ProjectId id) {
        var project =
                projects.find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"));
        return new Approvals(approvals.of(project, actor.getCredentials()));
    }
}
