package etdz.policy.zone;

import etdz.common.ZoneCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The zones, for other features.
@Component
public class Zones {

    private final ZoneList list;

    Zones(ZoneList list) {
        this.list = list;
    }

    public Optional<Zone> find(ZoneCode code) {
        return list.find(code);
    }

    public List<Zone> all() {
        return list.all();
    }

    boolean add(Zone zone) {
        return list.add(zone);
    }
}
