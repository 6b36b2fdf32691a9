package etdz.policy.approval.stage;

import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.Stage.AwaitingCorrection;
import etdz.policy.approval.stage.Stage.Closed;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.approval.stage.Stage.Refused;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Submitted;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.clock.Due.Light;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what an open case is found in the work list; a closed case has none, so that the index holds
/// open cases only.
///
/// @param since the day from which the time until `until` counts
/// @param until what is due then; [#NEVER] when nothing is, so that such cases come last
/// @param warnOn the first day on which little time is left, by the calendar of the last move; days
///   on which the clock stood are no time used
/// @param order the due date and the number of the case: no two alike, so a list goes on after it
/// @param holder who has the case; [#NOBODY] while it can be claimed
/// @param open always; it ends with the queue, and keeps closed cases apart in an index of both
public record Queue(
        Duty duty,
        LocalDate since,
        LocalDate until,
        LocalDate warnOn,
        String order,
        String holder,
        boolean open) {

    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    public static final String NOBODY = "";

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

    private record Task(Duty duty, LocalDate since, LocalDate until, LocalDate warnOn) {}

    public static @Nullable Queue of(
            CaseId id, Stage stage, Terms terms, @Nullable String handler, WorkingDays calendar) {
        var task = task(stage, terms, calendar);
        return task == null
                ? null
                : new Queue(
                        task.duty(),
                        task.since(),
                        task.until(),
                        task.warnOn(),
                        task.until() + " " + id.value(),
                        handler == null ? NOBODY : handler,
                        true);
    }

    private static @Nullable Task task(Stage stage, Terms terms, WorkingDays calendar) {
        return switch (stage) {
            case Submitted(var on, var noticeDueOn, _) ->
                    plain(Duty.ACCEPTANCE, on, noticeDueOn, calendar);
            case AwaitingCorrection(var since) -> plain(Duty.WAITING, since, NEVER, calendar);
            case Suspended(_, var suspension) ->
                    plain(Duty.PAUSED, suspension.since(), orNever(suspension.capOn()), calendar);
            case Running running -> {
                var acceptance = running.handling().acceptance();
                yield new Task(
                        duty(running.handling(), terms),
                        acceptance.on(),
                        orNever(acceptance.dueOn()),
                        orNever(acceptance.warnOn(terms, calendar)));
            }
            case Granted granted -> delivery(granted.decision(), granted.delivery(), calendar);
            case Refused refused -> delivery(refused.decision(), refused.delivery(), calendar);
            case Closed _ -> null;
        };
    }

    /// A time in which nothing stops the clock.
    private static Task plain(Duty duty, LocalDate since, LocalDate until, WorkingDays calendar) {
        return new Task(duty, since, until, warnOn(since, until, calendar));
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

    private static @Nullable Task delivery(
            Decision decision, Delivery delivery, WorkingDays calendar) {
        return delivery.isMade()
                ? null
                : plain(Duty.DELIVERY, decision.on(), delivery.dueOn(), calendar);
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? NEVER : day;
    }

    /// From 90 % of the time used, or one working day before the due date.
    private static LocalDate warnOn(LocalDate since, LocalDate until, WorkingDays calendar) {
        if (until.equals(NEVER)) {
            return NEVER;
        }
        var allowed = calendar.between(since, until);
        var used = Math.min(ceilOf(allowed * WARNING_PERCENT), allowed - 1);
        return used <= 0 ? since : calendar.after(since, used);
    }

    private static int ceilOf(int hundredths) {
        return Math.ceilDiv(hundredths, 100);
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
            return now.today().isBefore(warnOn) ? Light.GREEN : Light.AMBER;
        });
    }
}
