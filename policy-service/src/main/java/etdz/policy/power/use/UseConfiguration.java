package etdz.policy.power.use;

import etdz.common.amqp.Subscription;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UseConfiguration {

    @Bean
    Subscription usesOfPowers(HearingUses hearing) {
        return new Subscription(
                "policy.power", HearingUses.TYPES, hearing::hear, Optional.of(hearing::hearAll));
    }
}
