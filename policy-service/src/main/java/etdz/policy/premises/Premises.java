package etdz.policy.premises;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.zone.Zones;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What all that happens in the premises has in common: the zone, the day, who works there.
@Component
class Premises {

    static final String PATH = "/api/policy/premises/{zone}";
    static final String DESK = "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')";
    static final String STAFF =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    private static final Pattern GROUP = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_GROUP = 30;

    private final Zones zones;
    private final InstantSource clock;

    Premises(Zones zones, InstantSource clock) {
        this.zones = zones;
        this.clock = clock;
    }

    ZoneCode open(ZoneCode zone) {
        return zones.find(zone).orElseThrow(Premises::unknown).code();
    }

    /// For who works there.
    ZoneCode desk(Actor actor, ZoneCode zone) {
        if (!actor.scope().covers(zone)) {
            throw unknown();
        }
        return open(zone);
    }

    /// What [#DESK] says of roles, for an act that others may do too.
    static boolean isAtDesk(Actor actor, ZoneCode zone) {
        return actor.scope().covers(zone)
                && Stream.of("officer", "reviewer", "approver").anyMatch(actor::is);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return China.dayOf(now());
    }

    static boolean isGroup(String name) {
        return name.length() <= LONGEST_GROUP && GROUP.matcher(name).matches();
    }

    private static Problem unknown() {
        return Problem.of(NOT_FOUND, "no-such-zone");
    }
}
