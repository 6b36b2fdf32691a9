package etdz.investment.project.support;

/// A command either moves the record or is turned down.
public sealed interface Outcome {

    record Moved(Support next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    /// The names are the slugs of the problems.
    enum Reason {
        SUPPORT_IS_WITHDRAWN
    }
}
