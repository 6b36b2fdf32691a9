package etdz.policy.worklist.viewer;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.remit.Remit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who looks at the work list: what is his, and on which day.
///
/// @param zones whose cases he sees
/// @param people whose work is his
/// @param remit of a department of the region: the only cases of these zones that it sees
public record Viewer(
        List<ZoneCode> zones, Set<String> people, LocalDate today, Optional<Remit> remit) {

    public Viewer {
        zones = List.copyOf(zones);
        people = Set.copyOf(people);
    }

    public Viewer(List<ZoneCode> zones, Set<String> people, LocalDate today) {
        this(zones, people, today, Optional.empty());
    }

    Viewer only(ZoneCode zone) {
        return new Viewer(zones.contains(zone) ? List.of(zone) : List.of(), people, today, remit);
    }

    /// The zones of which he sees everything.
    public List<ZoneCode> wholeZones() {
        return remit.isPresent() ? List.of() : zones;
    }

    /// The only matters that he sees in a zone, if they are only some.
    public Optional<Set<MatterCode>> remitIn(ZoneCode zone) {
        return remit.map(it -> it.matters().getOrDefault(zone, Set.of()));
    }
}
