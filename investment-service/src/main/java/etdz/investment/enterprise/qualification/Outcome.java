package etdz.investment.enterprise.qualification;

/// A command either moves the qualification or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Qualification next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        QUALIFICATION_WITHDRAWN,
        QUALIFICATION_NOT_WITHDRAWN,
        NOTHING_TO_WARN_OF
    }
}
