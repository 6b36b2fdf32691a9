package etdz.investment.escort;

/// A command either moves the escort or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Escort next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        ESCORT_NOT_AT_THIS_STANDING,
        ESCORT_OVER,
        ESCORT_MANDATE_NOT_IN_EFFECT,
        ESCORT_STAGES_OPEN,
        ESCORT_STAGE_NOT_SO,
        ESCORT_STAGE_BEGAN_LATER,
        ESCORT_SAME_AGENT,
        ESCORT_TERM_NOT_LONGER,
        ESCORT_TASK_SETTLED,
        ESCORT_NOTE_SETTLED,
        ESCORT_FULL,
        /// No stage, task or note of this name is in the escort.
        ESCORT_PART_UNKNOWN
    }
}
