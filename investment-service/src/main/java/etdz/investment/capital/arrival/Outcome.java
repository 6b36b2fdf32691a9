package etdz.investment.capital.arrival;

/// A command either moves the arrival or is turned down.
public sealed interface Outcome {

    record Moved(Arrival next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    /// The names are the slugs of the problems.
    enum Reason {
        ARRIVAL_IS_WITHDRAWN,
        NOTHING_CORRECTED,
        TOO_MANY_CORRECTIONS
    }
}
