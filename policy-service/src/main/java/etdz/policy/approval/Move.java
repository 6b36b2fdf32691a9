package etdz.policy.approval;

import etdz.policy.approval.Decision.Authority;
import etdz.policy.matter.MaterialCode;
import java.util.List;
import java.util.Locale;

/// What happened to a case, with the facts that its state afterwards does not show.
public sealed interface Move {

    record Submitted() implements Move {}

    record CorrectionRequested(List<Correction.Item> items) implements Move {}

    record Corrected() implements Move {}

    record Accepted(boolean deemed) implements Move {}

    record MaterialSupplied(MaterialCode material) implements Move {}

    record Granted(String documentNumber, Authority authority) implements Move {}

    record Refused(String ground, Authority authority) implements Move {}

    record Withdrawn() implements Move {}

    /// The move that led to the version at hand, from what the case keeps of it.
    static Move last(Case held) {
        return switch (held.stage()) {
            case Stage.Submitted _ ->
                    held.corrections().isEmpty() ? new Submitted() : new Corrected();
            case Stage.AwaitingCorrection _ ->
                    new CorrectionRequested(held.corrections().getLast().items());
            case Stage.Accepted(var acceptance, _) ->
                    held.history().getLast().move().equals(MaterialSupplied.class.getSimpleName())
                            ? new MaterialSupplied(held.dossier().newest().material())
                            : new Accepted(acceptance.deemed());
            case Stage.Granted(_, var decision, var number) ->
                    new Granted(number, decision.authority());
            case Stage.Refused(_, var decision) ->
                    new Refused(String.valueOf(decision.ground()), decision.authority());
            case Stage.Withdrawn _ -> new Withdrawn();
        };
    }

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.policy.case.material-supplied.v1` for a [MaterialSupplied].
    default String eventType() {
        var words = name().replaceAll("(?<=.)(?=[A-Z])", "-");
        return "etdz.policy.case." + words.toLowerCase(Locale.ROOT) + ".v1";
    }
}
