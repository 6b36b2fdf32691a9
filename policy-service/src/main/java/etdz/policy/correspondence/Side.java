package etdz.policy.correspondence;

import etdz.common.security.Actor;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;

/// Who speaks, or reads.
public enum Side {
    OFFICE,
    APPLICANT;

    static Side of(Actor actor) {
        return switch (actor.scope()) {
            case Own _, Self _ -> APPLICANT;
            default -> OFFICE;
        };
    }

    Side other() {
        return this == OFFICE ? APPLICANT : OFFICE;
    }
}
