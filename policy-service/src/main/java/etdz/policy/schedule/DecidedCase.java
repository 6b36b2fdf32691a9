package etdz.policy.schedule;

import etdz.common.time.WorkingDays;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.Decision;
import etdz.policy.approval.stage.Stage;
import etdz.policy.clock.ElapsedDays;
import java.util.OptionalInt;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What is read of a case that was decided.
public record DecidedCase(@BsonId CaseId id, Stage stage) {

    /// Working days from acceptance to decision, without those on which the clock stood; none where
    /// it was never accepted.
    OptionalInt workingDays(WorkingDays calendar) {
        var acceptance = stage.reached();
        var decision = decision(stage);
        return acceptance == null || decision == null || decision.on().isBefore(acceptance.on())
                ? OptionalInt.empty()
                : OptionalInt.of(
                        ElapsedDays.counted(
                                acceptance.on(), decision.on(), acceptance.clock(), calendar));
    }

    private static @Nullable Decision decision(Stage stage) {
        return switch (stage) {
            case Stage.Granted granted -> granted.decision();
            case Stage.Refused refused -> refused.decision();
            case Stage.Revoked(var granted, _) -> granted.decision();
            case Stage.Cancelled(var granted, _) -> granted.decision();
            default -> null;
        };
    }
}
