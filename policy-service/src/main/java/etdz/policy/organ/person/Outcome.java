package etdz.policy.organ.person;

/// A command either changes the record or is turned down for a reason that can be told.
public sealed interface Outcome {

    record Moved(Person next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        POST_HELD_ALREADY,
        POST_NOT_HELD,
        HAS_LEFT,
        NOT_LEAVING,
        ABSENCE_OVERLAPS,
        ABSENCE_OVER,
        NO_SUCH_ABSENCE,
        DEPUTY_NOT_THERE
    }
}
