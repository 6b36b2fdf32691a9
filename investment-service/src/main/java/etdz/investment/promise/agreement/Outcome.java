package etdz.investment.promise.agreement;

import java.util.List;

/// A command either moves the agreement or is turned down for reasons.
public sealed interface Outcome {

    record Moved(Agreement next) implements Outcome {}

    record TurnedDown(Reason reason, List<Lack> lacking) implements Outcome {

        public TurnedDown {
            lacking = List.copyOf(lacking);
        }

        TurnedDown(Reason reason) {
            this(reason, List.of());
        }
    }

    enum Reason {
        AGREEMENT_NOT_AT_THIS_STAGE,
        AGREEMENT_CANNOT_TAKE_EFFECT,
        AGREEMENT_HAS_UNDECIDED_OBLIGATIONS,
        MILESTONE_RECORDED_ALREADY,
        NO_SUCH_MILESTONE
    }
}
