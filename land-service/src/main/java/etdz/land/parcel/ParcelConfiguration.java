package etdz.land.parcel;

import etdz.land.LawData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parameters of this feature, from their files.
@Configuration
class ParcelConfiguration {

    @Bean
    LandUses landUses() {
        return LawData.read("parcel/land-uses.json", LandUses.class);
    }
}
