package etdz.investment.incentive;

import java.time.Instant;

/// How many incentives of a zone are in force.
public sealed interface Offered {

    /// Its answer.
    ///
    /// @param more whether there are further ones that were not counted
    /// @param at when it was asked
    record Counted(int count, boolean more, Instant at) implements Offered {}

    /// Policy-service was not reached, or its answer cannot be used.
    record NotAvailable() implements Offered {}
}
