package etdz.policy.approval.stage;

import etdz.common.time.Moment;
import etdz.policy.clock.LegalTerm;
import etdz.policy.matter.MaterialCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a case stands, with the facts that hold only there.
public sealed interface Stage {

    /// Received and to be answered by `noticeDueOn`; silence beyond it counts as acceptance on the
    /// day of receipt (行政许可法 第三十二条).
    record Submitted(LocalDate on, LocalDate noticeDueOn, boolean provisional) implements Stage {

        /// After an answer to a correction the papers count as received on that day.
        public static Submitted at(Moment now) {
            var dueOn = LegalTerm.CORRECTION_NOTICE.after(now.today(), now.calendar());
            var provisional = now.calendar().isProvisional(now.today(), dueOn);
            return new Submitted(now.today(), dueOn, provisional);
        }

        public boolean passedOver(LocalDate today) {
            return today.isAfter(noticeDueOn);
        }
    }

    /// The applicant was told what to correct (待补正); no clock runs against the office.
    record AwaitingCorrection(LocalDate since) implements Stage {}

    /// Accepted and not yet decided: the clocks of law and promise are on.
    sealed interface Running extends Stage {

        Handling handling();

        /// The same stage after something in it has changed.
        public Running with(Handling next);
    }

    /// 已受理; while a material that may follow is missing: 容缺待补.
    record Accepted(Handling handling) implements Running {

        @Override
        public Accepted with(Handling next) {
            return new Accepted(next);
        }
    }

    /// 审查中: desks look at it in parallel.
    record InReview(Handling handling) implements Running {

        @Override
        public InReview with(Handling next) {
            return new InReview(next);
        }
    }

    /// 暂停计时: a procedure runs whose time does not count.
    record Suspended(Handling handling, Suspension suspension) implements Running {

        @Override
        public Suspended with(Handling next) {
            return new Suspended(next, suspension);
        }

        /// Where the case goes on when the procedure is over.
        public Running resumed(Handling then) {
            return then.review() == null ? new Accepted(then) : new InReview(then);
        }
    }

    sealed interface Closed extends Stage {}

    /// 准予.
    ///
    /// @param documentNumber of the decision document
    /// @param licence what the grant issues, where the matter's result is a licence
    record Granted(
            Acceptance acceptance,
            Decision decision,
            String documentNumber,
            @Nullable Licence licence,
            Delivery delivery)
            implements Closed {

        public Granted with(Delivery next) {
            return new Granted(acceptance, decision, documentNumber, licence, next);
        }

        public Granted with(Licence next) {
            return new Granted(acceptance, decision, documentNumber, next, delivery);
        }
    }

    /// 不予.
    record Refused(
            Acceptance acceptance, Decision decision, String documentNumber, Delivery delivery)
            implements Closed {

        public Refused with(Delivery next) {
            return new Refused(acceptance, decision, documentNumber, next);
        }
    }

    /// 不予受理: no licence is needed, or another organ has to be asked (行政许可法 第三十二条).
    record Declined(LocalDate on, String by, String ground) implements Closed {}

    /// 终止 by the applicant's wish; `acceptance` is absent when it was withdrawn before.
    record Withdrawn(@Nullable Acceptance acceptance, LocalDate on) implements Closed {}

    /// 终止 for another cause.
    record Terminated(
            @Nullable Acceptance acceptance, LocalDate on, Cause cause, @Nullable String ground)
            implements Closed {

        public enum Cause {
            /// 容缺逾期: what was to follow did not come in time.
            MATERIALS_OVERDUE,
            /// 主体消灭: the applicant no longer exists.
            APPLICANT_DISSOLVED
        }
    }

    /// 撤销: the grant should never have been made (行政许可法 第六十九条).
    record Revoked(Granted granted, Annulment annulment) implements Closed {}

    /// 注销: the grant was right and is over (行政许可法 第七十条).
    record Cancelled(Granted granted, Annulment annulment) implements Closed {}

    /// The clocks with which the case was accepted, if it was.
    default @Nullable Acceptance reached() {
        return switch (this) {
            case Submitted _, AwaitingCorrection _, Declined _ -> null;
            case Running running -> running.handling().acceptance();
            case Granted granted -> granted.acceptance();
            case Refused refused -> refused.acceptance();
            case Withdrawn(var acceptance, _) -> acceptance;
            case Terminated(var acceptance, _, _, _) -> acceptance;
            case Revoked(var granted, _) -> granted.acceptance();
            case Cancelled(var granted, _) -> granted.acceptance();
        };
    }

    /// The clocks that run: none before acceptance, and none while they stand.
    default @Nullable Acceptance counting() {
        return this instanceof Suspended ? null : reached();
    }

    /// Whether a date that counts now may still move, since its year has no final calendar.
    default boolean isProvisional() {
        return switch (this) {
            case Submitted submitted -> submitted.provisional();
            case Suspended(var handling, var suspension) ->
                    suspension.provisional() || Hearing.isProvisional(handling.hearing());
            case Running running ->
                    running.handling().acceptance().provisional()
                            || Hearing.isProvisional(running.handling().hearing());
            case Granted granted -> granted.delivery().provisional();
            case Refused refused -> refused.delivery().provisional();
            case AwaitingCorrection _,
                    Declined _,
                    Withdrawn _,
                    Terminated _,
                    Revoked _,
                    Cancelled _ ->
                    false;
        };
    }

    default Optional<Handling> handled() {
        return this instanceof Running running ? Optional.of(running.handling()) : Optional.empty();
    }

    default Set<MaterialCode> lacking() {
        return handled().map(Handling::missing).orElse(Set.of());
    }

    /// The grant that was made, whatever became of it.
    default Optional<Granted> grant() {
        return switch (this) {
            case Granted granted -> Optional.of(granted);
            case Revoked(var granted, _) -> Optional.of(granted);
            case Cancelled(var granted, _) -> Optional.of(granted);
            case Submitted _,
                    AwaitingCorrection _,
                    Running _,
                    Refused _,
                    Declined _,
                    Withdrawn _,
                    Terminated _ ->
                    Optional.empty();
        };
    }

    default String name() {
        return getClass().getSimpleName();
    }
}
