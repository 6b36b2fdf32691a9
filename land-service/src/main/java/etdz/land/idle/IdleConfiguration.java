package etdz.land.idle;

import etdz.land.LawData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parameters of this feature, from their files.
@Configuration
class IdleConfiguration {

    @Bean
    IdleRules idleRules() {
        return LawData.read("idle/order-53-2012.json", IdleRules.class);
    }
}
