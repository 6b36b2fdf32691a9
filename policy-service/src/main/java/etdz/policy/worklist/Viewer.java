package etdz.policy.worklist;

import etdz.common.ZoneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Who looks at the work list: what is his, and on which day.
///
/// @param zones whose cases he sees
/// @param people whose work is his
record Viewer(List<ZoneCode> zones, Set<String> people, LocalDate today) {

    Viewer {
        zones = List.copyOf(zones);
        people = Set.copyOf(people);
    }

    Viewer only(ZoneCode zone) {
        return new Viewer(zones.contains(zone) ? List.of(zone) : List.of(), people, today);
    }
}
