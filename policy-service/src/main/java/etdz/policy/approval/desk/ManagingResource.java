package etdz.policy.approval.desk;

import etdz.common.security.Actor;
import etdz.policy.approval.Command.Claim;
import etdz.policy.approval.Command.HandOver;
import etdz.policy.approval.Command.Release;
import etdz.policy.approval.Command.Terminate;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.stage.Stage.Terminated.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Acts possible at any stage: who has the case, and that it goes no further.
@RestController
@RequestMapping(CaseResource.PATH + "/{id}")
class ManagingResource {

    private static final String HANDLERS = "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')";

    record HandOverBody(@Nullable String to, @Nullable String reason) {}

    record TerminationBody(@Nullable Cause cause, @Nullable String ground) {}

    private final Desk desk;
    private final Colleagues colleagues;

    ManagingResource(Desk desk, Colleagues colleagues) {
        this.desk = desk;
        this.colleagues = colleagues;
    }

    @PutMapping("/claim")
    @PreAuthorize(HANDLERS)
    ResponseEntity<CaseView> claim(Asked asked) {
        return desk.move(asked, new Claim());
    }

    @DeleteMapping("/claim")
    @PreAuthorize(HANDLERS)
    ResponseEntity<CaseView> release(Asked asked) {
        return desk.move(asked, new Release());
    }

    /// An approver may hand over what another has claimed.
    @PutMapping("/handler")
    @PreAuthorize(HANDLERS)
    ResponseEntity<CaseView> handOver(Actor actor, Asked asked, @RequestBody HandOverBody body) {
        var to = Checks.text("/to", body.to(), Checks.LONGEST_LINE);
        var reason = Checks.optional("/reason", body.reason(), Checks.LONGEST_GROUND);
        var held = desk.held(asked.id(), actor);
        colleagues.check("/to", to, held, desk.now(held).today());
        return desk.move(asked, body, new HandOver(to, reason, actor.is("approver")));
    }

    @PutMapping("/withdrawal")
    @PreAuthorize(CaseResource.APPLICANTS)
    ResponseEntity<CaseView> withdraw(Asked asked) {
        return desk.move(asked, new Withdraw());
    }

    @PutMapping("/termination")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<CaseView> terminate(Asked asked, @RequestBody TerminationBody body) {
        var cause = Checks.needed("/cause", body.cause());
        var ground = Checks.optional("/ground", body.ground(), Checks.LONGEST_GROUND);
        return desk.move(asked, body, new Terminate(cause, ground));
    }
}
