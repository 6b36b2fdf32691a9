package etdz.policy.directline;

import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.policy.organ.OrganCode;
import java.util.Optional;

/// Which tickets somebody sees: those of his zones, and a department of the region what it is
/// asked.
///
/// @param asked the only department whose tickets are seen, if it is only one
record Sight(Scope scope, Optional<OrganCode> asked) {

    /// Stands for a department whose token names no organ: nobody asks it anything.
    private static final OrganCode NONE = new OrganCode("");

    static Sight of(Actor actor) {
        var asked =
                actor.scope() instanceof Scope.Everywhere && actor.is("department")
                        ? Optional.of(actor.organ().map(OrganCode::new).orElse(NONE))
                        : Optional.<OrganCode>empty();
        return new Sight(actor.scope(), asked);
    }
}
