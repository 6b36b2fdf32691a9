package etdz.policy.approval;

import etdz.common.time.Moment;
import etdz.policy.clock.LegalTerm;
import etdz.policy.matter.MaterialCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a case stands, with the facts that hold only there.
public sealed interface Stage {

    /// Received and to be answered by `noticeDueOn`; silence beyond it counts as acceptance on the
    /// day of receipt (行政许可法 第三十二条).
    record Submitted(LocalDate on, LocalDate noticeDueOn, boolean provisional) implements Stage {

        /// After an answer to a correction the papers count as received on that day.
        static Submitted at(Moment now) {
            var dueOn = LegalTerm.CORRECTION_NOTICE.after(now.today(), now.calendar());
            return new Submitted(now.today(), dueOn, now.calendar().isProvisional(dueOn));
        }

        boolean passedOver(LocalDate today) {
            return today.isAfter(noticeDueOn);
        }
    }

    /// The applicant was told what to correct; no clock runs against the office.
    record AwaitingCorrection(LocalDate since) implements Stage {}

    /// `missing` may be brought until the decision; the clock runs all the same.
    record Accepted(Acceptance acceptance, Set<MaterialCode> missing) implements Stage {

        public Accepted {
            missing = Set.copyOf(missing);
        }

        Accepted without(MaterialCode supplied) {
            var rest = new HashSet<>(missing);
            rest.remove(supplied);
            return new Accepted(acceptance, rest);
        }
    }

    sealed interface Closed extends Stage {}

    record Granted(Acceptance acceptance, Decision decision, String documentNumber)
            implements Closed {}

    record Refused(Acceptance acceptance, Decision decision) implements Closed {}

    /// `acceptance` is absent when it was withdrawn before.
    record Withdrawn(@Nullable Acceptance acceptance, LocalDate on) implements Closed {}

    default String name() {
        return getClass().getSimpleName();
    }

    default @Nullable Acceptance reached() {
        return switch (this) {
            case Submitted _, AwaitingCorrection _ -> null;
            case Accepted(var acceptance, _) -> acceptance;
            case Granted(var acceptance, _, _) -> acceptance;
            case Refused(var acceptance, _) -> acceptance;
            case Withdrawn(var acceptance, _) -> acceptance;
        };
    }

    default Set<MaterialCode> lacking() {
        return this instanceof Accepted(_, var missing) ? missing : Set.of();
    }
}
