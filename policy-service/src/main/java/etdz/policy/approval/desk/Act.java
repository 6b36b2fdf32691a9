package etdz.policy.approval.desk;

import etdz.common.Bilingual;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Review.Lane;
import etdz.policy.approval.stage.Review.Part;
import etdz.policy.approval.stage.Stage.Terminated.Cause;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.MaterialCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What somebody may want to do with a case, as the contract names it, and whose act it is. Whether
/// it is possible is found by trying it: the rules stand in one place only.
enum Act {
    ACCEPTANCE(Role.OFFICER),
    CORRECTION(Role.OFFICER),
    DECLINATION(Role.OFFICER),
    REVIEW(Role.OFFICER),
    SUSPENSION(Role.OFFICER),
    RESUMPTION(Role.OFFICER),
    EXTENSION_REQUEST(Role.OFFICER),
    EXTENSION(Role.APPROVER),
    HEARING_OFFER(Role.OFFICER),
    HEARING(Role.OFFICER),
    HEARING_RECORD(Role.OFFICER),
    PROPOSAL(Role.REVIEWERS),
    DECISION(Role.APPROVER),
    DELIVERY(Role.OFFICER),
    REVOCATION(Role.APPROVER),
    CANCELLATION(Role.APPROVER),
    TERMINATION(Role.OFFICER),
    CLAIM(Role.STAFF),
    RELEASE(Role.STAFF),
    HANDOVER(Role.STAFF),
    ANSWER(Role.APPLICANT),
    SUPPLY(Role.APPLICANT),
    HEARING_REQUEST(Role.APPLICANT),
    HEARING_WAIVER(Role.APPLICANT),
    RECEIPT(Role.APPLICANT),
    WITHDRAWAL(Role.APPLICANT);

    private final Role role;

    Act(Role role) {
        this.role = role;
    }

    /// Whose act it is.
    private enum Role {
        OFFICER,
        REVIEWERS,
        APPROVER,
        STAFF,
        APPLICANT
    }

    boolean isFor(Actor actor) {
        return switch (role) {
            case OFFICER -> actor.is("officer");
            case REVIEWERS -> actor.is("officer") || actor.is("reviewer");
            case APPROVER -> actor.is("approver");
            case STAFF -> actor.is("officer") || actor.is("reviewer") || actor.is("approver");
            case APPLICANT -> actor.is("applicant") || actor.is("employer");
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A command of this kind that fails only for what the case itself says against it.
    Command sample(Case held, Set<DeskCode> heard, Moment now) {
        return switch (this) {
            case ACCEPTANCE -> new Command.Accept(Set.of());
            case CORRECTION -> new Command.RequestCorrection(List.of());
            case DECLINATION -> new Command.Decline("");
            case REVIEW -> new Command.OpenReview(List.of(LANE));
            case SUSPENSION -> new Command.Suspend(PauseGround.EXPERT_REVIEW, null, "");
            case RESUMPTION -> new Command.Resume();
            case EXTENSION_REQUEST -> new Command.AskExtension(1, "");
            case EXTENSION -> new Command.Extend("approved");
            case HEARING_OFFER -> new Command.OfferHearing();
            case HEARING -> new Command.ArrangeHearing(now.plus(10), "", "", Set.of());
            case HEARING_RECORD -> new Command.ConcludeHearing("", Set.of());
            case PROPOSAL -> new Command.Propose(Result.REFUSED, "", List.of(), heard);
            case DECISION -> throw new IllegalStateException("A decision is prepared, not tried");
            case DELIVERY, RECEIPT -> new Command.Deliver(Channel.ONLINE, null);
            case REVOCATION -> new Command.Revoke(Ground.FRAUD, "");
            case CANCELLATION -> new Command.Cancel(Ground.AT_HOLDERS_WISH, "");
            case TERMINATION -> new Command.Terminate(Cause.APPLICANT_DISSOLVED, null);
            case CLAIM -> new Command.Claim();
            case RELEASE -> new Command.Release();
            case HANDOVER -> new Command.HandOver("", null, false);
            case ANSWER -> new AnswerCorrection(held.dossier());
            case SUPPLY -> new Command.Supply(missing(held));
            case HEARING_REQUEST -> new Command.RequestHearing();
            case HEARING_WAIVER -> new Command.WaiveHearing();
            case WITHDRAWAL -> new Command.Withdraw();
        };
    }

    private static final Lane LANE =
            new Lane(new DeskCode("any"), new Bilingual("", ""), Part.LEAD, null);

    private static Given missing(Case held) {
        var material = held.stage().lacking().stream().findFirst().orElse(new MaterialCode("none"));
        return new Given(material, new DocumentId(""), "");
    }
}
