package etdz.policy.approval;

import etdz.common.time.Moment;
import etdz.policy.approval.Stage.Accepted;
import etdz.policy.approval.Stage.AwaitingCorrection;
import etdz.policy.approval.Stage.Closed;
import etdz.policy.approval.Stage.Submitted;
import etdz.policy.clock.Due.Light;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what an open case is found in the work list; a closed case has none, so that the index holds
/// open cases only.
///
/// @param since the day from which the time until `until` counts
/// @param until what is due then; [#NEVER] when nothing is, so that such cases come last
public record Queue(Duty duty, LocalDate since, LocalDate until) {

    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int WARNING_PERCENT = 90;

    public enum Duty {
        /// To be accepted or sent back for correction.
        ACCEPTANCE,
        DECISION,
        /// The applicant has to do something.
        WAITING
    }

    static @Nullable Queue of(Stage stage) {
        return switch (stage) {
            case Submitted(var on, var noticeDueOn, _) ->
                    new Queue(Duty.ACCEPTANCE, on, noticeDueOn);
            case AwaitingCorrection(var since) -> new Queue(Duty.WAITING, since, NEVER);
            case Accepted(var acceptance, var missing) -> {
                var dueOn = acceptance.dueOn();
                yield new Queue(
                        missing.isEmpty() ? Duty.DECISION : Duty.WAITING,
                        acceptance.on(),
                        dueOn == null ? NEVER : dueOn);
            }
            case Closed _ -> null;
        };
    }

    public Optional<LocalDate> dueOn() {
        return until.equals(NEVER) ? Optional.empty() : Optional.of(until);
    }

    /// Amber (临期) from 90 % of the time used or one working day before the due date, red (超期) after
    /// it.
    public Optional<Light> light(Moment now) {
        return dueOn().map(dueOn -> {
            if (now.today().isAfter(dueOn)) {
                return Light.RED;
            }
            var used = now.calendar().between(since, now.today());
            var allowed = now.calendar().between(since, dueOn);
            var near = used * 100 >= allowed * WARNING_PERCENT || allowed - used <= 1;
            return near ? Light.AMBER : Light.GREEN;
        });
    }
}
