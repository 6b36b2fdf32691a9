package etdz.investment.escort.desk;

import etdz.common.security.Actor;
import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;

/// Whose rows are asked for. An agent has those that name him, and no others on the strength of
/// being one.
///
/// @param scope empty for who is an agent and nothing else
/// @param agent id of the user who is an agent
public record Reader(Optional<Scope> scope, Optional<String> agent) {

    private static final List<String> OTHERS =
            List.of(
                    "applicant",
                    "investor",
                    "officer",
                    "reviewer",
                    "approver",
                    "department",
                    "leader",
                    "supervisor");

    public static Reader of(Actor actor) {
        var agent = Optional.of(actor.getPrincipal()).filter(_ -> actor.is("agent"));
        return OTHERS.stream().anyMatch(actor::is)
                ? new Reader(Optional.of(rows(actor)), agent)
                : new Reader(Optional.empty(), agent);
    }

    /// A department, of the region or of a city, has those in which it has a task.
    private static Scope rows(Actor actor) {
        return actor.is("department") && !actor.is("officer")
                ? actor.organ()
                        .<Scope>map(Scope.Department::new)
                        .orElseGet(() -> new Scope.Self(actor.getPrincipal()))
                : actor.scope();
    }
}
