package etdz.policy.incentive;

import static java.util.Comparator.comparing;

import etdz.policy.incentive.condition.Finding;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an incentive comes to for an enterprise.
///
/// @param amountFen capped; absent where the enterprise does not meet the conditions or the amount
///   needs facts that nobody has said
/// @param amountMissing those facts
record Match(
        Incentive incentive,
        Verdict verdict,
        Finding finding,
        @Nullable Long amountFen,
        List<String> amountMissing) {

    /// The nearest first.
    static final Comparator<Match> NEAREST =
            comparing(Match::verdict)
                    .thenComparingInt(it -> it.finding().steps())
                    .thenComparing(it -> it.incentive().code().value());

    enum Verdict {
        ELIGIBLE,
        UNKNOWN,
        /// A person has to look: the rule cannot be evaluated.
        NEEDS_MANUAL,
        NOT_ELIGIBLE
    }

    Match {
        amountMissing = List.copyOf(amountMissing);
    }
}
