package etdz.investment.promise.obligation;

/// A command either moves the obligation or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Obligation next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        OBLIGATION_NOT_IN_THIS_STATE,
        MONEY_NOT_PAID_IN_FULL,
        NO_MONEY_OWED,
        OTHER_CURRENCY,
        MORE_THAN_OWED,
        NO_SUCH_PAYMENT,
        NOT_LATER_THAN_DUE
    }
}
