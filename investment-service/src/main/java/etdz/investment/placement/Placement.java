package etdz.investment.placement;

import java.time.Instant;
import java.time.LocalDate;

/// Where a major project goes.
public sealed interface Placement {

    /// Nobody has decided.
    record Open() implements Placement {}

    /// Into the national zone of its league or city.
    ///
    /// @param document number of the decision
    record InZone(LocalDate on, String document, String by, Instant at) implements Placement {}

    /// To another place, which needs a reason.
    record Elsewhere(
            String place, String reason, LocalDate on, String document, String by, Instant at)
            implements Placement {}

    /// `IN_ZONE`, as the API says it.
    default String label() {
        return switch (this) {
            case Open _ -> "OPEN";
            case InZone _ -> "IN_ZONE";
            case Elsewhere _ -> "ELSEWHERE";
        };
    }
}
