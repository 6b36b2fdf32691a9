package etdz.policy.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command either moves the case or is turned down for reasons the caller can be told, all at
/// once.
public sealed interface Outcome {

    record Moved(Case next) implements Outcome {}

    record TurnedDown(List<Obstacle> obstacles) implements Outcome {

        public TurnedDown {
            obstacles = List.copyOf(obstacles);
        }

        public TurnedDown(Reason reason) {
            this(List.of(new Obstacle(reason, null)));
        }

        /// The first is what the answer is named after.
        public Reason reason() {
            return obstacles.getFirst().reason();
        }
    }

    /// What stands in the way.
    ///
    /// @param subject the material, desk or day it is about
    record Obstacle(Reason reason, @Nullable String subject) {}

    enum Reason {
        NOT_AT_THIS_STAGE,
        TOLD_ONCE_ALREADY,
        TOLD_TOO_LATE,
        MATERIAL_CANNOT_FOLLOW,
        MATERIAL_NOT_MISSING,
        MATERIALS_STILL_MISSING,
        NOTHING_CHANGES,
        NOT_THE_HANDLER,
        CLAIMED_ALREADY,
        CLAIMED_BY_ANOTHER,
        NOT_CLAIMED,
        REVIEW_OPENED_ALREADY,
        REVIEW_WITHOUT_ONE_LEAD,
        OPINION_OUTSTANDING,
        PROPOSAL_NEEDED,
        SECOND_PERSON_NEEDED,
        DIFFERS_FROM_PROPOSAL,
        CLOCK_PAUSED,
        CLOCK_NOT_PAUSED,
        EXTENSION_NOT_PROVIDED,
        EXTENSION_TOO_LATE,
        ALREADY_EXTENDED,
        EXTENSION_NOT_ASKED,
        EXTENSION_ASKED_ALREADY,
        GOVERNMENT_APPROVAL_NEEDED,
        HEARING_UNDER_WAY,
        HEARING_NOT_OFFERED,
        HEARING_REQUESTED_TOO_LATE,
        HEARING_NOTICE_TOO_SHORT,
        HEARING_TOO_LATE,
        HEARING_NOT_YET_HELD,
        PRESIDER_REVIEWED_THE_CASE,
        DELIVERED_ALREADY,
        GROUND_DOES_NOT_FIT,
        LICENCE_SUPERSEDED,
        MATERIALS_NOT_OVERDUE,
        SAME_MATTER_VERSION,
        POWER_NOT_HELD,
        POWER_BOUND_UNKNOWN,
        SAMPLE_MATTER,
        ISSUER_WITHOUT_CODE,
        LICENCE_TYPE_MISSING,
        CONCERNED_GRANT_NOT_IN_FORCE,
        SAMPLE_POWER
    }
}
