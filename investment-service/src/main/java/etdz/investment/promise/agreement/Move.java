package etdz.investment.promise.agreement;

import java.time.LocalDate;
import java.util.Locale;

/// What happened to an agreement, with the facts that its state afterwards does not show.
public sealed interface Move {

    record Drafted() implements Move {}

    record Revised() implements Move {}

    record Reviewed(Review.Result result) implements Move {}

    record TookEffect() implements Move {}

    record MilestoneReached(String milestone, LocalDate on) implements Move {}

    record MilestoneWithdrawn(String milestone, String reason) implements Move {}

    record Fulfilled() implements Move {}

    record Terminated(String reason) implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.investment.agreement.took-effect.v1` for [TookEffect].
    default String eventType() {
        var words = name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "etdz.investment.agreement." + words + ".v1";
    }
}
