package etdz.investment.promise.agreement;

import java.time.LocalDate;

/// By when a clause is to be kept, as the agreement says it.
public sealed interface Due {

    record Fixed(LocalDate on) implements Due {}

    /// So long after something has happened; nothing is due before.
    ///
    /// @param days the day of the trigger does not count
    record After(Trigger trigger, int days, Unit unit) implements Due {}

    enum Unit {
        DAYS,
        WORKING_DAYS
    }
}
