package etdz.investment.escort.desk;

import etdz.common.ZoneCode;
import etdz.investment.escort.mandate.Agent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The agents of each zone (代办员名册), of whom an officer names one.
record ZoneAgents(List<Line> all) {

    /// @param id of the user
    record Line(ZoneCode zone, String id, String name, String phone, @Nullable String email) {

        Agent agent() {
            return new Agent(id, name, phone, email);
        }
    }

    ZoneAgents {
        all = List.copyOf(all);
    }

    static ZoneAgents of(Line... all) {
        return new ZoneAgents(Arrays.asList(all));
    }

    List<Agent> of(ZoneCode zone) {
        return all.stream().filter(it -> it.zone().equals(zone)).map(Line::agent).toList();
    }

    Optional<Agent> find(ZoneCode zone, String id) {
        return of(zone).stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
