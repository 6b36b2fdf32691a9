package etdz.policy.approval;

import etdz.common.time.Moment;
import etdz.policy.approval.Stage.AwaitingCorrection;
import etdz.policy.approval.Stage.Closed;
import etdz.policy.approval.Stage.Granted;
import etdz.policy.approval.Stage.Refused;
import etdz.policy.approval.Stage.Running;
import etdz.policy.approval.Stage.Submitted;
import etdz.policy.approval.Stage.Suspended;
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
        /// To be reviewed, and a decision proposed.
        REVIEW,
        DECISION,
        /// The applicant has to do something.
        WAITING,
        /// A procedure runs whose time does not count.
        PAUSED,
        /// Decided, and to be brought to the applicant.
        DELIVERY
    }

    static @Nullable Queue of(Stage stage, Terms terms) {
        return switch (stage) {
            case Submitted(var on, var noticeDueOn, _) ->
                    new Queue(Duty.ACCEPTANCE, on, noticeDueOn);
            case AwaitingCorrection(var since) -> new Queue(Duty.WAITING, since, NEVER);
            case Suspended(_, var suspension) ->
                    new Queue(Duty.PAUSED, suspension.since(), orNever(suspension.capOn()));
            case Running running -> {
                var acceptance = running.handling().acceptance();
                yield new Queue(
                        duty(running.handling(), terms),
                        acceptance.on(),
                        orNever(acceptance.dueOn()));
            }
            case Granted granted -> delivery(granted.decision(), granted.delivery());
            case Refused refused -> delivery(refused.decision(), refused.delivery());
            case Closed _ -> null;
        };
    }

    private static Duty duty(Handling handling, Terms terms) {
        if (!handling.missing().isEmpty()) {
            return Duty.WAITING;
        }
        if (handling.proposal() != null) {
            return Duty.DECISION;
        }
        return handling.review() != null || terms.signOff() ? Duty.REVIEW : Duty.DECISION;
    }

    private static @Nullable Queue delivery(Decision decision, Delivery delivery) {
        return delivery.isMade() ? null : new Queue(Duty.DELIVERY, decision.on(), delivery.dueOn());
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? NEVER : day;
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
