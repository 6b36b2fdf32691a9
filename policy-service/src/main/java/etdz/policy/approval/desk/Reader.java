package etdz.policy.approval.desk;

import etdz.common.security.Actor;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import java.util.Set;

/// For whom a case is shown: the applicant does not see what the office thinks before it decides,
/// nor does the agent whom he mandated.
enum Reader {
    OFFICE,
    APPLICANT,
    AGENT;

    private static final Set<String> OFFICE_ONLY =
            Set.of(
                    "Claimed",
                    "Released",
                    "HandedOver",
                    "Proposed",
                    "ExtensionRequested",
                    "ExtensionDeclined");

    boolean sees(String move) {
        return this == OFFICE || !OFFICE_ONLY.contains(move);
    }

    static Reader of(Actor actor) {
        return switch (actor.scope()) {
            case Own _, Self _ -> APPLICANT;
            default -> OFFICE;
        };
    }
}
