package etdz.policy.power;

/// A command either moves the delegation or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Delegation next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        DELEGATION_CLOSED,
        DELEGATION_ANNOUNCED_ALREADY,
        ANNOUNCED_BEFORE_SIGNED,
        TAKES_EFFECT_IN_THE_PAST,
        NO_TERM_TO_RENEW,
        RENEWAL_ENDS_NO_LATER,
        RECALL_NOT_ANNOUNCED_IN_TIME,
        NOTHING_DUE
    }
}
