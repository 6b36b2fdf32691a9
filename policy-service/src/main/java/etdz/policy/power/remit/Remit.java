package etdz.policy.power.remit;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import java.util.Map;
import java.util.Set;

/// What concerns a department: the powers that are its own by law or that it gave, by zone.
public record Remit(Map<ZoneCode, Set<MatterCode>> matters) {

    public Remit {
        matters = Map.copyOf(matters);
    }
}
