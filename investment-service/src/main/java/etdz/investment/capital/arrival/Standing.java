package etdz.investment.capital.arrival;

import java.time.Instant;

/// Whether an arrival still stands.
public sealed interface Standing {

    record Reported() implements Standing {}

    /// It was reported by mistake; it stays readable and counts nowhere.
    record Withdrawn(String reason, String by, Instant at) implements Standing {}

    default String label() {
        return switch (this) {
            case Reported _ -> "REPORTED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
