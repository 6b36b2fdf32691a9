package etdz.policy.approval.desk;

import etdz.common.http.Complaints;
import etdz.common.security.Actor;
import etdz.policy.approval.Command.Cancel;
import etdz.policy.approval.Command.Deliver;
import etdz.policy.approval.Command.Revoke;
import etdz.policy.approval.decision.DecidingCase;
import etdz.policy.approval.decision.DecidingCase.Wish;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.Decision.Ascertained;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.Proposal.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The decision, and what becomes of it.
@RestController
@RequestMapping(CaseResource.PATH + "/{id}")
class DecisionResource {

    private static final String APPROVERS = "hasRole('APPROVER')";
    private static final int MOST_CONDITIONS = 20;
    private static final BigDecimal LARGEST_WAN = new BigDecimal(1_000_000_000);
    private static final int MOST_DIGITS = 30;

    record DecisionBody(
            @Nullable Result result,
            @Nullable String ground,
            @Nullable List<String> conditions,
            @Nullable Ascertained ascertained) {}

    record DeliveryBody(@Nullable Channel channel, @Nullable String tracking) {}

    record AnnulmentBody(@Nullable Ground ground, @Nullable String reason) {}

    private final Desk desk;
    private final DecidingCase deciding;

    DecisionResource(Desk desk, DecidingCase deciding) {
        this.desk = desk;
        this.deciding = deciding;
    }

    @PutMapping("/decision")
    @PreAuthorize(APPROVERS)
    ResponseEntity<CaseView> decide(Asked asked, @RequestBody DecisionBody body) {
        var found = checked(body.ascertained());
        var wish = wish(asked, body.result(), body.ground(), body.conditions(), found);
        return desk.move(asked, body, (held, now) -> deciding.decide(held, wish, now));
    }

    static Wish wish(
            Asked asked,
            @Nullable Result sent,
            @Nullable String ground,
            @Nullable List<String> sentConditions,
            Optional<Ascertained> found) {
        var result = Checks.needed("/result", sent);
        var conditions = Optional.ofNullable(sentConditions).orElse(List.of());
        var complaints = new Complaints();
        if (result == Result.REFUSED || ground != null) {
            complaints.text("/ground", ground, Checks.LONGEST_GROUND);
        }
        if (conditions.size() > MOST_CONDITIONS
                || (result == Result.REFUSED && !conditions.isEmpty())) {
            complaints.at(
                    "/conditions", "准予时可附不超过 20 项条件", "up to 20 conditions, with a grant only");
        }
        for (var i = 0; i < Math.min(conditions.size(), MOST_CONDITIONS); i++) {
            complaints.text("/conditions/" + i, conditions.get(i), Checks.LONGEST_GROUND);
        }
        complaints.raise();
        return new Wish(result, ground, conditions, found, asked.by());
    }

    private static Optional<Ascertained> checked(@Nullable Ascertained sent) {
        var found = Optional.ofNullable(sent);
        var complaints = new Complaints();
        if (found.map(Ascertained::investmentWan)
                .filter(DecisionResource::isNoAmount)
                .isPresent()) {
            complaints.at(
                    "/ascertained/investmentWan", "须为 0 至 1000000000", "from 0 to 1000000000");
        }
        complaints.raise();
        return found;
    }

    private static boolean isNoAmount(BigDecimal wan) {
        return wan.signum() < 0 || wan.compareTo(LARGEST_WAN) > 0 || wan.precision() > MOST_DIGITS;
    }

    /// An applicant confirms what reached him online; an officer records window and post.
    @PutMapping("/delivery")
    @PreAuthorize("hasAnyRole('OFFICER', 'APPLICANT', 'EMPLOYER')")
    ResponseEntity<CaseView> deliver(Actor actor, Asked asked, @RequestBody DeliveryBody body) {
        var channel = Checks.needed("/channel", body.channel());
        var tracking = Checks.optional("/tracking", body.tracking(), Checks.LONGEST_LINE);
        if (!actor.is("officer") && channel != Channel.ONLINE) {
            var complaints = new Complaints();
            complaints.at("/channel", "申请人只能确认网上送达", "an applicant confirms ONLINE only");
            complaints.raise();
        }
        return desk.move(asked, body, new Deliver(channel, tracking));
    }

    @PutMapping("/revocation")
    @PreAuthorize(APPROVERS)
    ResponseEntity<CaseView> revoke(Asked asked, @RequestBody AnnulmentBody body) {
        return desk.move(asked, body, new Revoke(ground(body), reason(body)));
    }

    @PutMapping("/cancellation")
    @PreAuthorize(APPROVERS)
    ResponseEntity<CaseView> cancel(Asked asked, @RequestBody AnnulmentBody body) {
        return desk.move(asked, body, new Cancel(ground(body), reason(body)));
    }

    private static Ground ground(AnnulmentBody body) {
        return Checks.needed("/ground", body.ground());
    }

    private static String reason(AnnulmentBody body) {
        return Checks.text("/reason", body.reason(), Checks.LONGEST_GROUND);
    }
}
