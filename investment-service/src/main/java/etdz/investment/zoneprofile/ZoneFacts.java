package etdz.investment.zoneprofile;

import etdz.common.ZoneCode;
import etdz.investment.zoneprofile.PublicZoneProfile.PublicFact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is provided of zones, for features that show it beside other things.
@Component
public class ZoneFacts {

    private final ZoneProfiles profiles;

    ZoneFacts(ZoneProfiles profiles) {
        this.profiles = profiles;
    }

    /// Zones of which nothing is recorded are left out.
    public Map<ZoneCode, List<PublicFact>> of(Collection<ZoneCode> zones) {
        return profiles.of(zones).stream()
                .collect(Collectors.toMap(ZoneProfile::zone, PublicZoneProfile::factsOf));
    }
}
