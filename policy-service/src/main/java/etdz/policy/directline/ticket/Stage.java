package etdz.policy.directline.ticket;

import java.time.Instant;

/// Where a ticket stands, with the facts that hold only there.
public sealed interface Stage {

    record Raised() implements Stage {}

    record Accepted(String by, Instant at) implements Stage {}

    record Answered() implements Stage {}

    /// Too late, or the answer did not help: a leader looks at it.
    record Escalated(String by, Instant at, String reason) implements Stage {}

    record Closed(String by, Instant at, boolean satisfied) implements Stage {}

    default String name() {
        return getClass().getSimpleName();
    }
}
