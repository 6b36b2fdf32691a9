package etdz.investment.promise.agreement;

import java.time.LocalDate;

/// Where an agreement stands, with the facts that hold only there.
public sealed interface Stage {

    /// Nothing is owed yet.
    record Draft() implements Stage {}

    record InEffect(LocalDate on) implements Stage {}

    sealed interface Ended extends Stage {

        LocalDate endedOn();
    }

    /// Each promise is kept, waived, or was declared broken.
    record Fulfilled(LocalDate effectiveOn, LocalDate endedOn) implements Ended {}

    record Terminated(LocalDate effectiveOn, LocalDate endedOn, String reason) implements Ended {}

    default String name() {
        return getClass().getSimpleName();
    }
}
