package etdz.policy.approval;

/// A command either moves the case or is turned down for a reason the caller can be told.
public sealed interface Outcome {

    record Moved(Case next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        NOT_AT_THIS_STAGE,
        TOLD_ONCE_ALREADY,
        TOLD_TOO_LATE,
        MATERIAL_CANNOT_FOLLOW,
        MATERIAL_NOT_MISSING,
        MATERIALS_STILL_MISSING
    }
}
