package etdz.investment.project.coding;

import etdz.common.ZoneCode;
import etdz.common.outside.OutsideSystem;
import etdz.investment.project.coding.ZoneClient.Zone;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The administrative division of each zone, asked for once: it does not change, but zones are
/// added.
@Component
class Divisions {

    private final ZoneClient client;
    private final OutsideSystem policy;
    private final Map<ZoneCode, String> known = new ConcurrentHashMap<>();

    Divisions(ZoneClient client, @Qualifier("policySystem") OutsideSystem policy) {
        this.client = client;
        this.policy = policy;
    }

    Optional<String> of(ZoneCode zone) {
        if (!known.containsKey(zone)) {
            policy.ask(client::zones)
                    .ifPresent(zones ->
                            zones.forEach(
                                    (Zone each) -> known.put(each.code(), each.divisionCode())));
        }
        return Optional.ofNullable(known.get(zone));
    }
}
