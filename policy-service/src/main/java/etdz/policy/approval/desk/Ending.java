package etdz.policy.approval.desk;

import etdz.policy.approval.stage.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why a case ended without a decision, as it is shown.
record Ending(LocalDate on, Stage.Terminated.@Nullable Cause cause, @Nullable String ground) {

    static @Nullable Ending of(Stage stage) {
        return switch (stage) {
            case Stage.Declined(var on, _, var ground) -> new Ending(on, null, ground);
            case Stage.Terminated(_, var on, var cause, var ground) ->
                    new Ending(on, cause, ground);
            case Stage.Withdrawn(_, var on) -> new Ending(on, null, null);
            case Stage.Submitted _,
                    Stage.AwaitingCorrection _,
                    Stage.Running _,
                    Stage.Granted _,
                    Stage.Refused _,
                    Stage.Revoked _,
                    Stage.Cancelled _ ->
                    null;
        };
    }
}
