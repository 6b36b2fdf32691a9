package etdz.investment.prospectus;

/// A command either moves the prospectus or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Prospectus next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        PROSPECTUS_WITHDRAWN_ALREADY
    }
}
