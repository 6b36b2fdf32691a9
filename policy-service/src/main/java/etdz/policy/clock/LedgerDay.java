package etdz.policy.clock;

import java.time.LocalDate;
import java.util.List;

/// One day of the proof why a due date is what it is.
///
/// @param count working days counted up to and including this one
/// @param plainDays the same in plain days, for limits of that unit
/// @param provisional the notice for its year is not loaded
public record LedgerDay(
        LocalDate date,
        Kind kind,
        int count,
        int plainDays,
        boolean provisional,
        List<Mark> marks) {

    public enum Kind {
        START,
        COUNTED,
        WEEKEND,
        HOLIDAY,
        /// Off in this division only.
        LOCAL_HOLIDAY,
        PAUSED
    }

    /// What a day is besides.
    public enum Mark {
        /// A Saturday or Sunday that is worked (调休).
        WORKED_WEEKEND,
        /// The cap of a pause is used up: counting goes on whatever is done.
        CAP_REACHED,
        /// The limit would have ended here had it not been extended.
        STATUTORY_DUE_BEFORE_EXTENSION,
        STATUTORY_DUE,
        PROMISED_DUE
    }

    public LedgerDay {
        marks = List.copyOf(marks);
    }
}
