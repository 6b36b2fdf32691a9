package etdz.investment.promise.agreement;

/// What must have happened before a clause becomes due.
public sealed interface Trigger {

    /// Another clause of the same agreement was kept.
    record ClauseKept(String number) implements Trigger {}

    /// Something was recorded for the agreement, such as that production has begun.
    record MilestoneReached(String name) implements Trigger {}
}
