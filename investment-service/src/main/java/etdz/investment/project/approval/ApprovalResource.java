package etdz.investment.project.approval;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import etdz.common.Bilingual;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.approval.Approval.Known;
import etdz.investment.project.approval.Approval.NotShown;
import etdz.investment.project.approval.Approval.Unknown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    enum State {
        KNOWN,
        NOT_SHOWN,
        UNKNOWN
    }

    /// @param documentNumber as the grant told it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApprovalView(
            @JsonProperty("case") String id,
            String documentNumber,
            State state,
            @Nullable String matter,
            @Nullable Bilingual name,
            @Nullable String status,
            @Nullable LocalDate dueOn) {

        static ApprovalView of(Approval approval, String number) {
            return switch (approval) {
                case Known(var id, var matter, var name, var status, var dueOn) ->
                        new ApprovalView(id, number, State.KNOWN, matter, name, status, dueOn);
                case NotShown(var id) -> without(id, number, State.NOT_SHOWN);
                case Unknown(var id) -> without(id, number, State.UNKNOWN);
            };
        }

        private static ApprovalView without(String id, String number, State state) {
            return new ApprovalView(id, number, state, null, null, null, null);
        }
    }

    private final ProjectRegister projects;
    private final AskingAboutCases asking;

    ApprovalResource(ProjectRegister projects, AskingAboutCases asking) {
        this.projects = projects;
        this.asking = asking;
    }

    @GetMapping
    @PreAuthorize(ProjectRegister.READERS)
    Approvals list(Actor actor, @PathVariable ProjectId id) {
        var source =
                projects.find(id, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-project"))
                        .filing()
                        .sourceCase();
        var approval = asking.about(source.id(), actor.getCredentials());
        return new Approvals(List.of(ApprovalView.of(approval, source.documentNumber())));
    }
}
