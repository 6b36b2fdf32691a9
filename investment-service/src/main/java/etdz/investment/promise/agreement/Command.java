package etdz.investment.promise.agreement;

import java.time.LocalDate;
import java.util.List;

/// What may be asked of an agreement.
public sealed interface Command {

    record Revise(Deal deal) implements Command {}

    record RecordReview(Review review) implements Command {}

    /// From then on each clause is owed.
    ///
    /// @param lacking what the rules find missing
    record TakeEffect(List<Lack> lacking) implements Command {

        public TakeEffect {
            lacking = List.copyOf(lacking);
        }
    }

    record ReachMilestone(String name, LocalDate on, String proof) implements Command {}

    record WithdrawMilestone(String name, String reason) implements Command {}

    /// Each promise is decided.
    ///
    /// @param undecided obligations that are still owed
    record Fulfil(List<Lack> undecided) implements Command {

        public Fulfil {
            undecided = List.copyOf(undecided);
        }
    }

    /// It ends before its time.
    ///
    /// @param overdue obligations whose breach nobody has looked at: they must not vanish
    record Terminate(String reason, List<Lack> overdue) implements Command {

        public Terminate {
            overdue = List.copyOf(overdue);
        }
    }
}
