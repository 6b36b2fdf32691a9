package etdz.investment.zoneprofile;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ZoneProfileConfiguration {

    @Bean
    Restating<ZoneProfile> restatingZoneProfiles() {
        return new Restating<>(
                ZoneProfiles.COLLECTION, ZoneProfile.class, ZoneProfileEvent::restated);
    }
}
