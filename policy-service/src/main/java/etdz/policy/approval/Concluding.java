package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.DELIVERED_ALREADY;
import static etdz.policy.approval.Outcome.Reason.GROUND_DOES_NOT_FIT;
import static etdz.policy.approval.Outcome.Reason.LICENCE_SUPERSEDED;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;

import etdz.common.time.Moment;
import etdz.policy.approval.Command.Cancel;
import etdz.policy.approval.Command.Deliver;
import etdz.policy.approval.Command.RenewByLaw;
import etdz.policy.approval.Command.Revoke;
import etdz.policy.approval.Command.Supersede;
import etdz.policy.approval.Command.TellExpiry;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.stage.Annulment;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.Delivery.Receipt;
import etdz.policy.approval.stage.ExpiryStep;
import etdz.policy.approval.stage.Stage.Cancelled;
import etdz.policy.approval.stage.Stage.Closed;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.approval.stage.Stage.Refused;
import etdz.policy.approval.stage.Stage.Revoked;
import etdz.policy.identifier.LicenceIdentifier;
import java.time.LocalDate;
import java.util.Optional;

/// What happens to a decision: delivery, revocation, cancellation.
record Concluding(Case held, String by, Moment now) {

    private record Step(Closed from, Command.Conclude command) {}

    Outcome on(Closed stage, Command.Conclude command) {
        return switch (new Step(stage, command)) {
            case Step(Granted granted, Deliver deliver) ->
                    granted.delivery().isMade()
                            ? new TurnedDown(DELIVERED_ALREADY)
                            : delivered(
                                    granted.with(granted.delivery().made(receipt(deliver))),
                                    deliver);
            case Step(Refused refused, Deliver deliver) ->
                    refused.delivery().isMade()
                            ? new TurnedDown(DELIVERED_ALREADY)
                            : delivered(
                                    refused.with(refused.delivery().made(receipt(deliver))),
                                    deliver);
            case Step(Granted granted, Revoke _) when isSuperseded(granted) ->
                    new TurnedDown(LICENCE_SUPERSEDED);
            case Step(Granted granted, Cancel _) when isSuperseded(granted) ->
                    new TurnedDown(LICENCE_SUPERSEDED);
            case Step(Granted granted, Revoke(var ground, var reason)) ->
                    ground.cancels()
                            ? new TurnedDown(GROUND_DOES_NOT_FIT)
                            : to(
                                    new Revoked(granted, annulment(ground, reason)),
                                    new Move.Revoked(ground));
            case Step(Granted granted, Cancel(var ground, var reason)) ->
                    ground.cancels()
                            ? to(
                                    new Cancelled(granted, annulment(ground, reason)),
                                    new Move.Cancelled(ground))
                            : new TurnedDown(GROUND_DOES_NOT_FIT);
            case Step(Granted granted, RenewByLaw(var validTo)) -> renew(granted, validTo);
            case Step(Granted granted, TellExpiry _) -> tell(granted);
            case Step(Granted granted, Supersede(var by)) -> supersede(granted, by);
            case Step(_, _) -> new TurnedDown(NOT_AT_THIS_STAGE);
        };
    }

    /// What ends a licence ends its last version, which is that of another case.
    private static boolean isSuperseded(Granted granted) {
        return granted.licence() != null && granted.licence().supersededBy() != null;
    }

    private Receipt receipt(Deliver deliver) {
        return new Receipt(now.today(), deliver.channel(), by, deliver.tracking());
    }

    private Annulment annulment(Ground ground, String reason) {
        return new Annulment(now.at(), by, ground, reason);
    }

    private Outcome delivered(Closed next, Deliver deliver) {
        return to(next, new Move.Delivered(deliver.channel()));
    }

    private Outcome renew(Granted granted, LocalDate validTo) {
        var licence = granted.licence();
        if (licence == null || licence.validTo() == null || !validTo.isAfter(licence.validTo())) {
            return new TurnedDown(NOT_AT_THIS_STAGE);
        }
        return to(granted.with(licence.renewedTo(validTo)), new Move.RenewedByLaw(validTo));
    }

    private Outcome tell(Granted granted) {
        var licence = granted.licence();
        var step = licence == null ? Optional.<ExpiryStep>empty() : licence.reached(now.today());
        if (licence == null || licence.validTo() == null || step.isEmpty()) {
            return new TurnedDown(NOT_AT_THIS_STAGE);
        }
        return to(
                granted.with(licence.told(step.get())),
                step.get() == ExpiryStep.ENDED
                        ? new Move.LicenceExpired(licence.validTo())
                        : new Move.LicenceExpiring(step.get(), licence.validTo()));
    }

    /// Once for each version that comes in its place.
    private Outcome supersede(Granted granted, LicenceIdentifier by) {
        var licence = granted.licence();
        if (licence == null || !licence.isEarlierThan(by)) {
            return new TurnedDown(NOT_AT_THIS_STAGE);
        }
        return to(granted.with(licence.superseded(by)), new Move.LicenceSuperseded(by));
    }

    private Outcome to(Closed next, Move move) {
        return held.moved(Change.of(held).to(next), move, by, now);
    }
}
