package etdz.land.intensity;

import etdz.land.LawData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parameters of this feature, from their files.
@Configuration
class IntensityConfiguration {

    @Bean
    IndicatorSet indicators() {
        return LawData.read("intensity/td-t-1029-2010.json", IndicatorSet.class);
    }
}
