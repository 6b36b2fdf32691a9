package etdz.policy.power;

import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.Renewal;
import java.time.LocalDate;

/// What may be asked of a delegation.
public sealed interface Command {

    record Announce(LocalDate on, String at) implements Command {}

    /// Other terms from their first day on; those before it stay what they were.
    record Amend(Grant terms) implements Command {}

    record Renew(Renewal renewal) implements Command {}

    record Recall(LocalDate on, String reason, LocalDate announcedOn, String announcedAt)
            implements Command {}

    /// Due 90 days before the end.
    record Remind() implements Command {}

    /// Due on the day after the last.
    record End() implements Command {}
}
