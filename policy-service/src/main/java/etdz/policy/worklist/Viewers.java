package etdz.policy.worklist;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.organ.person.People;
import etdz.policy.zone.Zone;
import etdz.policy.zone.Zones;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whoever sees every zone asks for each by its name: so one index, which begins with the zone,
/// serves all.
@Component
class Viewers {

    private final Zones zones;
    private final People people;
    private final Calendars calendars;
    private final InstantSource clock;

    Viewers(Zones zones, People people, Calendars calendars, InstantSource clock) {
        this.zones = zones;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }

    Viewer of(Actor actor, Optional<ZoneCode> zone) {
        var today = now().today();
        var user = actor.getPrincipal();
        var viewer = new Viewer(zones(actor), people.workOf(user, today), today);
        return zone.map(viewer::only).orElse(viewer);
    }

    private List<ZoneCode> zones(Actor actor) {
        return switch (actor.scope()) {
            case Scope.Zones(var codes) ->
                    codes.stream().sorted(Comparator.comparing(ZoneCode::value)).toList();
            case Scope.Everywhere _ -> zones.all().stream().map(Zone::code).toList();
            case Scope.Own _, Scope.Self _ -> List.of();
        };
    }
}
