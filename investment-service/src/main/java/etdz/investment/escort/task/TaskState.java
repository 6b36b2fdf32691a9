package etdz.investment.escort.task;

import java.time.Instant;
import java.time.LocalDate;

/// Whether a task is still to be done.
public sealed interface TaskState {

    record Open() implements TaskState {}

    /// Somebody did it.
    ///
    /// @param proof what shows it
    record Done(LocalDate on, String proof, String by, Instant at) implements TaskState {}

    record Withdrawn(String reason, String by, Instant at) implements TaskState {}

    /// `WITHDRAWN`, as the API says it.
    default String label() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Done _ -> "DONE";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
