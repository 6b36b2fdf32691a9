package etdz.policy.approval;

import etdz.policy.approval.stage.Annulment;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Delivery.Channel;
import etdz.policy.approval.stage.DeskCode;
import etdz.policy.approval.stage.ExpiryStep;
import etdz.policy.approval.stage.Proposal;
import etdz.policy.approval.stage.Stage;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.matter.MaterialCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to a case, with the facts that its state afterwards does not show.
public sealed interface Move {

    record Submitted() implements Move {}

    record CorrectionRequested(List<Correction.Item> items) implements Move {}

    record Corrected() implements Move {}

    record Accepted(boolean deemed) implements Move {}

    record Declined(String ground) implements Move {}

    record MaterialSupplied(MaterialCode material) implements Move {}

    record ReviewOpened(List<DeskCode> desks) implements Move {}

    record Suspended(PauseGround ground, @Nullable LocalDate capOn) implements Move {}

    record Resumed() implements Move {}

    record ExtensionRequested(int workingDays) implements Move {}

    record Extended(int workingDays, String reason) implements Move {}

    record ExtensionDeclined() implements Move {}

    record HearingOffered(LocalDate answerBy) implements Move {}

    record HearingWaived() implements Move {}

    record HearingRequested(LocalDate holdBy) implements Move {}

    record HearingArranged(LocalDate day, String place) implements Move {}

    record HearingHeld() implements Move {}

    record Proposed(Proposal.Result result) implements Move {}

    record Granted(String documentNumber, Authority authority) implements Move {}

    record Refused(String ground, Authority authority) implements Move {}

    record Delivered(Channel channel) implements Move {}

    record Revoked(Annulment.Ground ground) implements Move {}

    record Cancelled(Annulment.Ground ground) implements Move {}

    record RenewedByLaw(LocalDate validTo) implements Move {}

    record LicenceExpiring(ExpiryStep step, LocalDate validTo) implements Move {}

    record LicenceExpired(LocalDate validTo) implements Move {}

    record LicenceSuperseded(LicenceIdentifier by) implements Move {}

    record Withdrawn() implements Move {}

    record Terminated(Stage.Terminated.Cause cause) implements Move {}

    record Claimed() implements Move {}

    record Released() implements Move {}

    record HandedOver() implements Move {}

    record MatterChanged(int from, int to, Set<MaterialCode> missing) implements Move {}

    record DueDatesRecomputed(
            @Nullable LocalDate statutoryBefore, @Nullable LocalDate promisedBefore)
            implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.policy.case.material-supplied.v1` for a [MaterialSupplied].
    default String eventType() {
        var words = name().replaceAll("(?<=.)(?=[A-Z])", "-");
        return "etdz.policy.case." + words.toLowerCase(Locale.ROOT) + ".v1";
    }
}
