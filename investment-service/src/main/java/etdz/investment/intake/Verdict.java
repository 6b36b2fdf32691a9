package etdz.investment.intake;

import java.util.List;

/// What a row is found to be.
public sealed interface Verdict {

    /// It can be taken in and would change something.
    record Good() implements Verdict {}

    /// All that it says stands there already.
    record Unchanged() implements Verdict {}

    record Faulty(List<RowFault> faults) implements Verdict {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
