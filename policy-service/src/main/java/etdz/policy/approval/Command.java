package etdz.policy.approval;

import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.Annulment;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.Licence;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Review;
import etdz.policy.approval.stage.Stage;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.matter.MaterialCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an officer, the applicant or the passing of time asks of a case.
public sealed interface Command {

    /// Before acceptance.
    sealed interface Intake extends Command {}

    record RequestCorrection(List<Correction.Item> items) implements Intake {}

    record AnswerCorrection(Dossier corrected) implements Intake {}

    record Accept(Set<MaterialCode> missing) implements Intake {}

    record Decline(String ground) implements Intake {}

    /// Five working days went by without an answer.
    record PassOver() implements Intake {}

    /// From acceptance to the decision.
    sealed interface Handle extends Command {}

    record Supply(Given material) implements Handle {}

    record OpenReview(List<Review.Lane> lanes) implements Handle {}

    record Suspend(PauseGround ground, @Nullable Integer cap, String told) implements Handle {}

    record Resume() implements Handle {}

    record AskExtension(int workingDays, String reason) implements Handle {}

    /// More time, as it was asked for.
    ///
    /// @param approval document of the government, which joint handling needs
    record Extend(@Nullable String approval) implements Handle {}

    record DeclineExtension() implements Handle {}

    /// The applicant's right to be heard before the decision.
    sealed interface Hear extends Command {}

    record OfferHearing() implements Hear {}

    record WaiveHearing() implements Hear {}

    record RequestHearing() implements Hear {}

    /// Day, place and presider.
    ///
    /// @param heard who gave an opinion on the case, beside those it knows
    record ArrangeHearing(LocalDate day, String place, String presider, Set<String> heard)
            implements Hear {}

    /// It was held.
    ///
    /// @param heard who gave an opinion on the case meanwhile, beside those it knows
    record ConcludeHearing(String record, Set<String> heard) implements Hear {}

    record Propose(
            Result result, @Nullable String ground, List<String> conditions, Set<DeskCode> heard)
            implements Handle {}

    /// 准予.
    ///
    /// @param conditions under which it is granted
    /// @param heard desks that have given their opinion
    record Grant(
            String documentNumber,
            Authority authority,
            @Nullable String ground,
            List<String> conditions,
            @Nullable Licence licence,
            Set<DeskCode> heard)
            implements Handle {}

    record Refuse(String documentNumber, String ground, Authority authority, Set<DeskCode> heard)
            implements Handle {}

    /// After the decision.
    sealed interface Conclude extends Command {}

    record Deliver(Channel channel, @Nullable String tracking) implements Conclude {}

    record Revoke(Annulment.Ground ground, String reason) implements Conclude {}

    record Cancel(Annulment.Ground ground, String reason) implements Conclude {}

    /// Nobody decided on a renewal before the licence ended (行政许可法 第五十条).
    record RenewByLaw(LocalDate validTo) implements Conclude {}

    /// A day on which the holder is told of the end of his licence.
    record TellExpiry() implements Conclude {}

    /// An amendment or a renewal was granted.
    record Supersede(LicenceIdentifier by) implements Conclude {}

    /// At any time while the case is open.
    sealed interface Manage extends Command {}

    record Withdraw() implements Manage {}

    record Terminate(Stage.Terminated.Cause cause, @Nullable String ground) implements Manage {}

    record Claim() implements Manage {}

    record Release() implements Manage {}

    /// Another officer goes on with it.
    ///
    /// @param asLead by somebody who may hand over the work of others
    record HandOver(String to, @Nullable String reason, boolean asLead) implements Manage {}

    /// Another version of the matter, or back to the one before.
    ///
    /// @param lacking what was to follow under those terms, where the way back has to say it again
    record Recast(Terms terms, Set<MaterialCode> lacking) implements Manage {

        public Recast(Terms terms) {
            this(terms, Set.of());
        }
    }

    /// The calendar has changed.
    record Recount() implements Manage {}
}
