package etdz.policy.zone;

import etdz.common.ZoneCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The zones, for other features.
@Component
public class Zones {

    private final ZoneList list;
    private final Map<ZoneCode, Zone> known = new ConcurrentHashMap<>();

    Zones(ZoneList list) {
        this.list = list;
    }

    /// A zone is added and never changed, so one that was found is not read again.
    public Optional<Zone> find(ZoneCode code) {
        var zone = Optional.ofNullable(known.get(code)).or(() -> list.find(code));
        zone.ifPresent(found -> known.put(code, found));
        return zone;
    }

    public List<Zone> all() {
        return list.all();
    }

    boolean add(Zone zone) {
        return list.add(zone);
    }
}
