package etdz.policy.zone;

import etdz.policy.data.DataFiles;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the zones that come with the service, unless they are there.
@Component
class LoadingZones implements InitializingBean {

    private final Zones zones;

    LoadingZones(Zones zones) {
        this.zones = zones;
    }

    @Override
    public void afterPropertiesSet() {
        DataFiles.rows("zones.json", Zone.class).forEach(zones::add);
    }
}
