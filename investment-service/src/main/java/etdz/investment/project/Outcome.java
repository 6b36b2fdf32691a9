package etdz.investment.project;

/// A command either moves the project or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Project next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        PROJECT_NOT_AT_THIS_STAGE
    }
}
