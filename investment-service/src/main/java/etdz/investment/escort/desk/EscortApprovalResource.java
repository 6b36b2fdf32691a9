package etdz.investment.escort.desk;

import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.investment.escort.EscortId;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.approval.ApprovalView;
import etdz.investment.project.approval.ProjectApprovals;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The approvals of the accompanied project; none while the lead is no project. Who has the escort
/// in his rows may know of them, the agent as well, whom the project itself does not name.
@RestController
@RequestMapping(EscortDesk.PATH + "/{id}/approvals")
class EscortApprovalResource {

    record Approvals(List<ApprovalView> items) {}

    private final EscortDesk desk;
    private final ProjectRegister projects;
    private final ProjectApprovals approvals;

    EscortApprovalResource(EscortDesk desk, ProjectRegister projects, ProjectApprovals approvals) {
        this.desk = desk;
        this.projects = projects;
        this.approvals = approvals;
    }

    @GetMapping
    @PreAuthorize(EscortDesk.READERS)
    Approvals list(Actor actor, @PathVariable EscortId id) {
        return new Approvals(
                desk.project(desk.held(actor, id))
                        .flatMap(it -> projects.find(it, new Scope.Everywhere()))
                        .map(it -> approvals.of(it, actor.getCredentials()))
                        .orElse(List.of()));
    }
}
