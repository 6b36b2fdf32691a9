package etdz.investment.lead;

/// A command either moves the lead or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Lead next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        LEAD_NOT_AT_THIS_STAGE,
        LEAD_NOT_CONTACTED,
        LEAD_ENDED,
        LEAD_OPEN,
        PROJECT_HAS_ITS_LEAD
    }
}
