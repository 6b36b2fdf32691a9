package etdz.policy.worklist.viewer;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.policy.approval.ZoneTime;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.approval.register.CaseRow;
import etdz.policy.organ.person.People;
import etdz.policy.power.remit.Remit;
import etdz.policy.power.remit.Remits;
import etdz.policy.zone.Zone;
import etdz.policy.zone.Zones;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Whoever sees every zone asks for each by its name: so one index, which begins with the zone,
/// serves all.
@Component
public class Viewers {

    private final Zones zones;
    private final People people;
    private final ZoneTime time;
    private final Remits remits;

    Viewers(Zones zones, People people, ZoneTime time, Remits remits) {
        this.zones = zones;
        this.people = people;
        this.time = time;
        this.remits = remits;
    }

    public Moment now() {
        return time.anywhere();
    }

    /// Lines as they look now, each by the calendar of its zone.
    public Function<CaseLine, CaseRow> rows() {
        var moments = new HashMap<ZoneCode, Moment>();
        return line ->
                CaseRow.of(line, moments.computeIfAbsent(line.application().zone(), time::in));
    }

    /// Whether somebody is in office in one of the zones that a viewer sees.
    public boolean isColleague(String user, Viewer viewer) {
        return people.isInOffice(user, viewer.zones(), viewer.today());
    }

    public Viewer of(Actor actor, Optional<ZoneCode> zone) {
        var today = now().today();
        var user = actor.getPrincipal();
        var remit =
                actor.scope() instanceof Scope.Department(var organ)
                        ? Optional.of(remits.of(organ))
                        : Optional.<Remit>empty();
        var seen = remit.map(Viewers::zones).orElseGet(() -> zones(actor));
        var viewer = new Viewer(seen, people.workOf(user, today), today, remit);
        return zone.map(viewer::only).orElse(viewer);
    }

    private List<ZoneCode> zones(Actor actor) {
        return switch (actor.scope()) {
            case Scope.Zones(var codes) -> sorted(codes);
            case Scope.Everywhere _ -> zones.all().stream().map(Zone::code).toList();
            case Scope.Department _, Scope.Own _, Scope.Self _ -> List.of();
        };
    }

    private static List<ZoneCode> zones(Remit remit) {
        return sorted(remit.matters().keySet());
    }

    private static List<ZoneCode> sorted(Set<ZoneCode> codes) {
        return codes.stream().sorted(Comparator.comparing(ZoneCode::value)).toList();
    }
}
