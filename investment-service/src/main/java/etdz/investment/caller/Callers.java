package etdz.investment.caller;

import static org.springframework.http.HttpStatus.FORBIDDEN;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What resources ask of whoever calls.
public final class Callers {

    /// Staff of the zones, leagues, cities and the region, who read each within his rows.
    public static final String STAFF =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    private Callers() {}

    /// The zone of the caller; one who has several says which.
    public static Optional<ZoneCode> zone(
            Actor actor, @Nullable ZoneCode asked, Complaints complaints) {
        if (asked == null && actor.scope() instanceof Scope.Zones(var zones) && zones.size() == 1) {
            return zones.stream().findFirst();
        }
        var zone = complaints.needed("/zone", asked);
        if (zone.filter(it -> !actor.scope().covers(it)).isPresent()) {
            complaints.at("/zone", "不是您所在的经开区", "not a zone of yours");
        }
        return zone;
    }

    /// 403 for who works for a zone, a league or a city: what holds for all is the region's.
    public static void ofTheRegion(Actor actor) {
        if (actor.scope() instanceof Scope.Zones) {
            throw Problem.of(FORBIDDEN, "not-of-the-region");
        }
    }

    /// Whether somebody is an officer of a zone.
    public static boolean isOfficer(Actor actor, ZoneCode zone) {
        return actor.is("officer") && actor.scope().covers(zone);
    }
}
